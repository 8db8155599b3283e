using MentorMatch.People;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Numbers names 0, 1, 2 … in ordinal order of their keys; names with one key share a number.</summary>
internal sealed class NameCodes
{
    private readonly Dictionary<string, int> codes;

    private NameCodes(Dictionary<string, int> codes) => this.codes = codes;

    /// <summary>Numbers names by <see cref="NameKey"/>.</summary>
    public static NameCodes OfNames(IEnumerable<string> names) => Of(names, NameKey.Of);

    /// <summary>Numbers ids, which are compared ordinally.</summary>
    public static NameCodes OfIds(IEnumerable<string> ids) => Of(ids, id => id);

    /// <summary>The number of a name that was among those numbered.</summary>
    public int this[string name] => codes[name];

    /// <summary>The number of an id, or −1.</summary>
    public int Find(string? id) => id is not null && codes.TryGetValue(id, out int code) ? code : -1;

    private static NameCodes Of(IEnumerable<string> names, Func<string, string> keyOf)
    {
        // A name occurs on many people; its key is worked out once.
        Dictionary<string, string> keys = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (!keys.ContainsKey(name))
            {
                keys.Add(name, keyOf(name));
            }
        }

        Dictionary<string, int> byKey = new(StringComparer.Ordinal);
        foreach (string key in keys.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            byKey.Add(key, byKey.Count);
        }

        return new NameCodes(keys.ToDictionary(entry => entry.Key, entry => byKey[entry.Value], StringComparer.Ordinal));
    }
}
