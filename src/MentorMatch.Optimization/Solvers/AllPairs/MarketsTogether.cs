using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>What the small markets chose, as far as they came: a matching, because no two have a row or column in common.</summary>
internal static class MarketsTogether
{
    /// <summary>The matching, with the prices learned so far as evidence.</summary>
    public static AllPairsSolution Of(AllPairsProblem problem, MarketPrices market)
    {
        List<int>[] taken = [.. market.Matched.Select(columns => new List<int>(columns ?? []))];
        HashSet<NodePair> pins = [.. problem.Pins];
        foreach (NodePair pin in problem.Pins.Where(pin => !taken[pin.Row].Contains(pin.Column)))
        {
            taken[pin.Row].Add(pin.Column);
        }

        FillMinimums(problem, taken, pins);
        FoundPairs chosen = FoundPairs.Of(
            taken.SelectMany(
                (columns, row) =>
                    columns.Select(column => (row, column, problem.Weights.TryGetWeight(row, column, out int weight) ? weight : 0))
            )
        );
        CoreGraph graph = CoreGraph.Empty(problem.RowCount).With(chosen);
        AssignmentProblem stored = problem.OnlySorted(graph.Starts, graph.Columns, graph.Weights);
        int[] ofColumn = new int[problem.ColumnCount];
        foreach (int column in graph.Columns)
        {
            ofColumn[column]++;
        }

        // Markets know no minimums, and pins may ask for more than there is room for.
        bool keepsBounds =
            Enumerable.Range(0, problem.RowCount).All(row => IsWithin(graph.Starts[row + 1] - graph.Starts[row], problem.RowBounds[row]))
            && Enumerable.Range(0, problem.ColumnCount).All(column => IsWithin(ofColumn[column], problem.ColumnBounds[column]));
        return new AllPairsSolution
        {
            Core = stored,
            Claim = new AssignmentSolution
            {
                Stop = StopReason.TimeLimit,
                Edges = keepsBounds ? [.. Enumerable.Range(0, stored.EdgeCount)] : default,
                Proof = new AssignmentProof([.. market.Prices], 0, null),
            },
        };
    }

    private static bool IsWithin(int count, Bounds bounds) => count >= bounds.Min && count <= bounds.Max;

    /// <summary>Gives columns that have too few the first rows that are free, or that another column can spare; small markets know no minimums.</summary>
    private static void FillMinimums(AllPairsProblem problem, List<int>[] taken, HashSet<NodePair> pins)
    {
        int[] count = new int[problem.ColumnCount];
        foreach (int column in taken.SelectMany(columns => columns))
        {
            count[column]++;
        }

        for (int column = 0; column < count.Length; column++)
        {
            for (int row = 0; row < taken.Length && count[column] < problem.ColumnBounds[column].Min; row++)
            {
                if (taken[row].Contains(column) || !problem.Weights.TryGetWeight(row, column, out _))
                {
                    continue;
                }

                if (taken[row].Count >= problem.RowBounds[row].Max)
                {
                    int spared = taken[row]
                        .FindIndex(other => count[other] > problem.ColumnBounds[other].Min && !pins.Contains(new NodePair(row, other)));
                    if (spared < 0)
                    {
                        continue;
                    }

                    count[taken[row][spared]]--;
                    taken[row].RemoveAt(spared);
                }

                taken[row].Add(column);
                count[column]++;
            }
        }
    }
}
