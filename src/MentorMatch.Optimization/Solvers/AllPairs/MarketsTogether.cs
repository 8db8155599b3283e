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
        FoundPairs chosen = FoundPairs.Of(
            Enumerable
                .Range(0, problem.RowCount)
                .SelectMany(row => (market.Matched[row] ?? []).Select(column => new NodePair(row, column)))
                .Concat(problem.Pins)
                .Distinct()
                .Select(pair => (pair.Row, pair.Column, problem.Weights.TryGetWeight(pair.Row, pair.Column, out int weight) ? weight : 0))
        );
        CoreGraph graph = CoreGraph.Empty(problem.RowCount).With(chosen);
        AssignmentProblem stored = problem.OnlySorted(graph.Starts, graph.Columns, graph.Weights);
        int[] ofColumn = new int[problem.ColumnCount];
        foreach (int column in graph.Columns)
        {
            ofColumn[column]++;
        }

        bool keepsMinimums =
            Enumerable.Range(0, problem.RowCount).All(row => graph.Starts[row + 1] - graph.Starts[row] >= problem.RowBounds[row].Min)
            && Enumerable.Range(0, problem.ColumnCount).All(column => ofColumn[column] >= problem.ColumnBounds[column].Min);
        return new AllPairsSolution
        {
            Core = stored,
            Claim = new AssignmentSolution
            {
                Stop = StopReason.TimeLimit,
                Edges = keepsMinimums ? [.. Enumerable.Range(0, stored.EdgeCount)] : default,
                Proof = new AssignmentProof([.. market.Prices], 0, null),
            },
        };
    }
}
