using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MentorMatch.Reporting;

/// <summary>Who is next when a place of a mentor becomes free.</summary>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Mentees">The mentees whose request was refused, by rank, then score, then id.</param>
/// <param name="Slot">The time; <see langword="null"/> where no times are booked.</param>
public sealed record WaitingList(
    string Mentor,
    ImmutableArray<string> Mentees,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Slot = null
);
