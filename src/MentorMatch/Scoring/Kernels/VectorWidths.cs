using System.Runtime.Intrinsics;

namespace MentorMatch.Scoring.Kernels;

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
