using System.Collections.Immutable;
using System.Numerics;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.SideConstrained;

/// <summary>What came of solving a case for given multipliers.</summary>
/// <param name="Stop">Why that solve stopped.</param>
/// <param name="Bound">The evidence that it gives; <see langword="null"/> when there is none.</param>
/// <param name="Limit">Scale × value of no solution of the case is above this; known only of a solve that finished, and of another solver than the one in the box only as far as it proves it.</param>
/// <param name="Edges">The best matching for these multipliers, in numbers of the core; default when there is none.</param>
/// <param name="Clash">Why the case has no solution at all.</param>
internal sealed record PenalisedSolve(
    StopReason Stop,
    PenaltyBound? Bound,
    Int128? Limit,
    ImmutableArray<int> Edges,
    AssignmentClash? Clash
)
{
    /// <summary>Solves a case. Multipliers and scale that are too large for the solver's arithmetic are rounded to a coarser scale: a slightly worse bound, and true.</summary>
    public static PenalisedSolve Of(
        SideConstrainedAssignmentProblem problem,
        ISolver<AssignmentProblem, AssignmentSolution> solver,
        (BigInteger Scale, BigInteger[] Multipliers) exact,
        SettledEdges settled,
        PenaltyBound? before,
        SolveOptions options,
        CancellationToken cancellationToken
    )
    {
        (long scale, long[] multipliers) = Rounded(problem, exact.Scale, exact.Multipliers);
        AssignmentProblem penalised = problem.Penalised(scale, multipliers, settled.Chosen.AsSpan(), settled.Barred.AsSpan())!;
        AssignmentSolution solution =
            before is { Scale: > 0 } && scale > 0 && solver is AuctionPathsSolver
                ? SolvedFrom(problem, penalised, before, (scale, multipliers), options, cancellationToken)
                : solver.Solve(penalised, options, cancellationToken);
        ImmutableArray<int> edges = solution.Edges.IsDefault ? default : settled.InCore(solution.Edges);
        bool finished = solution.Stop == StopReason.Finished;
        return new PenalisedSolve(
            solution.Stop,
            solution.Proof is { } proof ? new PenaltyBound(scale, [.. multipliers], proof.ColumnPrices) : null,
            finished && !edges.IsDefault ? Proven(solver, penalised, solution) + Limits.Charge(problem, multipliers) : null,
            edges,
            solution.Clash
        );
    }

    /// <summary>A limit on the value; <see langword="null"/> where the solve was about feasibility alone.</summary>
    public Int128? ValueLimit => Bound is { Scale: > 0 } && Limit is { } limit ? FloorOf(limit, Bound.Scale) : null;

    /// <summary>Whether the solve proved that the case has no solution.</summary>
    public bool RefutesCase => Bound is { Scale: 0 } && Limit < 0;

    /// <summary>Prices of the solve before, brought to this scale, are close to right: by no more than what multipliers changed.</summary>
    private static AssignmentSolution SolvedFrom(
        SideConstrainedAssignmentProblem problem,
        AssignmentProblem penalised,
        PenaltyBound before,
        (long Scale, long[] Multipliers) now,
        SolveOptions options,
        CancellationToken cancellationToken
    )
    {
        Int128 closeness = 1;
        for (int c = 0; c < now.Multipliers.Length; c++)
        {
            Int128 then = (Int128)before.Multipliers[c] * now.Scale / before.Scale;
            closeness += Int128.Abs(now.Multipliers[c] - then) * problem.Constraints[c].LargestCoefficient;
        }

        return AuctionPathsSolver.SolveFrom(
            penalised,
            new WarmStart(
                [.. before.ColumnPrices.Select(price => Clamped((Int128)price * now.Scale / before.Scale))],
                Edges: [],
                Clamped(closeness)
            ),
            options,
            cancellationToken
        );
    }

    /// <summary>What no solution of the penalised problem exceeds. The solver in the box ends with prices that prove its total; another one may end with less than the best.</summary>
    private static Int128? Proven(
        ISolver<AssignmentProblem, AssignmentSolution> solver,
        AssignmentProblem penalised,
        AssignmentSolution solution
    ) => solver is AuctionPathsSolver ? Total(penalised, solution.Edges) : AssignmentJudge.Judge(penalised, solution).Bound;

    private static long Clamped(Int128 value) => (long)Int128.Clamp(value, -(long.MaxValue / 8), long.MaxValue / 8);

    private static Int128 FloorOf(Int128 value, Int128 divisor) => value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor);

    private static Int128 Total(AssignmentProblem problem, ImmutableArray<int> edges)
    {
        Int128 total = 0;
        foreach (int edge in edges)
        {
            total += problem.Weight(edge);
        }

        return total;
    }

    private static (long Scale, long[] Multipliers) Rounded(
        SideConstrainedAssignmentProblem problem,
        BigInteger scale,
        BigInteger[] multipliers
    )
    {
        BigInteger common = scale;
        foreach (BigInteger each in multipliers)
        {
            common = BigInteger.GreatestCommonDivisor(common, each);
        }

        common = BigInteger.Max(common, BigInteger.One);
        for (BigInteger divisor = common; ; divisor *= 2)
        {
            // Divided towards 0, so that the sign of a multiplier stays or it goes. A scale of 1 cannot be made coarser: multipliers alone go on falling.
            BigInteger coarse = scale.IsZero ? scale : BigInteger.Max(BigInteger.One, scale / divisor);
            BigInteger whole = scale.IsZero ? divisor : BigInteger.Max(scale, divisor);
            BigInteger part = scale.IsZero ? BigInteger.One : coarse;
            if (TryFit(problem, coarse, [.. multipliers.Select(each => each * part / whole)]) is { } fitting)
            {
                return fitting;
            }
        }
    }

    private static (long, long[])? TryFit(SideConstrainedAssignmentProblem problem, BigInteger scale, BigInteger[] multipliers)
    {
        BigInteger most = long.MaxValue / 4;
        if (scale > most || multipliers.Any(each => BigInteger.Abs(each) > most))
        {
            return null;
        }

        long[] fitting = [.. multipliers.Select(each => (long)each)];
        return problem.CanPenalise((long)scale, fitting) ? ((long)scale, fitting) : null;
    }
}
