using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MentorMatch.Scoring.Kernels;

/// <summary>256 bits at a time.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<byte>>
{
    private const int ByteBits = 8;

    public static int Bytes => Vector256<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Load(ref byte from, nuint at) => Vector256.LoadUnsafe(ref from, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> All(ushort number) => Vector256.Create(number).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> AddBytes(Vector256<byte> one, Vector256<byte> other) => one + other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Add(Vector256<byte> one, Vector256<byte> other) => (one.AsUInt16() + other.AsUInt16()).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Multiply(Vector256<byte> one, Vector256<byte> other) => (one.AsUInt16() * other.AsUInt16()).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> MultiplyHigh(Vector256<byte> one, Vector256<byte> other) =>
        Avx2.IsSupported ? Avx2.MultiplyHigh(one.AsUInt16(), other.AsUInt16()).AsByte() : MultiplyHighWidened(one, other);

    /// <summary>The same for hardware without an instruction for it.</summary>
    public static Vector256<byte> MultiplyHighWidened(Vector256<byte> one, Vector256<byte> other)
    {
        const int Upper = 16;
        (Vector256<uint> low, Vector256<uint> high) = Vector256.Widen(one.AsUInt16());
        (Vector256<uint> otherLow, Vector256<uint> otherHigh) = Vector256.Widen(other.AsUInt16());
        return Vector256.Narrow((low * otherLow) >>> Upper, (high * otherHigh) >>> Upper).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Even(Vector256<byte> bytes, int shift) =>
        ((bytes.AsUInt16() & Vector256.Create((ushort)byte.MaxValue)) << shift).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Odd(Vector256<byte> bytes, int shift) => ((bytes.AsUInt16() >>> ByteBits) << shift).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Above(Vector256<byte> even, Vector256<byte> odd, Vector256<byte> limit)
    {
        Vector256<byte> above = Vector256.ConditionalSelect(
            Vector256.Create((ushort)byte.MaxValue).AsByte(),
            Vector256.GreaterThan(even.AsInt16(), limit.AsInt16()).AsByte(),
            Vector256.GreaterThan(odd.AsInt16(), limit.AsInt16()).AsByte()
        );
        return above.ExtractMostSignificantBits();
    }
}
