using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Re-judges solutions of an <see cref="AssignmentProblem"/> from the problem alone: bounds and pins kept, totals recomputed, the proof evaluated over every
/// edge. Shares no code with any solver, and trusts nothing that a solver computed.
/// </summary>
public static class AssignmentJudge
{
    /// <summary>Judges a solution. Takes time linear in the edges (times the logarithm of a row's edges where its maximum exceeds 1) and memory linear in the nodes.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">The claim.</param>
    /// <returns>What was proved. <see cref="SolutionStatus.Optimal"/> only when the recomputed value equals a recomputed bound, in integers.</returns>
    public static AssignmentVerdict Judge(AssignmentProblem problem, AssignmentSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        List<string> objections = [];
        if (solution.Edges.IsDefault)
        {
            return JudgeAbsence(problem, solution, objections);
        }

        bool feasible = Keeps(problem, solution.Edges, objections);
        Int128 total = 0;
        foreach (int edge in solution.Edges)
        {
            total += (uint)edge < (uint)problem.EdgeCount ? problem.Weight(edge) : 0;
        }

        long matched = solution.Edges.Length;
        long matchedBound = MatchedBound(problem, solution.Proof?.Cut, objections);
        Int128? bound = Bound(problem, solution.Proof, matchedBound, objections);
        bool countProved = problem.Objective == AssignmentObjective.BestTotal || matched == matchedBound;
        bool optimal = feasible && countProved && bound == total;
        if (feasible && (bound < total && countProved || matched > matchedBound))
        {
            objections.Add("The proof contradicts the solution: a feasible solution exceeds its bound.");
            optimal = false;
        }

        return new AssignmentVerdict
        {
            Status =
                optimal && objections.Count == 0 ? SolutionStatus.Optimal
                : feasible ? SolutionStatus.Feasible
                : SolutionStatus.Unknown,
            Matched = matched,
            MatchedBound = matchedBound,
            Total = total,
            Bound = bound,
            EdgesChecked = bound is null ? 0 : problem.EdgeCount,
            Objections = [.. objections],
        };
    }

    private static AssignmentVerdict JudgeAbsence(AssignmentProblem problem, AssignmentSolution solution, List<string> objections)
    {
        bool refuted = solution.Clash is not null && ClashJudge.Holds(problem, solution.Clash, objections);
        long matchedBound = MatchedBound(problem, solution.Proof?.Cut, objections);
        return new AssignmentVerdict
        {
            Status = refuted ? SolutionStatus.Infeasible : SolutionStatus.Unknown,
            MatchedBound = refuted ? 0 : matchedBound,
            Bound = refuted ? null : Bound(problem, solution.Proof, matchedBound, objections),
            EdgesChecked = refuted ? problem.EdgeCount : 0,
            Objections = [.. objections],
        };
    }

    private static bool Keeps(AssignmentProblem problem, ImmutableArray<int> edges, List<string> objections)
    {
        int before = objections.Count;
        int[] rowCount = new int[problem.RowCount];
        int[] columnCount = new int[problem.ColumnCount];
        int previous = -1;
        int row = 0;
        foreach (int edge in edges)
        {
            if ((uint)edge >= (uint)problem.EdgeCount || edge <= previous)
            {
                objections.Add(Text($"Edge {edge} does not exist, is chosen twice or is out of order."));
                return false;
            }

            while (problem.RowStarts[row + 1] <= edge)
            {
                row++;
            }

            rowCount[row]++;
            columnCount[problem.EdgeColumns[edge]]++;
            previous = edge;
        }

        CheckBounds("Row", rowCount, problem.RowBounds, objections);
        CheckBounds("Column", columnCount, problem.ColumnBounds, objections);
        foreach (int pin in problem.PinnedEdges)
        {
            if (edges.BinarySearch(pin) < 0)
            {
                objections.Add(Text($"Pinned edge {pin} is not chosen."));
            }
        }

        return objections.Count == before;
    }

    private static void CheckBounds(string side, int[] counts, ReadOnlySpan<Bounds> bounds, List<string> objections)
    {
        for (int k = 0; k < counts.Length; k++)
        {
            if (counts[k] < bounds[k].Min || counts[k] > bounds[k].Max)
            {
                objections.Add(Text($"{side} {k} has {counts[k]} chosen edges; its bounds are {bounds[k]}."));
            }
        }
    }

    /// <summary>The capacity of the cut, once the pins are taken out of the graph and added back as a number; without a cut, what the maxima allow.</summary>
    private static long MatchedBound(AssignmentProblem problem, CardinalityCut? cut, List<string> objections)
    {
        if (cut is null)
        {
            return Math.Min(SumOfMaxima(problem.RowBounds), SumOfMaxima(problem.ColumnBounds));
        }

        if (Inside(cut.Rows, problem.RowCount) is not { } insideRow || Inside(cut.Columns, problem.ColumnCount) is not { } insideColumn)
        {
            objections.Add("The cut lacks a list, or names a row or column that does not exist or one twice.");
            return Math.Min(SumOfMaxima(problem.RowBounds), SumOfMaxima(problem.ColumnBounds));
        }

        HashSet<int> pinned = [.. problem.PinnedEdges];
        long capacity = pinned.Count;
        for (int column = 0; column < problem.ColumnCount; column++)
        {
            capacity += insideColumn[column] ? problem.ColumnBounds[column].Max : 0;
        }

        for (int row = 0; row < problem.RowCount; row++)
        {
            capacity += insideRow[row] ? 0 : problem.RowBounds[row].Max;
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                bool into = insideColumn[problem.EdgeColumns[edge]];
                if (pinned.Count > 0 && pinned.Contains(edge))
                {
                    capacity -= (insideRow[row] ? 0 : 1) + (into ? 1 : 0);
                }
                else if (insideRow[row] && !into)
                {
                    capacity++;
                }
            }
        }

        return capacity;
    }

    private static long SumOfMaxima(ReadOnlySpan<Bounds> bounds)
    {
        long sum = 0;
        foreach (Bounds b in bounds)
        {
            sum += b.Max;
        }

        return sum;
    }

    private static bool[]? Inside(ImmutableArray<int> nodes, int count)
    {
        if (nodes.IsDefault)
        {
            return null;
        }

        bool[] inside = new bool[count];
        foreach (int node in nodes)
        {
            if ((uint)node >= (uint)count || inside[node])
            {
                return null;
            }

            inside[node] = true;
        }

        return inside;
    }

    private static Int128? Bound(AssignmentProblem problem, AssignmentProof? proof, long matchedBound, List<string> objections)
    {
        if (proof is null)
        {
            return null;
        }

        if (proof.ColumnPrices.IsDefault || proof.ColumnPrices.Length != problem.ColumnCount)
        {
            objections.Add(Text($"The proof needs one price for each of the {problem.ColumnCount} columns."));
            return null;
        }

        bool bonusAllowed = problem.Objective == AssignmentObjective.MostMatches ? proof.MatchBonus >= 0 : proof.MatchBonus == 0;
        if (!bonusAllowed)
        {
            objections.Add(Text($"A match bonus of {proof.MatchBonus} proves nothing about this objective."));
            return null;
        }

        Int128 bound = -(Int128)proof.MatchBonus * matchedBound;
        for (int column = 0; column < problem.ColumnCount; column++)
        {
            Int128 price = proof.ColumnPrices[column];
            Bounds limits = problem.ColumnBounds[column];
            bound += price * (price >= 0 ? limits.Max : limits.Min);
        }

        ReadOnlySpan<int> pinned = problem.PinnedEdges;
        int nextPin = 0;
        List<Int128> values = [];
        for (int row = 0; row < problem.RowCount; row++)
        {
            values.Clear();
            Bounds limits = problem.RowBounds[row];
            int pins = 0;
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                Int128 value = (Int128)problem.Weight(edge) + proof.MatchBonus - proof.ColumnPrices[problem.EdgeColumns[edge]];
                if (nextPin < pinned.Length && pinned[nextPin] == edge)
                {
                    bound += value;
                    nextPin++;
                    pins++;
                }
                else
                {
                    values.Add(value);
                }
            }

            bound += MostFrom(values, limits.Min - pins, limits.Max - pins);
        }

        return bound;
    }

    /// <summary>The largest sum of between <paramref name="atLeast"/> and <paramref name="atMost"/> of the values.</summary>
    private static Int128 MostFrom(List<Int128> values, int atLeast, int atMost)
    {
        if (atLeast <= 0 && atMost == 1)
        {
            Int128 best = 0;
            foreach (Int128 value in values)
            {
                best = Int128.Max(best, value);
            }

            return best;
        }

        values.Sort();
        Int128 sum = 0;
        for (int taken = 0; taken < Math.Min(atMost, values.Count); taken++)
        {
            Int128 value = values[values.Count - 1 - taken];
            if (value <= 0 && taken >= atLeast)
            {
                break;
            }

            sum += value;
        }

        return sum;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
