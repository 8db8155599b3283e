namespace MentorMatch.Optimization.Certificates;

/// <summary>How near the sum of a side constraint can come to a bound that it cannot keep.</summary>
/// <param name="Constraint">The constraint.</param>
/// <param name="IsLow">Whether it is the lower bound that cannot be kept.</param>
/// <param name="Nearest">No solution of the core problem has a sum nearer to the bound.</param>
public sealed record ReachableSum(int Constraint, bool IsLow, long Nearest);
