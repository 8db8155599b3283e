using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.GroupedAssignment;

/// <summary>Pins, and then the heaviest edges that fit: something allowed to show when a solve was stopped before it knew anything.</summary>
internal static class GreedyChoice
{
    /// <returns>Edges that keep every bound and every group, ascending; default where a node's minimum is not met.</returns>
    public static ImmutableArray<int> Of(GroupedAssignmentProblem problem)
    {
        AssignmentProblem core = problem.Core;
        int[] rowOf = new int[core.EdgeCount];
        for (int row = 0; row < core.RowCount; row++)
        {
            rowOf.AsSpan(core.RowStarts[row]..core.RowStarts[row + 1]).Fill(row);
        }

        Places rows = new(core.RowBounds, problem.RowGroups);
        Places columns = new(core.ColumnBounds, problem.ColumnGroups);
        bool[] chosen = new bool[core.EdgeCount];
        void Choose(int edge)
        {
            chosen[edge] = true;
            rows.Take(rowOf[edge]);
            columns.Take(core.EdgeColumns[edge]);
        }

        foreach (int pin in core.PinnedEdges)
        {
            Choose(pin);
        }

        bool any = core.Objective == AssignmentObjective.MostMatches;
        foreach (int edge in Enumerable.Range(0, core.EdgeCount).OrderByDescending(core.Weight))
        {
            if ((any || core.Weight(edge) > 0) && !chosen[edge] && rows.AreLeft(rowOf[edge]) && columns.AreLeft(core.EdgeColumns[edge]))
            {
                Choose(edge);
            }
        }

        return rows.MinimumsMet && columns.MinimumsMet ? [.. Enumerable.Range(0, chosen.Length).Where(edge => chosen[edge])] : default;
    }

    private sealed class Places(ReadOnlySpan<Bounds> bounds, NodeGroups groups)
    {
        private readonly Bounds[] bounds = bounds.ToArray();
        private readonly int[] taken = new int[bounds.Length];
        private readonly int[] groupTaken = new int[groups.Count];

        public bool MinimumsMet
        {
            get
            {
                for (int node = 0; node < taken.Length; node++)
                {
                    if (taken[node] < bounds[node].Min)
                    {
                        return false;
                    }
                }

                return true;
            }
        }

        public bool AreLeft(int node) =>
            taken[node] < bounds[node].Max && (groups.Of(node) is not (>= 0 and var group) || groupTaken[group] < groups.Maxima[group]);

        public void Take(int node)
        {
            taken[node]++;
            if (groups.Of(node) is >= 0 and var group)
            {
                groupTaken[group]++;
            }
        }
    }
}
