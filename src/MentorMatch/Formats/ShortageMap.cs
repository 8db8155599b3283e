using MentorMatch.Optimization.Problems;
using MentorMatch.Reporting;

namespace MentorMatch.Formats;

/// <summary>
/// Finds, for unmatched mentees, the set of mentees they compete with: from an unmatched mentee to her eligible mentors, from these to the mentees who hold
/// their places, and on. Where nobody on the way has a free place, the mentees reached ask for more than the mentors reached can give, which proves the
/// shortage without any solver. Sets that touch are told as one. Linear in the edges.
/// </summary>
internal sealed class ShortageMap
{
    private readonly int[] parent;
    private readonly Shortage?[] byRoot;
    private readonly int rows;

    private ShortageMap(int rows, int nodes)
    {
        this.rows = rows;
        parent = [.. Enumerable.Range(0, nodes)];
        byRoot = new Shortage?[nodes];
    }

    public static ShortageMap Of(PairingModel model, MatchingLoads loads)
    {
        AssignmentProblem problem = model.Problem;
        ShortageMap map = new(problem.RowCount, problem.RowCount + problem.ColumnCount);
        bool[] reached = map.Reach(model, loads);
        map.Measure(model, loads, reached);
        return map;
    }

    /// <summary>The shortage that an unmatched mentee is part of, if that is why.</summary>
    public Shortage? For(int row) => byRoot[Root(row)];

    private bool[] Reach(PairingModel model, MatchingLoads loads)
    {
        AssignmentProblem problem = model.Problem;
        bool[] reached = new bool[parent.Length];
        Queue<int> queue = new();
        for (int row = 0; row < rows; row++)
        {
            if (loads.OfRow(row) == 0 && problem.RowBounds[row].Max > 0)
            {
                reached[row] = true;
                queue.Enqueue(row);
            }
        }

        while (queue.TryDequeue(out int row))
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                int column = problem.EdgeColumns[edge];
                Join(row, rows + column);
                if (reached[rows + column])
                {
                    continue;
                }

                reached[rows + column] = true;
                foreach (int held in loads.EdgesOfColumn(column))
                {
                    int holder = problem.RowOf(held);
                    if (!reached[holder] && !model.IsPinned(held))
                    {
                        reached[holder] = true;
                        queue.Enqueue(holder);
                    }
                }
            }
        }

        return reached;
    }

    private void Measure(PairingModel model, MatchingLoads loads, bool[] reached)
    {
        AssignmentProblem problem = model.Problem;
        HashSet<int> withFreePlace = [];
        for (int row = 0; row < rows; row++)
        {
            if (reached[row])
            {
                Shortage soFar = byRoot[Root(row)] ?? new Shortage(0, 0, 0, 0);
                byRoot[Root(row)] = soFar with { Mentees = soFar.Mentees + 1, Asked = soFar.Asked + problem.RowBounds[row].Max };
            }
        }

        for (int column = 0; column < problem.ColumnCount; column++)
        {
            if (!reached[rows + column])
            {
                continue;
            }

            int root = Root(rows + column);
            long places = problem.ColumnBounds[column].Max;
            if (loads.OfColumn(column) < places)
            {
                withFreePlace.Add(root);
            }

            foreach (int held in loads.EdgesOfColumn(column))
            {
                places -= reached[problem.RowOf(held)] ? 0 : 1;
            }

            Shortage soFar = byRoot[root]!;
            byRoot[root] = soFar with { Mentors = soFar.Mentors + 1, Places = soFar.Places + places };
        }

        for (int node = 0; node < byRoot.Length; node++)
        {
            if (byRoot[node] is { } found && (withFreePlace.Contains(node) || found.Asked <= found.Places || found.Mentors == 0))
            {
                byRoot[node] = null;
            }
        }
    }

    private int Root(int node)
    {
        while (parent[node] != node)
        {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }

        return node;
    }

    private void Join(int a, int b) => parent[Root(a)] = Root(b);
}
