using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MentorMatch.Scoring.Kernels;

/// <summary>128 bits at a time.</summary>
internal readonly struct Lanes128 : ILanes<Vector128<byte>>
{
    private const int ByteBits = 8;

    public static int Bytes => Vector128<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Load(ref byte from, nuint at) => Vector128.LoadUnsafe(ref from, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> All(ushort number) => Vector128.Create(number).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> AddBytes(Vector128<byte> one, Vector128<byte> other) => one + other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Add(Vector128<byte> one, Vector128<byte> other) => (one.AsUInt16() + other.AsUInt16()).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Multiply(Vector128<byte> one, Vector128<byte> other) => (one.AsUInt16() * other.AsUInt16()).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> MultiplyHigh(Vector128<byte> one, Vector128<byte> other) =>
        Sse2.IsSupported ? Sse2.MultiplyHigh(one.AsUInt16(), other.AsUInt16()).AsByte() : MultiplyHighWidened(one, other);

    /// <summary>The same for hardware without an instruction for it.</summary>
    public static Vector128<byte> MultiplyHighWidened(Vector128<byte> one, Vector128<byte> other)
    {
        const int Upper = 16;
        (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(one.AsUInt16());
        (Vector128<uint> otherLow, Vector128<uint> otherHigh) = Vector128.Widen(other.AsUInt16());
        return Vector128.Narrow((low * otherLow) >>> Upper, (high * otherHigh) >>> Upper).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Even(Vector128<byte> bytes, int shift) =>
        ((bytes.AsUInt16() & Vector128.Create((ushort)byte.MaxValue)) << shift).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Odd(Vector128<byte> bytes, int shift) => ((bytes.AsUInt16() >>> ByteBits) << shift).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Above(Vector128<byte> even, Vector128<byte> odd, Vector128<byte> limit)
    {
        Vector128<byte> above = Vector128.ConditionalSelect(
            Vector128.Create((ushort)byte.MaxValue).AsByte(),
            Vector128.GreaterThan(even.AsInt16(), limit.AsInt16()).AsByte(),
            Vector128.GreaterThan(odd.AsInt16(), limit.AsInt16()).AsByte()
        );
        return above.ExtractMostSignificantBits();
    }
}
