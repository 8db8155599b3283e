using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace MentorMatch.Files.Reading.Edges;

/// <summary>
/// Numbers ids 0, 1, 2 … in the order in which they first occur, straight from UTF-8: no string is made for an id seen before. An id of up to seven bytes is
/// its own key, so that finding it touches one place in memory; a longer one is found by a hash and compared in full.
/// </summary>
internal sealed class IdTable
{
    private const int LongestPacked = 7;
    private const ulong LongMark = 0xFFUL << 56;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly List<string> ids = [];
    private Slot[] slots = new Slot[1024];

    /// <summary>The ids by number.</summary>
    public IReadOnlyList<string> Ids => ids;

    /// <summary>The number of an id, a new one when it was not seen before.</summary>
    /// <param name="utf8">The id.</param>
    /// <returns>The number.</returns>
    public int NumberOf(ReadOnlySpan<byte> utf8)
    {
        ulong key = KeyOf(utf8);
        int at = Home(key);
        for (; slots[at].NumberPlusOne != 0; at = (at + 1) & (slots.Length - 1))
        {
            if (slots[at].Key == key && (key < LongMark || IsSame(utf8, ids[slots[at].NumberPlusOne - 1])))
            {
                return slots[at].NumberPlusOne - 1;
            }
        }

        ids.Add(Encoding.UTF8.GetString(utf8));
        slots[at] = new Slot(key, ids.Count);
        if (ids.Count * 2 > slots.Length)
        {
            Grow();
        }

        return ids.Count - 1;
    }

    // The length in the top byte keeps "a" and "a\0" apart.
    private static ulong KeyOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestPacked)
        {
            return LongMark | (HashOf(utf8) >> 8);
        }

        ulong key = (ulong)utf8.Length << 56;
        for (int k = 0; k < utf8.Length; k++)
        {
            key |= (ulong)utf8[k] << (8 * k);
        }

        return key;
    }

    private static ulong HashOf(ReadOnlySpan<byte> utf8)
    {
        ulong hash = (ulong)utf8.Length;
        ReadOnlySpan<byte> rest = utf8;
        for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
        {
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest)) * Spread, 29);
        }

        // The last eight bytes again: what they overlap does no harm.
        hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..])) * Spread;
        return hash ^ (hash >> 32);
    }

    private static bool IsSame(ReadOnlySpan<byte> utf8, string id)
    {
        if (Ascii.IsValid(utf8))
        {
            return Ascii.Equals(utf8, id);
        }

        return string.Equals(Encoding.UTF8.GetString(utf8), id, StringComparison.Ordinal);
    }

    private int Home(ulong key) => (int)((key * Spread) >> (64 - BitOperations.Log2((uint)slots.Length)));

    private void Grow()
    {
        Slot[] old = slots;
        slots = new Slot[old.Length * 2];
        foreach (Slot slot in old.Where(slot => slot.NumberPlusOne != 0))
        {
            int at = Home(slot.Key);
            while (slots[at].NumberPlusOne != 0)
            {
                at = (at + 1) & (slots.Length - 1);
            }

            slots[at] = slot;
        }
    }

    private readonly record struct Slot(ulong Key, int NumberPlusOne);
}
