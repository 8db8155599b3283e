using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.GroupedAssignment;

/// <summary>Solves a <see cref="GroupedAssignmentProblem"/> exactly by any solver of plain assignment problems.</summary>
/// <remarks>
/// <para><b>Problem.</b> An assignment problem in which the members of a group of rows, or of columns, may together have no more edges than the group's maximum.</para>
/// <para><b>Idea.</b> Let the members of a group be able to take S edges in all, and K the group's maximum. If S ≤ K the group never binds and is left alone.
/// Otherwise the group gets t decoys on the other side, joined to every member, which take exactly S − K places between them: K
/// remain for real edges. An edge is chosen once at most, so t is the most places of one member (or S − K where that is less), and the decoys share S − K as evenly
/// as integers allow.</para>
/// <para><b>Why nothing is lost.</b> Take any real choice of at most K edges. The places that its members leave free number S − K at least, at most t of them on one
/// member once more than S − K are not counted; a bipartite graph of degree t is the union of t matchings, and those can be made to differ in size by one at most (swap
/// along an alternating path): one matching a decoy. So every solution extends to the decoys, and every plain solution restricts to a real one.</para>
/// <para><b>Why decoys are filled.</b> Where nothing has a minimum, their edges are worth more than any other and they have no minimum either: raising K by one gains
/// no more than the first edge of one alternating path (the rest of the path, by itself, was possible before), so no solution gains by leaving a decoy's place free. This is what
/// auctions are good at. Where something has a minimum, that argument fails; then decoys have their share as a minimum and edges of weight 0.</para>
/// <para><b>Both objectives.</b> Decoys take a fixed number of edges of one weight, so they change neither which total nor which number of edges is best.</para>
/// <para><b>Certificate.</b> The prices of the real columns, the bonus and the real part of the cut. A row side of the plain bound allows whatever the grouped one allows,
/// once decoys are filled up, so the grouped bound is never worse; a cut with some of a group's decoys inside is never smaller than one with all or none, which is the grouped
/// cut. Judged by <see cref="Certificates.GroupedAssignmentJudge"/>.</para>
/// <para><b>Infeasible.</b> The same argument makes the real rows (or columns) of the plain problem's Hall set a Hall set of the grouped one.</para>
/// <para><b>Cost.</b> That of the plain solver on t more edges a member of a binding group. <b>Ties</b> as the plain solver settles them.</para>
/// <para><b>Stopped early.</b> A plain solver that was stopped may not have filled the decoys. Then the lightest edges that a group has too many are given up; where
/// it has nothing at all, pins and the heaviest edges that fit are returned unless a minimum forbids it; in either case with whatever bound its prices prove.</para>
/// <para><b>References.</b> J. Edmonds, "Submodular functions, matroids, and certain polyhedra" (1970), for laminar families on two sides; D. de Werra, "Equitable
/// colorations of graphs", RIRO R-3 (1971), for matchings of equal size.</para>
/// </remarks>
/// <param name="inner">The solver of plain problems.</param>
public sealed class GroupedAssignmentSolver(ISolver<AssignmentProblem, AssignmentSolution> inner)
    : ISolver<GroupedAssignmentProblem, AssignmentSolution>
{
    private readonly ISolver<AssignmentProblem, AssignmentSolution> inner = inner ?? throw new ArgumentNullException(nameof(inner));

    /// <inheritdoc/>
    public string Name => $"grouped {inner.Name}";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The weights are too large for a problem of this size with its decoys; see <see cref="AssignmentProblem.LargestDual"/>.</exception>
    public AssignmentSolution Solve(GroupedAssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        PinLoads pins = new(problem.Core);
        if ((pins.FindExcess(problem.Core) ?? GroupPins.FindExcess(problem, pins)) is { } excess)
        {
            return new AssignmentSolution { Stop = StopReason.Finished, Clash = excess };
        }

        GroupBridge bridge = GroupBridge.Over(problem);
        AssignmentSolution plain = inner.Solve(bridge.Plain, options, cancellationToken);
        AssignmentSolution solution = new()
        {
            Stop = plain.Stop,
            Edges = GroupTrim.Of(problem, bridge.Restrict(plain.Edges)),
            Proof = bridge.Restrict(plain.Proof),
            Clash = plain.Clash is { } clash ? Carry(problem, pins, clash) : null,
        };
        return solution is { Edges.IsDefault: true, Clash: null } && GreedyChoice.Of(problem) is { IsDefault: false } known
            ? solution with
            {
                Edges = known,
            }
            : solution;
    }

    /// <summary>Only decoys and nodes without a group have minimums, and decoys alone can always be filled: some real node is left.</summary>
    private static AssignmentClash Carry(GroupedAssignmentProblem problem, PinLoads pins, AssignmentClash clash)
    {
        bool ofRows = clash.Kind is ClashKind.RowMinimums or ClashKind.PinsExceedRow;
        ImmutableArray<int> nodes = ofRows ? clash.Rows : clash.Columns;
        int count = ofRows ? problem.Core.RowCount : problem.Core.ColumnCount;
        return HallSet.Clash(
            problem.Core,
            pins,
            [.. nodes.Where(node => node < count)],
            ofRows,
            ofRows ? problem.ColumnGroups : problem.RowGroups
        );
    }
}
