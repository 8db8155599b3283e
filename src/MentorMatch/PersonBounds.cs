using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch;

/// <summary>How many matches each person of one side may have: one rule for everybody, and exceptions by id.</summary>
/// <param name="Default">The bounds of everybody without an exception.</param>
public sealed record PersonBounds(Bounds Default)
{
    /// <summary>The bounds of the people who differ from <see cref="Default"/>, by id (compared ordinally). Empty by default.</summary>
    public ImmutableSortedDictionary<string, Bounds> Exceptions
    {
        get;
        init => field = value.WithComparers(StringComparer.Ordinal);
    } = ImmutableSortedDictionary.Create<string, Bounds>(StringComparer.Ordinal);

    /// <summary>The bounds of one person.</summary>
    /// <param name="id">The person's id; an unknown one has the default.</param>
    /// <returns>The bounds.</returns>
    public Bounds this[string id] => Exceptions.GetValueOrDefault(id, Default);

    /// <summary>Everybody may have at most <paramref name="max"/> matches, possibly none.</summary>
    /// <param name="max">Most matches of one person, at least 0.</param>
    /// <returns>The bounds.</returns>
    public static PersonBounds AtMost(int max) => new(Bounds.AtMost(max));

    /// <summary>Everybody must have at least <paramref name="min"/> and may have at most <paramref name="max"/> matches.</summary>
    /// <param name="min">Fewest matches of one person, at least 0.</param>
    /// <param name="max">Most matches of one person, at least <paramref name="min"/>.</param>
    /// <returns>The bounds.</returns>
    public static PersonBounds Between(int min, int max) => new(new Bounds(min, max));

    /// <summary>The same bounds with one exception more (or replaced).</summary>
    /// <param name="id">The person's id.</param>
    /// <param name="bounds">The person's own bounds.</param>
    /// <returns>The new bounds.</returns>
    public PersonBounds With(string id, Bounds bounds) => this with { Exceptions = Exceptions.SetItem(id, bounds) };
}
