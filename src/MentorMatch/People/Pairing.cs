namespace MentorMatch.People;

/// <summary>A mentee and a mentor, named by their ids: a pin, a ban or a pair of the past.</summary>
/// <remarks>Equal by the two ids, wherever they were read.</remarks>
/// <param name="Mentee">Id of the mentee.</param>
/// <param name="Mentor">Id of the mentor.</param>
public sealed record Pairing(string Mentee, string Mentor)
{
    /// <summary>Where the pairing was read, when known.</summary>
    public SourcePlace? Source { get; init; }

    /// <summary>Who asked for the pin or the ban, when and why; <see langword="null"/> when not said.</summary>
    public Override? Override { get; init; }

    /// <summary>Orders pairings by mentee, then by mentor, ordinally.</summary>
    internal static IComparer<Pairing> ByIds { get; } =
        Comparer<Pairing>.Create(
            (a, b) => string.CompareOrdinal(a.Mentee, b.Mentee) is var order and not 0 ? order : string.CompareOrdinal(a.Mentor, b.Mentor)
        );

    /// <inheritdoc/>
    public bool Equals(Pairing? other) =>
        other is not null
        && string.Equals(Mentee, other.Mentee, StringComparison.Ordinal)
        && string.Equals(Mentor, other.Mentor, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Mentee, Mentor);
}
