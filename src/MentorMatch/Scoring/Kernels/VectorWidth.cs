using System.Runtime.Intrinsics;

namespace MentorMatch.Scoring.Kernels;

/// <summary>How many bits are worked on at a time. All widths give the same; wider ones are faster where there is hardware for them.</summary>
internal enum VectorWidth
{
    /// <summary>One number after the other.</summary>
    Scalar = 0,

    /// <summary>128 bits.</summary>
    Bits128 = 128,

    /// <summary>256 bits.</summary>
    Bits256 = 256,

    /// <summary>512 bits.</summary>
    Bits512 = 512,
}

/// <summary>The width that suits a machine.</summary>
internal static class VectorWidths
{
    /// <summary>The widest with hardware for it.</summary>
    public static VectorWidth Best =>
        Vector512.IsHardwareAccelerated ? VectorWidth.Bits512
        : Vector256.IsHardwareAccelerated ? VectorWidth.Bits256
        : Vector128.IsHardwareAccelerated ? VectorWidth.Bits128
        : VectorWidth.Scalar;
}
