using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace MentorMatch.People;

/// <summary>
/// Facts about a participant by name, each with one or more values: <c>department</c> = Finance, <c>languages</c> = en, fr. An attribute without a value is
/// unknown and is not kept.
/// </summary>
/// <remarks>
/// Immutable. Names, and the values of one attribute, are told apart by <see cref="NameKey"/>: of values that read the same the first spelling is kept.
/// Ordered by the key of the name; values keep the order in which they were given. Equal when names and values are equal as keys, whatever the order of the values.
/// </remarks>
public sealed class AttributeSet : IReadOnlyCollection<KeyValuePair<string, ImmutableArray<string>>>, IEquatable<AttributeSet>
{
    private readonly ImmutableSortedDictionary<string, KeyValuePair<string, ImmutableArray<string>>> byKey;

    private AttributeSet(ImmutableSortedDictionary<string, KeyValuePair<string, ImmutableArray<string>>> byKey) => this.byKey = byKey;

    /// <summary>No attribute is known.</summary>
    public static AttributeSet Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, KeyValuePair<string, ImmutableArray<string>>>(StringComparer.Ordinal));

    /// <summary>Number of known attributes.</summary>
    public int Count => byKey.Count;

    /// <summary>The values of an attribute, empty when it is unknown.</summary>
    /// <param name="name">The attribute's name, in any spelling with the same key.</param>
    public ImmutableArray<string> this[string name] => WithKey(NameKey.Of(name));

    /// <summary>The set with an attribute set to the given values, which replace earlier ones. Blank values do not count; without any value the attribute becomes unknown.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="values">Its values; blanks around a value are taken away.</param>
    /// <returns>The new set.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public AttributeSet With(string name, params IEnumerable<string> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(values);
        ImmutableArray<string> kept =
        [
            .. values
                .Where(value => !string.IsNullOrWhiteSpace(value))
                .Select(value => value.Trim())
                .DistinctBy(NameKey.Of, StringComparer.Ordinal),
        ];
        string key = NameKey.Of(name);
        return new AttributeSet(kept.IsEmpty ? byKey.Remove(key) : byKey.SetItem(key, new(name.Trim(), kept)));
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] AttributeSet? other) =>
        other is not null
        && byKey.Count == other.byKey.Count
        && byKey
            .Zip(other.byKey)
            .All(pair =>
                string.Equals(pair.First.Key, pair.Second.Key, StringComparison.Ordinal)
                && SortedKeys(pair.First.Value.Value).SequenceEqual(SortedKeys(pair.Second.Value.Value), StringComparer.Ordinal)
            );

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AttributeSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (string key in byKey.Keys)
        {
            hash.Add(key, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>Lists the attributes by name.</summary>
    /// <returns>Names, as they were given, with their values.</returns>
    public IEnumerator<KeyValuePair<string, ImmutableArray<string>>> GetEnumerator() => byKey.Values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The values of an attribute whose key is known already, empty when it is unknown.</summary>
    internal ImmutableArray<string> WithKey(string key) => byKey.TryGetValue(key, out var found) ? found.Value : [];

    private static IEnumerable<string> SortedKeys(ImmutableArray<string> values) => values.Select(NameKey.Of).Order(StringComparer.Ordinal);
}
