using System.Collections.Immutable;
using Google.OrTools.Graph;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.OrTools;

/// <summary>Google OR-Tools' linear sum assignment as a solver of <see cref="AssignmentProblem"/>s in which every row and column has at most one edge.</summary>
/// <remarks>
/// <para><b>Idea.</b> OR-Tools assigns each left node exactly one right node, as many of each. So the graph is doubled: beside every row stands a right node that it takes when it stays
/// unmatched, beside every column a left node that takes it, and for every edge the two stand-ins may take each other, at no cost. A row or column that must be matched has no such arc.
/// The doubled graph has twice the edges and rows + columns nodes a side.</para>
/// <para><b>Certificate, infeasible problems, limits.</b> As for <see cref="OrToolsMinCostFlowSolver"/>, which also takes larger bounds.</para>
/// <para>Stateless and safe for concurrent use.</para>
/// </remarks>
public sealed class OrToolsLinearAssignmentSolver : ISolver<AssignmentProblem, AssignmentSolution>
{
    /// <inheritdoc/>
    public string Name => "or-tools-linear-assignment";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A row or column may have more than one edge.</exception>
    /// <exception cref="InvalidOperationException">OR-Tools refuses the problem: its weights are too large for its arithmetic at this size.</exception>
    public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        foreach (Bounds bounds in (ReadOnlySpan<Bounds>)[.. problem.RowBounds, .. problem.ColumnBounds])
        {
            if (bounds.Max > 1)
            {
                throw new ArgumentException(
                    $"A row or column may have {bounds.Max} edges; this solver knows at most one. Maybe use {nameof(OrToolsMinCostFlowSolver)}.",
                    nameof(problem)
                );
            }
        }

        return NativeSolve.Run(problem, options, ChooseEdges, cancellationToken);
    }

    private static ImmutableArray<int> ChooseEdges(AssignmentProblem problem, FreeBounds free)
    {
        long bonus = NativeSolve.Bonus(problem);
        int rows = problem.RowCount;
        int columns = problem.ColumnCount;
        if (HasLonelyNode(problem, free))
        {
            return default;
        }

        using LinearSumAssignment assignment = new();
        for (int row = 0; row < rows; row++)
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                int column = problem.EdgeColumns[edge];
                if (!free.IsPinned(edge) && free.OfRow(row).Max > 0 && free.OfColumn(column).Max > 0)
                {
                    assignment.AddArcWithCost(row, column, -(problem.Weight(edge) + bonus));
                    assignment.AddArcWithCost(rows + column, columns + row, 0);
                }
            }

            StaysFree(assignment, row, columns + row, free.OfRow(row));
        }

        for (int column = 0; column < columns; column++)
        {
            StaysFree(assignment, rows + column, column, free.OfColumn(column));
        }

        return assignment.Solve() switch
        {
            LinearSumAssignment.Status.OPTIMAL => Chosen(problem, free, assignment),
            LinearSumAssignment.Status.INFEASIBLE => default,
            var status => throw NativeSolve.Refused(status.ToString()),
        };
    }

    /// <summary>Whether a row or column must be matched and has nobody: OR-Tools would not hear of it, since it knows only nodes with arcs.</summary>
    private static bool HasLonelyNode(AssignmentProblem problem, FreeBounds free)
    {
        bool[] rows = new bool[problem.RowCount];
        bool[] columns = new bool[problem.ColumnCount];
        for (int row = 0; row < rows.Length; row++)
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                int column = problem.EdgeColumns[edge];
                if (!free.IsPinned(edge) && free.OfRow(row).Max > 0 && free.OfColumn(column).Max > 0)
                {
                    rows[row] = true;
                    columns[column] = true;
                }
            }
        }

        return rows.Index().Any(row => !row.Item && free.OfRow(row.Index).Min > 0)
            || columns.Index().Any(column => !column.Item && free.OfColumn(column.Index).Min > 0);
    }

    private static void StaysFree(LinearSumAssignment assignment, int left, int right, Bounds bounds)
    {
        if (bounds.Min == 0)
        {
            assignment.AddArcWithCost(left, right, 0);
        }
    }

    private static ImmutableArray<int> Chosen(AssignmentProblem problem, FreeBounds free, LinearSumAssignment assignment)
    {
        ImmutableArray<int>.Builder edges = ImmutableArray.CreateBuilder<int>();
        for (int row = 0; row < problem.RowCount; row++)
        {
            int mate = assignment.RightMate(row);
            if (mate < problem.ColumnCount && problem.TryFindEdge(row, mate, out int edge) && !free.IsPinned(edge))
            {
                edges.Add(edge);
            }
        }

        return edges.ToImmutable();
    }
}
