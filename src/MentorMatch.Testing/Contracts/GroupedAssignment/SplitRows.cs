using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.GroupedAssignment;

/// <summary>
/// A plain problem with every row of minimum 0 split in two, which share its edges by turns and, as a group, its maximum: the same problem in other words, so
/// that every answer and every proof can be carried back.
/// </summary>
internal sealed class SplitRows
{
    private readonly AssignmentProblem problem;
    private readonly int[] edgeOf;
    private readonly int[] rowOf;

    private SplitRows(AssignmentProblem problem, GroupedAssignmentProblem grouped, int[] rowOf)
    {
        this.problem = problem;
        this.rowOf = rowOf;
        Grouped = grouped;
        edgeOf = new int[grouped.Core.EdgeCount];
        for (int part = 0; part < rowOf.Length; part++)
        {
            for (int edge = grouped.Core.RowStarts[part]; edge < grouped.Core.RowStarts[part + 1]; edge++)
            {
                problem.TryFindEdge(rowOf[part], grouped.Core.EdgeColumns[edge], out edgeOf[edge]);
            }
        }
    }

    public GroupedAssignmentProblem Grouped { get; }

    public static SplitRows Of(AssignmentProblem problem)
    {
        AssignmentSketch sketch = AssignmentSketch.Of(problem);
        List<Bounds> parts = [];
        List<int> ownerOf = [];
        List<int> groupOf = [];
        List<int> maxima = [];
        int[] firstPart = new int[problem.RowCount];
        for (int row = 0; row < problem.RowCount; row++)
        {
            Bounds bounds = problem.RowBounds[row];
            firstPart[row] = parts.Count;
            bool splits = bounds.Min == 0;
            for (int part = 0; part < (splits ? 2 : 1); part++)
            {
                parts.Add(bounds);
                ownerOf.Add(row);
                groupOf.Add(splits ? maxima.Count : -1);
            }

            if (splits)
            {
                maxima.Add(bounds.Max);
            }
        }

        GroupedSketch split = new()
        {
            Core = sketch with
            {
                Rows = [.. parts],
                Edges =
                [
                    .. sketch.Edges.Select(
                        (edge, at) => edge with { Row = firstPart[edge.Row] + (sketch.Rows[edge.Row].Min == 0 ? at % 2 : 0) }
                    ),
                ],
            },
            RowGroups = [.. groupOf],
            RowGroupMaxima = [.. maxima],
        };
        return new SplitRows(problem, split.Build(), [.. ownerOf]);
    }

    public AssignmentSolution Join(AssignmentSolution solution) =>
        solution with
        {
            Edges = solution.Edges.IsDefault ? default : Joined(solution.Edges, edgeOf),
            Proof = solution.Proof is { Cut: { } cut } proof ? proof with { Cut = Join(cut) } : solution.Proof,
            Clash = solution.Clash is { } clash
                ? clash with
                {
                    Rows = Joined(clash.Rows, rowOf),
                    PinnedEdges = Joined(clash.PinnedEdges, edgeOf),
                }
                : null,
        };

    /// <summary>A row stays outside when its parts outside could use up its maximum; otherwise its edges are fewer than that.</summary>
    private CardinalityCut Join(CardinalityCut cut)
    {
        long[] placesOutside = new long[problem.RowCount];
        foreach (int part in Enumerable.Range(0, rowOf.Length).Except(cut.Rows))
        {
            int degree = Grouped.Core.RowStarts[part + 1] - Grouped.Core.RowStarts[part];
            placesOutside[rowOf[part]] += Grouped.RowGroups.Of(part) < 0 ? problem.RowBounds[rowOf[part]].Max : degree;
        }

        return cut with
        {
            Rows = [.. Enumerable.Range(0, problem.RowCount).Where(row => placesOutside[row] < Math.Max(1, problem.RowBounds[row].Max))],
        };
    }

    private static ImmutableArray<int> Joined(ImmutableArray<int> items, int[] map) =>
        [.. items.Select(item => map[item]).Distinct().Order()];
}
