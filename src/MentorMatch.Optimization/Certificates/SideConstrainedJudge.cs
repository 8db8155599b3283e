using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.SideConstrained;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Re-judges solutions of a <see cref="SideConstrainedAssignmentProblem"/> from the problem alone: sums recomputed, the tree of cases walked, the evidence of each
/// leaf evaluated over every edge. Shares no code with any solver.
/// </summary>
/// <remarks>
/// Weak duality is all it rests on: whatever the multipliers and prices, the bound they give holds. Good ones meet the solution's own value. A proof may leave side
/// constraints aside (multiplier 0), so that a proof of infeasibility is about those with multipliers alone.
/// </remarks>
public static class SideConstrainedJudge
{
    /// <summary>Judges a solution. Takes one judgement of an assignment problem for each leaf of the proof.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">The claim.</param>
    /// <returns>What was proved. <see cref="SolutionStatus.Optimal"/> only when the recomputed value equals a recomputed bound, in integers.</returns>
    public static SideConstrainedVerdict Judge(SideConstrainedAssignmentProblem problem, SideConstrainedSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        List<string> objections = [];
        AssignmentVerdict kept = AssignmentJudge.Judge(
            problem.Core,
            new AssignmentSolution { Stop = StopReason.Finished, Edges = solution.Edges }
        );
        objections.AddRange(kept.Objections);
        bool feasible = kept.Status != SolutionStatus.Unknown;
        ImmutableArray<long> sums = feasible ? [.. problem.Constraints.Select(each => each.Sum(problem.Core, solution.Edges))] : default;
        for (int c = 0; feasible && c < sums.Length; c++)
        {
            if (!problem.Constraints[c].Allows(sums[c]))
            {
                objections.Add(
                    Text(
                        $"Side constraint {c} sums to {sums[c]}; its bounds are {problem.Constraints[c].Low} to {problem.Constraints[c].High}."
                    )
                );
            }
        }

        feasible &= objections.Count == 0;
        SideConstrainedAssignmentProblem? valued = Valued(problem, solution.Proof, objections);
        CaseBounds? cases = valued is null ? null : new CaseBounds(valued, objections).Walked(solution.Proof!);
        long mostMatched = kept.MatchedBound;
        if (solution.Proof?.Cut is { } cut)
        {
            mostMatched = new CutCapacity(problem.Core, NodeGroups.None, NodeGroups.None).Of(cut, objections);
        }

        kept = kept with { MatchedBound = mostMatched };
        return new SideConstrainedVerdict(
            Verdict(valued ?? problem, solution, kept, feasible, cases, objections),
            sums,
            cases is { NoneLeft: true } ? Reachable(valued!, solution.Proof!) : null
        );
    }

    /// <summary>The problem with the worth of a match that the proof counts with; <see langword="null"/> without a proof, or with one that counts with too much.</summary>
    private static SideConstrainedAssignmentProblem? Valued(
        SideConstrainedAssignmentProblem problem,
        SideConstrainedProof? proof,
        List<string> objections
    )
    {
        if (proof?.Cut is null || problem.MatchWorth == 0)
        {
            return proof is null ? null : problem;
        }

        SideConstrainedAssignmentProblem? valued = problem.WithMatchWorth(proof.MatchWorth);
        if (valued is null)
        {
            objections.Add(Text($"A worth of {proof.MatchWorth} a match proves nothing about this problem."));
        }

        return valued;
    }

    private static AssignmentVerdict Verdict(
        SideConstrainedAssignmentProblem problem,
        SideConstrainedSolution solution,
        AssignmentVerdict kept,
        bool feasible,
        CaseBounds? cases,
        List<string> objections
    )
    {
        (long matched, Int128 total)? most =
            cases?.Value is not { } value ? null
            : solution.Proof!.Cut is null ? Decoded(problem, value, kept.MatchedBound)
            : (kept.MatchedBound, value - ((Int128)problem.MatchWorth * kept.MatchedBound));
        bool byCount = problem.Core.Objective == AssignmentObjective.MostMatches;
        long matchedBound = most?.matched ?? kept.MatchedBound;
        bool countProved = !byCount || kept.Matched == matchedBound;
        if (
            feasible
            && cases is not null
            && (cases.NoneLeft || (byCount && kept.Matched > matchedBound) || (countProved && most?.total < kept.Total))
        )
        {
            objections.Add("The proof contradicts the solution: a feasible solution exceeds its bound.");
        }

        bool sound = objections.Count == 0;
        return new AssignmentVerdict
        {
            Status =
                feasible && sound && countProved && most?.total == kept.Total ? SolutionStatus.Optimal
                : feasible ? SolutionStatus.Feasible
                : solution.Edges.IsDefault && sound && cases is { NoneLeft: true } ? SolutionStatus.Infeasible
                : SolutionStatus.Unknown,
            Matched = kept.Matched,
            MatchedBound = matchedBound,
            Total = kept.Total,
            Bound = most?.total,
            EdgesChecked = cases is null ? 0 : problem.Core.EdgeCount,
            Objections = [.. objections],
        };
    }

    /// <summary>
    /// The limits on matches and total that a limit on the value proves. No total is below −T, so that a value of at most U allows at most ⌊(U + T) ÷ worth⌋
    /// matches, and solutions with so many a total of at most what is left, or T.
    /// </summary>
    private static (long Matched, Int128 Total) Decoded(SideConstrainedAssignmentProblem problem, Int128 value, long mostMatched)
    {
        if (problem.MatchWorth == 0)
        {
            return (mostMatched, value);
        }

        Int128 shifted = value + problem.LargestTotal;
        Int128 matched = shifted >= 0 ? shifted / problem.MatchWorth : 0;
        return matched > mostMatched
            ? (mostMatched, problem.LargestTotal)
            : ((long)matched, Int128.Min(problem.LargestTotal, value - (matched * problem.MatchWorth)));
    }

    private static ReachableSum? Reachable(SideConstrainedAssignmentProblem problem, SideConstrainedProof proof)
    {
        if (proof.Cases is not [{ Bound: { Scale: 0 } bound }])
        {
            return null;
        }

        int[] charged = [.. Enumerable.Range(0, bound.Multipliers.Length).Where(c => bound.Multipliers[c] != 0)];
        if (charged is not [var only] || CaseBounds.Scaled(problem, bound, [], []) is not { } scaled)
        {
            return null;
        }

        // Without the constant the bound is on −multiplier × sum.
        long multiplier = bound.Multipliers[only];
        bool isLow = multiplier < 0;
        Int128 limit = (isLow ? problem.Constraints[only].Low : problem.Constraints[only].High)!.Value;
        Int128 most = scaled - (multiplier * limit);
        Int128 nearest = isLow ? FloorOf(most, -(Int128)multiplier) : -FloorOf(most, multiplier);
        return new ReachableSum(only, isLow, (long)nearest);
    }

    internal static Int128 FloorOf(Int128 value, Int128 divisor)
    {
        (Int128 quotient, Int128 rest) = Int128.DivRem(value, divisor);
        return rest < 0 ? quotient - 1 : quotient;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
