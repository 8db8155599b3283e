using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Re-judges solutions of a <see cref="MinimumOrClosedProblem"/> from the problem alone: walks the tree of cases, checks that it covers every way of opening
/// and closing, and lets <see cref="AssignmentJudge"/> evaluate the evidence of each leaf over every edge. Shares no code with any solver.
/// </summary>
public static class MinimumOrClosedJudge
{
    /// <summary>Judges a solution. Takes one judgement of an assignment problem for each leaf of the proof.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">The claim.</param>
    /// <returns>What was proved. <see cref="SolutionStatus.Optimal"/> only when the recomputed value equals a recomputed bound, in integers.</returns>
    public static AssignmentVerdict Judge(MinimumOrClosedProblem problem, MinimumOrClosedSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        List<string> objections = [];
        AssignmentVerdict kept = Kept(problem, solution.Edges, objections);
        LeafBounds? leaves = solution.Proof is null ? null : Walk(problem, solution.Proof, objections);
        bool byCount = problem.Core.Objective == AssignmentObjective.MostMatches;
        bool feasible = kept.Status != SolutionStatus.Unknown;
        long matchedBound = leaves?.Matched ?? kept.MatchedBound;
        Int128? bound = leaves?.Total;
        bool countProved = !byCount || kept.Matched == matchedBound;
        if (feasible && leaves is not null && (leaves.AllClash || kept.Matched > matchedBound || (countProved && bound < kept.Total)))
        {
            objections.Add("The proof contradicts the solution: a feasible solution exceeds its bound.");
        }

        bool sound = objections.Count == 0;
        return new AssignmentVerdict
        {
            Status =
                feasible && sound && leaves is not null && countProved && bound == kept.Total ? SolutionStatus.Optimal
                : feasible ? SolutionStatus.Feasible
                : solution.Edges.IsDefault && sound && leaves is { AllClash: true } ? SolutionStatus.Infeasible
                : SolutionStatus.Unknown,
            Matched = kept.Matched,
            MatchedBound = matchedBound,
            Total = kept.Total,
            Bound = bound,
            EdgesChecked = leaves is null ? 0 : problem.Core.EdgeCount,
            Objections = [.. objections],
        };
    }

    /// <summary>Judges the chosen edges in the one case that they can belong to: a column that may close and has no edge is closed, every other is open.</summary>
    private static AssignmentVerdict Kept(MinimumOrClosedProblem problem, ImmutableArray<int> edges, List<string> objections)
    {
        ColumnState[] states = new ColumnState[problem.Core.ColumnCount];
        Array.Fill(states, ColumnState.Closed);
        foreach (int edge in edges.IsDefault ? [] : edges)
        {
            if ((uint)edge < (uint)problem.Core.EdgeCount)
            {
                states[problem.Core.EdgeColumns[edge]] = ColumnState.Open;
            }
        }

        // Without edges there is no case to judge them in: what the maxima allow is the only bound then.
        AssignmentProblem open = edges.IsDefault ? problem.Core : problem.Case(states);
        AssignmentVerdict verdict = AssignmentJudge.Judge(open, new AssignmentSolution { Stop = StopReason.Finished, Edges = edges });
        objections.AddRange(verdict.Objections);
        AssignmentVerdict whole = AssignmentJudge.Judge(problem.Core, new AssignmentSolution { Stop = StopReason.Finished });
        return verdict with { MatchedBound = whole.MatchedBound };
    }

    /// <returns>The best that the leaves leave possible, or <see langword="null"/> when the tree is none.</returns>
    private static LeafBounds? Walk(MinimumOrClosedProblem problem, MinimumOrClosedProof proof, List<string> objections)
    {
        ColumnState[] states = new ColumnState[problem.Core.ColumnCount];
        Stack<int> splits = [];
        LeafBounds bounds = new();
        bool complete = false;
        foreach (ColumnCase? each in proof.Cases.IsDefault ? [] : proof.Cases)
        {
            if (complete)
            {
                objections.Add("The tree of cases goes on after its last leaf.");
                return null;
            }

            if (each?.Column is { } column)
            {
                if ((uint)column >= (uint)states.Length || !problem.MayClose(column) || states[column] != ColumnState.Undecided)
                {
                    objections.Add($"A case splits on column {column}, which does not exist, may not close or is settled.");
                    return null;
                }

                states[column] = ColumnState.Closed;
                splits.Push(column);
                continue;
            }

            if (!bounds.Add(problem, states, each, objections))
            {
                return null;
            }

            complete = !MoveOn(states, splits);
        }

        if (!complete)
        {
            objections.Add("The tree of cases leaves cases out.");
        }

        return complete ? bounds : null;
    }

    /// <summary>After a leaf: the innermost split whose closed side is done turns to its open side; splits with both sides done are left.</summary>
    private static bool MoveOn(ColumnState[] states, Stack<int> splits)
    {
        while (splits.TryPeek(out int column))
        {
            if (states[column] == ColumnState.Closed)
            {
                states[column] = ColumnState.Open;
                return true;
            }

            states[column] = ColumnState.Undecided;
            splits.Pop();
        }

        return false;
    }

    /// <summary>The best of the leaves so far. Under most matches first a total counts only beside the greatest number of edges.</summary>
    private sealed class LeafBounds
    {
        public bool AllClash { get; private set; } = true;

        public long Matched { get; private set; }

        public Int128? Total { get; private set; }

        public bool Add(MinimumOrClosedProblem problem, ColumnState[] states, ColumnCase? leaf, List<string> objections)
        {
            AssignmentSolution claim = new()
            {
                Stop = StopReason.Finished,
                Proof = leaf?.Proof,
                Clash = leaf?.Clash,
            };
            AssignmentVerdict verdict = AssignmentJudge.Judge(problem.Case(states), claim);
            objections.AddRange(verdict.Objections);
            if (verdict.Status == SolutionStatus.Infeasible)
            {
                return true;
            }

            if (verdict.Bound is not { } total)
            {
                objections.Add("A case has neither a bound nor a clash.");
                return false;
            }

            bool byCount = problem.Core.Objective == AssignmentObjective.MostMatches;
            if (AllClash || (byCount && verdict.MatchedBound > Matched))
            {
                Total = total;
            }
            else if (!byCount || verdict.MatchedBound == Matched)
            {
                Total = Int128.Max(Total ?? total, total);
            }

            Matched = AllClash ? verdict.MatchedBound : Math.Max(Matched, verdict.MatchedBound);
            AllClash = false;
            return true;
        }
    }
}
