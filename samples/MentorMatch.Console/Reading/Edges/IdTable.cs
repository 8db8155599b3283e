using System.Text;

namespace MentorMatch.Console.Reading.Edges;

/// <summary>Numbers ids 0, 1, 2 … in the order in which they first occur.</summary>
internal sealed class IdTable
{
    private readonly Dictionary<string, int> numbers = new(Utf8IdComparer.Instance);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<byte>> byUtf8;
    private readonly List<string> ids = [];
    private byte[] last = [];
    private int lastNumber = -1;

    /// <summary>Makes an empty table.</summary>
    public IdTable() => byUtf8 = numbers.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The ids by number.</summary>
    public IReadOnlyList<string> Ids => ids;

    /// <summary>The number of an id, a new one when it was not seen before.</summary>
    /// <param name="utf8">The id.</param>
    /// <returns>The number.</returns>
    public int NumberOf(ReadOnlySpan<byte> utf8)
    {
        // Files are mostly sorted by mentee: the same id comes again and again.
        if (lastNumber >= 0 && utf8.SequenceEqual(last))
        {
            return lastNumber;
        }

        if (!byUtf8.TryGetValue(utf8, out int number))
        {
            number = ids.Count;
            string id = Encoding.UTF8.GetString(utf8);
            ids.Add(id);
            numbers.Add(id, number);
        }

        if (last.Length == utf8.Length)
        {
            utf8.CopyTo(last);
        }
        else
        {
            last = utf8.ToArray();
        }

        lastNumber = number;
        return number;
    }

    /// <summary>The number of an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The number, or −1 when it never occurred.</returns>
    public int Find(string id) => numbers.GetValueOrDefault(id, -1);
}
