using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MentorMatch.Scoring.Kernels;

/// <summary>512 bits at a time.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<byte>>
{
    private const int ByteBits = 8;

    public static int Bytes => Vector512<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Load(ref byte from, nuint at) => Vector512.LoadUnsafe(ref from, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> All(ushort number) => Vector512.Create(number).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> AddBytes(Vector512<byte> one, Vector512<byte> other) => one + other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Add(Vector512<byte> one, Vector512<byte> other) => (one.AsUInt16() + other.AsUInt16()).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Multiply(Vector512<byte> one, Vector512<byte> other) => (one.AsUInt16() * other.AsUInt16()).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> MultiplyHigh(Vector512<byte> one, Vector512<byte> other) =>
        Avx512BW.IsSupported ? Avx512BW.MultiplyHigh(one.AsUInt16(), other.AsUInt16()).AsByte() : MultiplyHighWidened(one, other);

    /// <summary>The same for hardware without an instruction for it.</summary>
    public static Vector512<byte> MultiplyHighWidened(Vector512<byte> one, Vector512<byte> other)
    {
        const int Upper = 16;
        (Vector512<uint> low, Vector512<uint> high) = Vector512.Widen(one.AsUInt16());
        (Vector512<uint> otherLow, Vector512<uint> otherHigh) = Vector512.Widen(other.AsUInt16());
        return Vector512.Narrow((low * otherLow) >>> Upper, (high * otherHigh) >>> Upper).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Even(Vector512<byte> bytes, int shift) =>
        ((bytes.AsUInt16() & Vector512.Create((ushort)byte.MaxValue)) << shift).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Odd(Vector512<byte> bytes, int shift) => ((bytes.AsUInt16() >>> ByteBits) << shift).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Above(Vector512<byte> even, Vector512<byte> odd, Vector512<byte> limit)
    {
        Vector512<byte> above = Vector512.ConditionalSelect(
            Vector512.Create((ushort)byte.MaxValue).AsByte(),
            Vector512.GreaterThan(even.AsInt16(), limit.AsInt16()).AsByte(),
            Vector512.GreaterThan(odd.AsInt16(), limit.AsInt16()).AsByte()
        );
        return above.ExtractMostSignificantBits();
    }
}
