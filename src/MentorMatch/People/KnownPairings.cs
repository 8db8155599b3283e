using System.Collections.Immutable;

namespace MentorMatch.People;

/// <summary>What the programme manager knows about pairs beforehand.</summary>
/// <remarks>Immutable. Equal when the four lists are equal, their order included.</remarks>
public sealed record KnownPairings
{
    /// <summary>Nothing known.</summary>
    public static KnownPairings None { get; } = new();

    /// <summary>Pairs that must be matched. Default: none.</summary>
    public ImmutableArray<Pairing> Pins
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Pairs that must not be matched. Default: none.</summary>
    public ImmutableArray<Pairing> Bans
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Pairs of earlier rounds, also of people who have left. Default: none.</summary>
    public ImmutableArray<Pairing> History
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>
    /// What mentees ask for, ranked, where mentors are booked. Default: none. They stand here, not with the format, because they are facts of one round about people, checked
    /// against the people like pins and bans.
    /// </summary>
    public ImmutableArray<RankedChoice> Choices
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <inheritdoc/>
    public bool Equals(KnownPairings? other) =>
        other is not null
        && Pins.SequenceEqual(other.Pins)
        && Bans.SequenceEqual(other.Bans)
        && History.SequenceEqual(other.History)
        && Choices.SequenceEqual(other.Choices);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Pins.Length, Bans.Length, History.Length, Choices.Length);
}
