using MentorMatch.People;

namespace MentorMatch.Analysis.Learning;

/// <summary>One match of the past and what came of it.</summary>
/// <param name="Mentee">The mentee's id.</param>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Value">The rating on its scale; of an outcome, 1 when accepted and 0 when declined.</param>
public sealed record PastMatch(string Mentee, string Mentor, decimal Value)
{
    /// <summary>Where the match was read, when known; it does not count in comparisons.</summary>
    public SourcePlace? Source { get; init; }

    /// <inheritdoc/>
    public bool Equals(PastMatch? other) =>
        other is not null
        && string.Equals(Mentee, other.Mentee, StringComparison.Ordinal)
        && string.Equals(Mentor, other.Mentor, StringComparison.Ordinal)
        && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Mentee, Mentor, Value);
}
