using System.Collections.Immutable;

namespace MentorMatch.Bookings;

/// <summary>What can be booked of one mentor.</summary>
/// <remarks>Immutable. Equal when every part, the order of slots included, is equal.</remarks>
public sealed record MentorPlaces
{
    /// <summary>The mentor's id.</summary>
    public required string Mentor { get; init; }

    /// <summary>The most bookings the mentor takes, over all slots together; at least 0.</summary>
    public required int Places { get; init; }

    /// <summary>The times that the mentor offers, each for one mentee; two slots are at the same time exactly when their texts are equal. Default: none, bookings are without a time.</summary>
    public ImmutableArray<string> Slots
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <inheritdoc/>
    public bool Equals(MentorPlaces? other) =>
        other is not null
        && string.Equals(Mentor, other.Mentor, StringComparison.Ordinal)
        && Places == other.Places
        && Slots.SequenceEqual(other.Slots, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Mentor, Places, Slots.Length);
}
