using System.Collections.Immutable;
using System.Globalization;
using Google.OrTools.Sat;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.OrTools;

/// <summary>A side-constrained problem in the words of CP-SAT.</summary>
internal sealed class CpSatModel
{
    private readonly CpModel model = new();
    private readonly BoolVar[] chosen;

    public CpSatModel(SideConstrainedAssignmentProblem problem)
    {
        AssignmentProblem core = problem.Core;
        chosen = [.. Enumerable.Range(0, core.EdgeCount).Select(edge => model.NewBoolVar(edge.ToString(CultureInfo.InvariantCulture)))];
        ILookup<int, int> ofColumn = Enumerable.Range(0, core.EdgeCount).ToLookup(edge => core.EdgeColumns[edge]);
        for (int row = 0; row < core.RowCount; row++)
        {
            int start = core.RowStarts[row];
            Keep(Enumerable.Range(start, core.RowStarts[row + 1] - start), core.RowBounds[row]);
        }

        for (int column = 0; column < core.ColumnCount; column++)
        {
            Keep(ofColumn[column], core.ColumnBounds[column]);
        }

        foreach (int pinned in core.PinnedEdges)
        {
            Keep([pinned], Bounds.Exactly(1));
        }

        foreach (SideConstraint constraint in problem.Constraints)
        {
            Keep(core, constraint);
        }
    }

    /// <summary>So many edges are to be chosen.</summary>
    public void Choose(int edges) => Keep(Enumerable.Range(0, chosen.Length), Bounds.Exactly(edges));

    /// <summary>The choice of the largest sum.</summary>
    public CpSatAnswer Best(Func<int, long> weight, CpSatStrategy strategy, Deadline deadline)
    {
        model.Maximize(
            LinearExpr.WeightedSum(Terms(Enumerable.Range(0, chosen.Length)), Enumerable.Range(0, chosen.Length).Select(weight).ToArray())
        );
        CpSolver solver = new() { StringParameters = Parameters(strategy, deadline) };
        try
        {
            using CancellationTokenRegistration stop = deadline.Cancellation.Register(solver.StopSearch);
            CpSolverStatus status = solver.Solve(model);
            return new CpSatAnswer(
                status,
                status is CpSolverStatus.Optimal or CpSolverStatus.Feasible
                    ? [.. Enumerable.Range(0, chosen.Length).Where(edge => solver.BooleanValue(chosen[edge]))]
                    : default
            );
        }
        finally
        {
            // Some versions hold a native object between solves.
            (solver as IDisposable)?.Dispose();
        }
    }

    /// <summary>Parameters in the text format of protocol buffers, which knows no culture.</summary>
    private static string Parameters(CpSatStrategy strategy, Deadline deadline)
    {
        string parameters = string.Create(CultureInfo.InvariantCulture, $"num_workers:{strategy.Workers} random_seed:{strategy.Seed}");
        return deadline.Left.TimeLimit is { } left
            ? string.Create(CultureInfo.InvariantCulture, $"{parameters} max_time_in_seconds:{left.TotalSeconds:F3}")
            : parameters;
    }

    private void Keep(IEnumerable<int> edges, Bounds bounds)
    {
        int[] counted = [.. edges];
        model.AddLinearConstraint(LinearExpr.Sum(Terms(counted)), bounds.Min, bounds.Max);
    }

    private void Keep(AssignmentProblem core, SideConstraint constraint)
    {
        List<int> edges = [];
        List<long> coefficients = [];
        for (int row = 0; row < core.RowCount; row++)
        {
            for (int edge = core.RowStarts[row]; edge < core.RowStarts[row + 1]; edge++)
            {
                if (constraint.CoefficientOf(row, core.EdgeColumns[edge], edge) is var coefficient and not 0)
                {
                    edges.Add(edge);
                    coefficients.Add(coefficient);
                }
            }
        }

        model.AddLinearConstraint(
            LinearExpr.WeightedSum(Terms(edges), coefficients),
            constraint.Low ?? long.MinValue,
            constraint.High ?? long.MaxValue
        );
    }

    /// <summary>Named by their common kind: a list of Boolean variables would fit several overloads.</summary>
    private LinearExpr[] Terms(IEnumerable<int> edges) => [.. edges.Select(edge => (LinearExpr)chosen[edge])];
}
