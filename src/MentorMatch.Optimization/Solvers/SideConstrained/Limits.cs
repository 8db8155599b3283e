using System.Collections.Immutable;
using System.Numerics;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.SideConstrained;

/// <summary>The bounds of side constraints, each lower or upper bound by itself as one limit of the form sign × sum ≤ sign × bound.</summary>
internal sealed class Limits
{
    private readonly ImmutableArray<(int Constraint, int Sign, long Bound)> limits;
    private readonly int constraints;

    public Limits(SideConstrainedAssignmentProblem problem)
    {
        constraints = problem.Constraints.Length;
        List<(int, int, long)> found = [];
        for (int c = 0; c < constraints; c++)
        {
            if (problem.Constraints[c].High is { } high)
            {
                found.Add((c, 1, high));
            }

            if (problem.Constraints[c].Low is { } low)
            {
                found.Add((c, -1, low));
            }
        }

        limits = [.. found];
    }

    /// <summary>Number of limits.</summary>
    public int Count => limits.Length;

    /// <summary>The largest coefficient of a limit, at least 1.</summary>
    public long LargestCoefficient(SideConstrainedAssignmentProblem problem, int limit) =>
        Math.Max(1, problem.Constraints[limits[limit].Constraint].LargestCoefficient);

    /// <summary>By how much chosen edges exceed each limit.</summary>
    public ImmutableArray<long> ExcessOf(SideConstrainedAssignmentProblem problem, ImmutableArray<int> edges)
    {
        long[] sums = [.. problem.Constraints.Select(each => each.Sum(problem.Core, edges))];
        return [.. limits.Select(limit => limit.Sign * (sums[limit.Constraint] - limit.Bound))];
    }

    /// <summary>What an edge adds to the excess of each limit.</summary>
    public void Add(SideConstrainedAssignmentProblem problem, int row, int edge, int times, Span<long> excess)
    {
        for (int k = 0; k < limits.Length; k++)
        {
            (int c, int sign, _) = limits[k];
            excess[k] += times * sign * (long)problem.Constraints[c].CoefficientOf(row, problem.Core.EdgeColumns[edge], edge);
        }
    }

    /// <summary>Prices of limits as multipliers of constraints.</summary>
    public BigInteger[] ToMultipliers(ReadOnlySpan<BigInteger> prices)
    {
        BigInteger[] multipliers = new BigInteger[constraints];
        for (int k = 0; k < limits.Length; k++)
        {
            multipliers[limits[k].Constraint] += limits[k].Sign * prices[k];
        }

        return multipliers;
    }

    /// <summary>What multipliers charge: the sum of multiplier × bound.</summary>
    public static Int128 Charge(SideConstrainedAssignmentProblem problem, ReadOnlySpan<long> multipliers)
    {
        Int128 charge = 0;
        for (int c = 0; c < multipliers.Length; c++)
        {
            SideConstraint constraint = problem.Constraints[c];
            charge += multipliers[c] == 0 ? 0 : (Int128)multipliers[c] * (multipliers[c] > 0 ? constraint.High : constraint.Low)!.Value;
        }

        return charge;
    }
}
