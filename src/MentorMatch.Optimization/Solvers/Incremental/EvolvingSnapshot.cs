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
        EvolvingSide rows = graph.Rows;
        int[] starts = new int[rows.Count + 1];
        for (int row = 0; row < rows.Count; row++)
        {
            starts[row + 1] = checked(starts[row] + rows[row].Degree);
        }

        int[] columns = new int[starts[^1]];
        long[] weights = new long[starts[^1]];
        List<int> chosen = [];
        for (int row = 0; row < rows.Count; row++)
        {
            int at = starts[row];
            foreach (ref readonly EvolvingEdge edge in rows[row].Edges)
            {
                columns[at] = edge.Other;
                weights[at++] = edge.Weight - bonus;
            }

            Range mine = starts[row]..at;
            columns.AsSpan(mine).Sort(weights.AsSpan(mine));
            int first = chosen.Count;
            foreach (ref readonly EvolvingEdge edge in rows[row].Chosen)
            {
                chosen.Add(starts[row] + columns.AsSpan(mine).BinarySearch(edge.Other));
            }

            chosen.Sort(first, chosen.Count - first, null);
        }

        AssignmentProblem problem = AssignmentProblem.FromRows(Maxima(rows), Maxima(graph.Columns), starts, columns, weights, objective);
        ImmutableArray<int> edges = [.. chosen];
        CardinalityCut? cut = objective == AssignmentObjective.MostMatches ? new ChosenEdges(problem, edges).Cut() : null;
        ImmutableArray<long> prices = [.. Enumerable.Range(0, graph.Columns.Count).Select(graph.Columns.PriceOf)];
        AssignmentSolution solution = new()
        {
            Stop = StopReason.Finished,
            Edges = edges,
            Proof = new AssignmentProof(prices, bonus, cut),
        };
        return (problem, solution);
    }

    private static Bounds[] Maxima(EvolvingSide side) => [.. Enumerable.Range(0, side.Count).Select(node => Bounds.AtMost(side[node].Max))];
}
