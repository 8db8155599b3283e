using System.Collections.Immutable;
using Google.OrTools.Graph;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.OrTools;

/// <summary>Google OR-Tools' min-cost flow as a solver of <see cref="AssignmentProblem"/>: any bounds, pins and both objectives.</summary>
/// <remarks>
/// <para><b>Idea.</b> One unit of flow for each chosen edge. A row gives at least its minimum and takes at least none: the minimum is the node's supply, the rest comes over an arc from
/// one further node, the outside; columns are the mirror image, and the outside balances the two. Pinned edges are taken out first.</para>
/// <para><b>Most matches.</b> Every edge gets a bonus of one range of weights for each possible match. OR-Tools multiplies costs by the number of nodes; where that could
/// overflow it refuses (<see cref="InvalidOperationException"/>), which takes about 10^18 / nodes² of weight range.</para>
/// <para><b>Certificate.</b> OR-Tools tells the flow and keeps its prices: <see cref="AssignmentProver"/> finds prices for it. Where there is no solution it only says so:
/// the solver in the box names a smallest clash.</para>
/// <para><b>Limits.</b> The native call cannot be interrupted: cancellation and the time limit are looked at before and after it.</para>
/// <para>Stateless and safe for concurrent use.</para>
/// </remarks>
public sealed class OrToolsMinCostFlowSolver : ISolver<AssignmentProblem, AssignmentSolution>
{
    /// <inheritdoc/>
    public string Name => "or-tools-min-cost-flow";

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">OR-Tools refuses the problem: its weights are too large for its arithmetic at this size.</exception>
    public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default) =>
        NativeSolve.Run(problem, options, ChooseEdges, cancellationToken);

    private static ImmutableArray<int> ChooseEdges(AssignmentProblem problem, FreeBounds free)
    {
        long bonus = NativeSolve.Bonus(problem);
        int firstColumn = problem.RowCount;
        int outside = firstColumn + problem.ColumnCount;
        using MinCostFlow flow = new();
        List<(int Arc, int Edge)> arcs = new(problem.EdgeCount);
        for (int row = 0; row < problem.RowCount; row++)
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                if (!free.IsPinned(edge))
                {
                    int column = firstColumn + problem.EdgeColumns[edge];
                    arcs.Add((flow.AddArcWithCapacityAndUnitCost(row, column, 1, -(problem.Weight(edge) + bonus)), edge));
                }
            }
        }

        long balance = 0;
        for (int row = 0; row < problem.RowCount; row++)
        {
            Bounds bounds = free.OfRow(row);
            flow.SetNodeSupply(row, bounds.Min);
            flow.AddArcWithCapacityAndUnitCost(outside, row, bounds.Max - bounds.Min, 0);
            balance -= bounds.Min;
        }

        for (int column = 0; column < problem.ColumnCount; column++)
        {
            Bounds bounds = free.OfColumn(column);
            flow.SetNodeSupply(firstColumn + column, -bounds.Min);
            flow.AddArcWithCapacityAndUnitCost(firstColumn + column, outside, bounds.Max - bounds.Min, 0);
            balance += bounds.Min;
        }

        flow.SetNodeSupply(outside, balance);
        return flow.Solve() switch
        {
            MinCostFlowBase.Status.OPTIMAL => [.. arcs.Where(arc => flow.Flow(arc.Arc) > 0).Select(arc => arc.Edge)],
            MinCostFlowBase.Status.INFEASIBLE => default,
            var status => throw NativeSolve.Refused(status.ToString()),
        };
    }
}
