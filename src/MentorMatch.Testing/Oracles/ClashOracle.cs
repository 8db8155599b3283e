using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Testing.Oracles;

/// <summary>Recomputes from the problem alone whether a reported clash proves that no solution exists.</summary>
/// <remarks>
/// For a set of rows, what is needed is the larger of minimum and pins of each; what is available is, for each column, the smaller of the edges from the set
/// and the places that pins from outside the set leave. More needed than available is Hall's obstruction, and exactly the problems without solution have one
/// (or too many pins on one node). Columns are judged the same way with the sides exchanged.
/// </remarks>
public static class ClashOracle
{
    /// <summary>Looks for a fault in a clash.</summary>
    /// <param name="problem">The problem that is said to have no solution.</param>
    /// <param name="clash">Why it is said to have none.</param>
    /// <returns>What is wrong with the reason, or <see langword="null"/> when it is a proof.</returns>
    public static string? Objection(AssignmentProblem problem, AssignmentClash clash)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(clash);
        return FormObjection(problem, clash)
            ?? clash.Kind switch
            {
                ClashKind.PinsExceedRow => PinObjection(Side.Rows(problem), clash, clash.Rows, clash.Columns),
                ClashKind.PinsExceedColumn => PinObjection(Side.Columns(problem), clash, clash.Columns, clash.Rows),
                ClashKind.RowMinimums => HallObjection(Side.Rows(problem), clash, clash.Rows),
                ClashKind.ColumnMinimums => HallObjection(Side.Columns(problem), clash, clash.Columns),
                _ => Invariant($"There is no kind of clash numbered {(int)clash.Kind}."),
            };
    }

    /// <summary>Looks for a node that a genuine clash of minimums could do without.</summary>
    /// <param name="problem">The problem that has no solution.</param>
    /// <param name="clash">A clash to which there is no <see cref="Objection"/>.</param>
    /// <returns>A row (under <see cref="ClashKind.RowMinimums"/>) or column that can be left out, or <see langword="null"/> when the set is minimal.</returns>
    public static int? Superfluous(AssignmentProblem problem, AssignmentClash clash)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(clash);
        return clash.Kind switch
        {
            ClashKind.RowMinimums => Superfluous(Side.Rows(problem), clash.Rows),
            ClashKind.ColumnMinimums => Superfluous(Side.Columns(problem), clash.Columns),
            _ => null,
        };
    }

    private static int? Superfluous(Side side, ImmutableArray<int> nodes)
    {
        foreach (int node in nodes)
        {
            if (side.Shortage([.. nodes.Where(other => other != node)]) > 0)
            {
                return node;
            }
        }

        return null;
    }

    private static string? FormObjection(AssignmentProblem problem, AssignmentClash clash)
    {
        if (clash.Rows.IsDefault || clash.Columns.IsDefault || clash.PinnedEdges.IsDefault)
        {
            return "A list of the clash is default; an empty list is the least it can be.";
        }

        if (clash.Needed <= clash.Available)
        {
            return Invariant($"It needs {clash.Needed} and {clash.Available} are available: that is no clash.");
        }

        return ListObjection("row", clash.Rows, problem.RowCount)
            ?? ListObjection("column", clash.Columns, problem.ColumnCount)
            ?? ListObjection("edge", clash.PinnedEdges, problem.EdgeCount)
            ?? clash
                .PinnedEdges.Where(edge => !problem.PinnedEdges.Contains(edge))
                .Select(edge => Invariant($"Edge {edge} is not pinned."))
                .FirstOrDefault();
    }

    private static string? ListObjection(string what, ImmutableArray<int> list, int count)
    {
        for (int k = 0; k < list.Length; k++)
        {
            if ((uint)list[k] >= (uint)count || (k > 0 && list[k] <= list[k - 1]))
            {
                return Invariant($"The clash names {what} {list[k]}, which does not exist or is out of order.");
            }
        }

        return null;
    }

    private static string? PinObjection(Side side, AssignmentClash clash, ImmutableArray<int> nodes, ImmutableArray<int> others)
    {
        if (nodes.Length != 1)
        {
            return Invariant($"Pins exceed one {side.Name}, but the clash names {nodes.Length}.");
        }

        int node = nodes[0];
        int pins = side.Pins[node];
        if (pins <= side.Bounds[node].Max)
        {
            return Invariant($"{side.Name} {node} has {pins} pins and room for {side.Bounds[node].Max}.");
        }

        if (clash.PinnedEdges.Any(edge => side.NodeOf(edge) != node))
        {
            return Invariant($"The clash names pins that are not of {side.Name} {node}.");
        }

        if (clash.PinnedEdges.Length <= side.Bounds[node].Max)
        {
            return Invariant($"The {clash.PinnedEdges.Length} pins named fit {side.Name} {node}.");
        }

        int[] partners = [.. clash.PinnedEdges.Select(side.PartnerOf).Order()];
        return others.Length > 0 && !others.SequenceEqual(partners) ? "The other ends of the pins are not the ones named."
            : clash.Needed > pins || clash.Available < side.Bounds[node].Max
                ? Invariant($"It claims {clash.Needed} against {clash.Available}; pins and maximum are {pins} and {side.Bounds[node].Max}.")
            : null;
    }

    private static string? HallObjection(Side side, AssignmentClash clash, ImmutableArray<int> nodes)
    {
        long shortage = side.Shortage([.. nodes]);
        if (shortage <= 0)
        {
            return Invariant($"The minimums of the {nodes.Length} {side.Name}s named can be kept: {-shortage} more would fit.");
        }

        if (clash.Needed - clash.Available > shortage)
        {
            return Invariant($"It claims to lack {clash.Needed - clash.Available}; it lacks {shortage}.");
        }

        return null;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
