using System.Collections.Immutable;

namespace MentorMatch.Programmes;

/// <summary>How many matches a person may have in all programmes together, where that is less than the programmes allow one by one.</summary>
public sealed record SharedLimits
{
    /// <summary>No limits but the capacities that mentors give themselves.</summary>
    public static SharedLimits None { get; } = new();

    /// <summary>Most mentees of a mentor in all programmes, by id (compared ordinally), each at least 0. Default: the mentor's own capacity; without one, what the programmes allow.</summary>
    public ImmutableSortedDictionary<string, int> Mentors
    {
        get;
        init => field = value.WithComparers(StringComparer.Ordinal);
    } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Most mentors of a mentee in all programmes, by id (compared ordinally), each at least 0. Default: what the programmes allow, one in each.</summary>
    public ImmutableSortedDictionary<string, int> Mentees
    {
        get;
        init => field = value.WithComparers(StringComparer.Ordinal);
    } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);
}
