using System.Numerics;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>Who has a place, and up to which price.</summary>
/// <param name="Row">The row that has the place.</param>
/// <param name="Level">The price up to which the row is content to stay.</param>
internal readonly record struct LeveledRow<T>(int Row, T Level)
    where T : unmanaged, IBinaryInteger<T>;
