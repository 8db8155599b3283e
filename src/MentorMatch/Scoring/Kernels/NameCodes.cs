using MentorMatch.People;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Numbers names or ids 0, 1, 2 …; names with one key share a number.</summary>
internal sealed class NameCodes
{
    private readonly Dictionary<string, int> codes;

    private NameCodes(Dictionary<string, int> codes) => this.codes = codes;

    /// <summary>Numbers names by <see cref="NameKey"/>, in ordinal order of keys.</summary>
    public static NameCodes OfNames(IEnumerable<string> names)
    {
        // A name occurs on many people; its key is worked out once.
        Dictionary<string, string> keys = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (!keys.ContainsKey(name))
            {
                keys.Add(name, NameKey.Of(name));
            }
        }

        NameCodes byKey = OfIds(keys.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return new NameCodes(keys.ToDictionary(entry => entry.Key, entry => byKey[entry.Value], StringComparer.Ordinal));
    }

    /// <summary>Numbers ids in the order in which they first come.</summary>
    public static NameCodes OfIds(IEnumerable<string> ids)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            numbers.TryAdd(id, numbers.Count);
        }

        return new NameCodes(numbers);
    }

    /// <summary>The number of a name that was among those numbered.</summary>
    public int this[string name] => codes[name];

    /// <summary>The number of an id, or −1.</summary>
    public int Find(string? id) => id is not null && codes.TryGetValue(id, out int code) ? code : -1;
}
