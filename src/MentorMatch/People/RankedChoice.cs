namespace MentorMatch.People;

/// <summary>One request of a mentee: this mentor, at this rank, at this time where times are booked.</summary>
/// <remarks>Equal by all but <see cref="Source"/>.</remarks>
/// <param name="Mentee">Id of the mentee.</param>
/// <param name="Mentor">Id of the mentor.</param>
/// <param name="Rank">How much the mentee wants it, from 1, the most wanted, to 1,000. Several requests may have one rank.</param>
/// <param name="Slot">When; two slots are at the same time exactly when their texts are equal. <see langword="null"/> where no times are booked.</param>
public sealed record RankedChoice(string Mentee, string Mentor, int Rank, string? Slot = null)
{
    /// <summary>The last rank.</summary>
    public const int LastRank = 1000;

    /// <summary>Where the choice was read, when known.</summary>
    public SourcePlace? Source { get; init; }

    /// <summary>Orders choices by mentee, rank, mentor, then slot, texts ordinally.</summary>
    internal static IComparer<RankedChoice> ByMentee { get; } =
        Comparer<RankedChoice>.Create(
            (a, b) =>
                string.CompareOrdinal(a.Mentee, b.Mentee) is var mentee and not 0 ? mentee
                : a.Rank.CompareTo(b.Rank) is var rank and not 0 ? rank
                : string.CompareOrdinal(a.Mentor, b.Mentor) is var mentor and not 0 ? mentor
                : string.CompareOrdinal(a.Slot, b.Slot)
        );

    /// <summary>The two people.</summary>
    public Pairing Pairing => new(Mentee, Mentor) { Source = Source };

    /// <inheritdoc/>
    public bool Equals(RankedChoice? other) =>
        other is not null
        && string.Equals(Mentee, other.Mentee, StringComparison.Ordinal)
        && string.Equals(Mentor, other.Mentor, StringComparison.Ordinal)
        && Rank == other.Rank
        && string.Equals(Slot, other.Slot, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Mentee, Mentor, Rank, Slot);
}
