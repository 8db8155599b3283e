using System.Numerics;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>A column that a row is matched with.</summary>
/// <param name="Column">The column.</param>
/// <param name="Weight">The weight of the edge.</param>
internal readonly record struct Mate<T>(int Column, T Weight)
    where T : unmanaged, IBinaryInteger<T>;
