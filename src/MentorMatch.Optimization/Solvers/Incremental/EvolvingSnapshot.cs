using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>An evolving graph as the problem and the solution that it is at this moment.</summary>
internal sealed class EvolvingSnapshot(EvolvingGraph graph, AssignmentObjective objective, long bonus)
{
    public (AssignmentProblem Problem, AssignmentSolution Solution) Take()
    {
        int[] starts = new int[graph.RowCount + 1];
        List<int> columns = [];
        List<long> weights = [];
        List<int> chosen = [];
        for (int row = 0; row < graph.RowCount; row++)
        {
            foreach (EvolvingEdge edge in graph.Row(row).Edges.OrderBy(edge => edge.Other))
            {
                if (edge.IsChosen)
                {
                    chosen.Add(columns.Count);
                }

                columns.Add(edge.Other);
                weights.Add(edge.Weight - bonus);
            }

            starts[row + 1] = columns.Count;
        }

        AssignmentProblem problem = AssignmentProblem.FromRows(
            [.. Enumerable.Range(0, graph.RowCount).Select(row => Bounds.AtMost(graph.Row(row).Max))],
            [.. Enumerable.Range(0, graph.ColumnCount).Select(column => Bounds.AtMost(graph.Column(column).Max))],
            starts,
            [.. columns],
            [.. weights],
            objective
        );
        ImmutableArray<int> edges = [.. chosen];
        CardinalityCut? cut = objective == AssignmentObjective.MostMatches ? new ChosenEdges(problem, edges).Cut() : null;
        ImmutableArray<long> prices = [.. Enumerable.Range(0, graph.ColumnCount).Select(column => graph.Column(column).Price)];
        AssignmentSolution solution = new()
        {
            Stop = StopReason.Finished,
            Edges = edges,
            Proof = new AssignmentProof(prices, bonus, cut),
        };
        return (problem, solution);
    }
}
