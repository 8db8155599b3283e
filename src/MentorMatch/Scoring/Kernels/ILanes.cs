namespace MentorMatch.Scoring.Kernels;

/// <summary>A vector of bytes, also read as 16-bit numbers: the few operations that <see cref="BoundTile"/> needs, for each width.</summary>
/// <typeparam name="T">The vector.</typeparam>
internal interface ILanes<T>
    where T : struct
{
    /// <summary>Bytes in a vector.</summary>
    static abstract int Bytes { get; }

    /// <summary>Reads a vector.</summary>
    static abstract T Load(ref byte from, nuint at);

    /// <summary>One 16-bit number in all places.</summary>
    static abstract T All(ushort number);

    /// <summary>Sums of bytes.</summary>
    static abstract T AddBytes(T one, T other);

    /// <summary>Sums of 16-bit numbers.</summary>
    static abstract T Add(T one, T other);

    /// <summary>Products of 16-bit numbers; where both bytes of a number, times a factor, stay bytes, these are products of bytes.</summary>
    static abstract T Multiply(T one, T other);

    /// <summary>The upper 16 bits of products of 16-bit numbers without sign.</summary>
    static abstract T MultiplyHigh(T one, T other);

    /// <summary>The bytes at even places as 16-bit numbers, shifted left.</summary>
    static abstract T Even(T bytes, int shift);

    /// <summary>The bytes at odd places as 16-bit numbers, shifted left.</summary>
    static abstract T Odd(T bytes, int shift);

    /// <summary>One bit a byte: whether the 16-bit number of an even, or an odd, place is above a limit; the numbers have a sign.</summary>
    static abstract ulong Above(T even, T odd, T limit);
}
