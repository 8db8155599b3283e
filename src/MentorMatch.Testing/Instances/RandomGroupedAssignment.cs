using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>
/// A recipe for small random problems with groups, to be compared with <see cref="Oracles.BruteForceAssignment"/>. Nothing makes them feasible. A node that drew a
/// group loses its minimum.
/// </summary>
public sealed record RandomGroupedAssignment
{
    /// <summary>What to draw before groups are.</summary>
    public RandomAssignment Core { get; init; } = new();

    /// <summary>Share of the rows, from 0 to 1, that belong to a group. Default 0.7.</summary>
    public double GroupedRows { get; init; } = 0.7;

    /// <summary>Share of the columns, from 0 to 1, that belong to a group. Default 0.7.</summary>
    public double GroupedColumns { get; init; } = 0.7;

    /// <summary>Most groups on a side, at least 1. Default 3.</summary>
    public int MostGroups { get; init; } = 3;

    /// <summary>Largest maximum of a group, at least 0. Default 4.</summary>
    public int LargestMaximum { get; init; } = 4;

    /// <summary>Draws a problem.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The problem.</returns>
    public GroupedSketch Draw(SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(random);
        AssignmentSketch core = Core.Draw(random);
        (ImmutableArray<int> rowGroups, ImmutableArray<int> rowMaxima) = DrawGroups(random, core.Rows.Length, GroupedRows);
        (ImmutableArray<int> columnGroups, ImmutableArray<int> columnMaxima) = DrawGroups(random, core.Columns.Length, GroupedColumns);
        return new GroupedSketch
        {
            Core = core with { Rows = WithoutMinimums(core.Rows, rowGroups), Columns = WithoutMinimums(core.Columns, columnGroups) },
            RowGroups = rowGroups,
            RowGroupMaxima = rowMaxima,
            ColumnGroups = columnGroups,
            ColumnGroupMaxima = columnMaxima,
        };
    }

    private (ImmutableArray<int> GroupOf, ImmutableArray<int> Maxima) DrawGroups(SplitMix64 random, int nodes, double share)
    {
        int groups = random.Next(1, MostGroups + 1);
        ImmutableArray<int> groupOf = [.. Enumerable.Range(0, nodes).Select(_ => random.NextBoolean(share) ? random.Next(0, groups) : -1)];
        return (groupOf, [.. Enumerable.Range(0, groups).Select(_ => random.Next(0, LargestMaximum + 1))]);
    }

    private static ImmutableArray<Bounds> WithoutMinimums(ImmutableArray<Bounds> bounds, ImmutableArray<int> groups) =>
        [.. bounds.Select((each, node) => groups[node] < 0 ? each : Bounds.AtMost(each.Max))];
}
