using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Tests.Twins;

/// <summary>
/// The plain twin of the judge: every definition of <see cref="AssignmentProof"/> and <see cref="CardinalityCut"/> written down as it reads, with no thought
/// of speed. Solutions and proofs are expected to be well formed.
/// </summary>
public static class PlainCertifier
{
    /// <summary>Whether the edges keep every bound and every pin.</summary>
    public static bool IsFeasible(AssignmentProblem problem, ImmutableArray<int> edges) =>
        Enumerable.Range(0, problem.RowCount).All(row => Within(problem.RowBounds[row], edges.Count(edge => problem.RowOf(edge) == row)))
        && Enumerable
            .Range(0, problem.ColumnCount)
            .All(column => Within(problem.ColumnBounds[column], edges.Count(edge => problem.EdgeColumns[edge] == column)))
        && problem.PinnedEdges.ToArray().All(edges.Contains);

    /// <summary>The total weight of the edges.</summary>
    public static Int128 Total(AssignmentProblem problem, ImmutableArray<int> edges) =>
        edges.Aggregate(Int128.Zero, (sum, edge) => sum + problem.Weight(edge));

    /// <summary>What the cut allows. A pin leaves the graph, takes a place at both of its ends, and is counted by itself.</summary>
    public static long MostEdges(AssignmentProblem problem, CardinalityCut cut)
    {
        int[] pins = problem.PinnedEdges.ToArray();
        long rowsOutside = Enumerable
            .Range(0, problem.RowCount)
            .Except(cut.Rows)
            .Sum(row => (long)problem.RowBounds[row].Max - pins.Count(pin => problem.RowOf(pin) == row));
        long columnsInside = cut.Columns.Sum(column =>
            (long)problem.ColumnBounds[column].Max - pins.Count(pin => problem.EdgeColumns[pin] == column)
        );
        long across = Enumerable
            .Range(0, problem.EdgeCount)
            .Except(pins)
            .Count(edge => cut.Rows.Contains(problem.RowOf(edge)) && !cut.Columns.Contains(problem.EdgeColumns[edge]));
        return pins.Length + rowsOutside + columnsInside + across;
    }

    /// <summary>The bound that prices and bonus give on total + bonus × edges of any solution.</summary>
    public static Int128 Bound(AssignmentProblem problem, AssignmentProof proof)
    {
        Int128 columns = Enumerable
            .Range(0, problem.ColumnCount)
            .Aggregate(
                Int128.Zero,
                (sum, column) =>
                    sum
                    + Int128.Max(
                        (Int128)proof.ColumnPrices[column] * problem.ColumnBounds[column].Max,
                        (Int128)proof.ColumnPrices[column] * problem.ColumnBounds[column].Min
                    )
            );
        return Enumerable.Range(0, problem.RowCount).Aggregate(columns, (sum, row) => sum + BestOfRow(problem, proof, row));
    }

    /// <summary>Whether solution and proof together prove optimality.</summary>
    public static bool Proves(AssignmentProblem problem, ImmutableArray<int> edges, AssignmentProof proof)
    {
        if (!IsFeasible(problem, edges))
        {
            return false;
        }

        Int128 value = Total(problem, edges) + ((Int128)proof.MatchBonus * edges.Length);
        bool tight = Bound(problem, proof) == value;
        return problem.Objective == AssignmentObjective.BestTotal
            ? tight && proof.MatchBonus == 0
            : tight && proof.MatchBonus >= 0 && proof.Cut is { } cut && MostEdges(problem, cut) == edges.Length;
    }

    private static Int128 BestOfRow(AssignmentProblem problem, AssignmentProof proof, int row)
    {
        int[] edges = [.. Enumerable.Range(problem.RowStarts[row], problem.RowStarts[row + 1] - problem.RowStarts[row])];
        int[] pins = [.. edges.Intersect(problem.PinnedEdges.ToArray())];
        Int128 Value(int edge) => (Int128)problem.Weight(edge) + proof.MatchBonus - proof.ColumnPrices[problem.EdgeColumns[edge]];
        Int128[] others = [.. edges.Except(pins).Select(Value).OrderDescending()];
        int fewest = Math.Max(0, problem.RowBounds[row].Min - pins.Length);
        int most = Math.Max(0, problem.RowBounds[row].Max - pins.Length);
        return pins.Select(Value)
            .Concat(others.Take(most).Where((value, at) => at < fewest || value > 0))
            .Aggregate(Int128.Zero, (a, b) => a + b);
    }

    private static bool Within(Bounds bounds, int count) => count >= bounds.Min && count <= bounds.Max;
}
