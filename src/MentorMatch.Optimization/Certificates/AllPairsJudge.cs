using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.AllPairs;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Re-judges solutions of an <see cref="AllPairsProblem"/> over every pair, from the weights alone: bounds and pins kept, totals recomputed, the proof evaluated. Shares no
/// code with any solver, and trusts nothing that a solver computed.
/// </summary>
public static class AllPairsJudge
{
    private const int RowsPerBlock = 512;

    /// <summary>Judges a solution. Takes one look at every pair on several threads, and memory linear in the nodes.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">The claim.</param>
    /// <param name="reading">How the weights are read.</param>
    /// <param name="threads">Most threads to use; 0 for one a processor. The verdict does not depend on it.</param>
    /// <returns>What was proved, over all pairs. <see cref="SolutionStatus.Optimal"/> only when the recomputed value equals a recomputed bound, in integers.</returns>
    public static AssignmentVerdict Judge(
        AllPairsProblem problem,
        AllPairsSolution solution,
        PairReading reading = PairReading.EveryPair,
        int threads = 0
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        threads = threads == 0 ? Environment.ProcessorCount : threads;
        List<string> objections = [];
        AssignmentProblem core = solution.Core;
        if (!IsCoreOf(problem, core, threads, objections))
        {
            return new AssignmentVerdict { Status = SolutionStatus.Unknown, Objections = [.. objections] };
        }

        AssignmentSolution claim = solution.Claim;
        long pairs = (long)problem.RowCount * problem.ColumnCount;
        if (claim.Edges.IsDefault && claim.Clash is { } clash)
        {
            AssignmentProblem named = PairsOfNamed(problem, clash);
            bool refuted = ClashJudge.Holds(named, clash, objections);
            return new AssignmentVerdict
            {
                Status = refuted ? SolutionStatus.Infeasible : SolutionStatus.Unknown,
                EdgesChecked = refuted ? pairs : 0,
                Objections = [.. objections],
            };
        }

        // Whether the matching is allowed and what it is worth is a question to the core alone; its own proof says nothing of the other pairs.
        AssignmentVerdict inCore = AssignmentJudge.Judge(core, claim with { Proof = null });
        objections.AddRange(inCore.Objections);
        AllPairsBound bounds = new(problem, reading, threads);
        long matchedBound = bounds.MostMatches(claim.Proof?.Cut, Taken(core, claim.Edges), objections);
        Int128? bound = bounds.Of(claim.Proof, matchedBound, objections);
        bool feasible = inCore.Status == SolutionStatus.Feasible;
        return AssignmentJudge.Weigh(problem.Objective, feasible, inCore.Matched, matchedBound, inCore.Total, bound, pairs, objections);
    }

    /// <summary>That the core asks the same question of some of the pairs.</summary>
    private static bool IsCoreOf(AllPairsProblem problem, AssignmentProblem core, int threads, List<string> objections)
    {
        bool same =
            core.RowBounds.SequenceEqual(problem.RowBounds)
            && core.ColumnBounds.SequenceEqual(problem.ColumnBounds)
            && core.Objective == problem.Objective
            && core.PinnedEdges.Length == problem.Pins.Length;
        for (int p = 0; same && p < problem.Pins.Length; p++)
        {
            int edge = core.PinnedEdges[p];
            same = core.EdgeColumns[edge] == problem.Pins[p].Column && core.RowOf(edge) == problem.Pins[p].Row;
        }

        if (!same)
        {
            objections.Add("The core has other bounds, pins or another objective than the problem.");
            return false;
        }

        int wrong = FirstWrong(problem, core, threads);
        if (wrong < core.EdgeCount)
        {
            objections.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Edge {wrong} of the core, row {core.RowOf(wrong)} and column {core.EdgeColumns[wrong]}, is no pair of that weight."
                )
            );
        }

        return wrong == core.EdgeCount;
    }

    /// <summary>The first edge of the core that is no pair of the problem with the same weight; their number when each is.</summary>
    private static int FirstWrong(AllPairsProblem problem, AssignmentProblem core, int threads)
    {
        int[] wrong = new int[(core.RowCount + RowsPerBlock - 1) / RowsPerBlock];
        Parallel.For(
            0,
            wrong.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            block =>
            {
                int last = Math.Min(core.RowCount, (block + 1) * RowsPerBlock);
                wrong[block] = core.EdgeCount;
                for (int row = block * RowsPerBlock; row < last && wrong[block] == core.EdgeCount; row++)
                {
                    wrong[block] = FirstWrongOfRow(problem, core, row);
                }
            }
        );
        return wrong.Append(core.EdgeCount).Min();
    }

    private static int FirstWrongOfRow(AllPairsProblem problem, AssignmentProblem core, int row)
    {
        for (int edge = core.RowStarts[row]; edge < core.RowStarts[row + 1]; edge++)
        {
            if (!problem.Weights.TryGetWeight(row, core.EdgeColumns[edge], out int weight) || weight != core.Weight(edge))
            {
                return edge;
            }
        }

        return core.EdgeCount;
    }

    private static int[] Taken(AssignmentProblem core, ImmutableArray<int> edges)
    {
        int[] taken = new int[core.RowCount];
        foreach (int edge in edges.IsDefault ? [] : edges)
        {
            if ((uint)edge < (uint)core.EdgeCount)
            {
                taken[core.RowOf(edge)]++;
            }
        }

        return taken;
    }

    /// <summary>All pairs of the nodes that a clash names, and the pins.</summary>
    private static AssignmentProblem PairsOfNamed(AllPairsProblem problem, AssignmentClash clash)
    {
        bool onRows = clash.Kind is ClashKind.PinsExceedRow or ClashKind.RowMinimums;
        ImmutableArray<int> rows = !onRows || clash.Rows.IsDefault ? [] : clash.Rows;
        ImmutableArray<int> columns = onRows || clash.Columns.IsDefault ? [] : clash.Columns;
        return problem.Around(rows, columns);
    }
}
