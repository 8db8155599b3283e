using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.AllPairs;

/// <summary>Stored problems as problems of all pairs, absent where there is no edge.</summary>
internal static class AllPairsSketches
{
    public static AllPairsProblem Of(AssignmentSketch sketch)
    {
        int[] weights = new int[sketch.Rows.Length * sketch.Columns.Length];
        Array.Fill(weights, PairWeights.Absent);
        foreach (SketchEdge edge in sketch.Edges)
        {
            weights[edge.Row * sketch.Columns.Length + edge.Column] = (int)edge.Weight;
        }

        ImmutableArray<NodePair> pins = [.. sketch.Edges.Where(edge => edge.Pinned).Select(edge => new NodePair(edge.Row, edge.Column))];
        DensePairWeights matrix = new(sketch.Rows.Length, sketch.Columns.Length, weights);
        return new AllPairsProblem(matrix, sketch.Rows.AsSpan(), sketch.Columns.AsSpan(), sketch.Objective, pins);
    }

    public static AllPairsProblem Of(
        int rows,
        int columns,
        int places,
        Func<int, int, int> weight,
        AssignmentObjective objective,
        int demand = 1
    )
    {
        int[] weights = new int[rows * columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                weights[row * columns + column] = weight(row, column);
            }
        }

        return new AllPairsProblem(
            new DensePairWeights(rows, columns, weights),
            [.. Enumerable.Repeat(Bounds.AtMost(demand), rows)],
            [.. Enumerable.Repeat(Bounds.AtMost(places), columns)],
            objective
        );
    }
}
