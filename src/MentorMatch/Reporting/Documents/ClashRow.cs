using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MentorMatch.Reporting.Documents;

/// <summary>A clash in a <see cref="ResultDocument"/>; see <see cref="Clash"/>.</summary>
public sealed record ClashRow
{
    /// <summary>What is at odds.</summary>
    public required ClashReason Reason { get; init; }

    /// <summary>What is at odds, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What could be done, in a sentence.</summary>
    public required string Maybe { get; init; }

    /// <summary>The mentees concerned.</summary>
    public required ImmutableArray<string> Mentees { get; init; }

    /// <summary>The mentors concerned.</summary>
    public required ImmutableArray<string> Mentors { get; init; }

    /// <summary>The pins that take part.</summary>
    public required ImmutableArray<PinRow> Pins { get; init; }

    /// <summary>The rules that a pinned pair breaks.</summary>
    public required ImmutableArray<string> Rules { get; init; }

    /// <summary>The attributes of the rules concerned; left out where the clash is not about circles.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Topic { get; init; }

    /// <summary>The quotas at odds; left out where the clash is not about quotas.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? Quotas { get; init; }

    /// <summary>How many matches are asked for.</summary>
    public required long Needed { get; init; }

    /// <summary>How many there can be.</summary>
    public required long Available { get; init; }
}
