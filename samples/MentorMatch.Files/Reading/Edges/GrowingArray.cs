namespace MentorMatch.Files.Reading.Edges;

/// <summary>An array that grows as values are added, and hands itself over without a copy.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class GrowingArray<T>
    where T : unmanaged
{
    private T[] values = new T[1024];

    /// <summary>Number of values.</summary>
    public int Count { get; private set; }

    /// <summary>The values, for reading and changing until the next one is added.</summary>
    public Span<T> Values => values.AsSpan(0, Count);

    /// <summary>Adds a value.</summary>
    /// <param name="value">The value.</param>
    public void Add(T value)
    {
        if (Count == values.Length)
        {
            // Half again keeps the peak below doubling's; copying costs little beside parsing.
            Array.Resize(ref values, (int)Math.Min(Count + (long)Count / 2, Array.MaxLength));
        }

        values[Count++] = value;
    }

    /// <summary>Gives the memory back.</summary>
    public void Clear()
    {
        values = [];
        Count = 0;
    }
}
