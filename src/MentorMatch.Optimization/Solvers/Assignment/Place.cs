using System.Numerics;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>A taken place of a column. What belongs together lies together: a bid reads all of it.</summary>
/// <param name="Row">The row that has the place.</param>
/// <param name="Weight">The weight of the edge.</param>
/// <param name="Level">The price up to which the row is content to stay.</param>
internal readonly record struct Place<T>(int Row, T Weight, T Level)
    where T : unmanaged, IBinaryInteger<T>;
