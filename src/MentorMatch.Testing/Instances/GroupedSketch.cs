using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>A <see cref="GroupedAssignmentProblem"/> in a form made for changing; its text is C# that builds the same problem.</summary>
public sealed record GroupedSketch
{
    /// <summary>Rows, columns, edges, pins and objective.</summary>
    public required AssignmentSketch Core { get; init; }

    /// <summary>The group of each row or −1; empty when no row has one. Default: empty.</summary>
    public ImmutableArray<int> RowGroups { get; init; } = [];

    /// <summary>The most edges of each group of rows. Default: none.</summary>
    public ImmutableArray<int> RowGroupMaxima { get; init; } = [];

    /// <summary>The group of each column or −1; empty when no column has one. Default: empty.</summary>
    public ImmutableArray<int> ColumnGroups { get; init; } = [];

    /// <summary>The most edges of each group of columns. Default: none.</summary>
    public ImmutableArray<int> ColumnGroupMaxima { get; init; } = [];

    /// <summary>Copies a problem. Takes time and memory linear in its edges.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>A sketch that builds the same problem.</returns>
    public static GroupedSketch Of(GroupedAssignmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new GroupedSketch
        {
            Core = AssignmentSketch.Of(problem.Core),
            RowGroups = [.. problem.RowGroups.GroupOf],
            RowGroupMaxima = [.. problem.RowGroups.Maxima],
            ColumnGroups = [.. problem.ColumnGroups.GroupOf],
            ColumnGroupMaxima = [.. problem.ColumnGroups.Maxima],
        };
    }

    /// <summary>Builds the problem.</summary>
    /// <returns>The problem, with its pins.</returns>
    /// <exception cref="ArgumentException">The sketch is not a problem; see <see cref="GroupedAssignmentProblem"/>.</exception>
    public GroupedAssignmentProblem Build() =>
        new(
            Core.Build(),
            new NodeGroups(RowGroups.AsSpan(), RowGroupMaxima.AsSpan()),
            new NodeGroups(ColumnGroups.AsSpan(), ColumnGroupMaxima.AsSpan())
        );

    /// <summary>Exchanges rows and columns.</summary>
    /// <returns>The transposed problem; its optimum has the same value.</returns>
    public GroupedSketch Transposed() =>
        new()
        {
            Core = Core.Transposed(),
            RowGroups = ColumnGroups,
            RowGroupMaxima = ColumnGroupMaxima,
            ColumnGroups = RowGroups,
            ColumnGroupMaxima = RowGroupMaxima,
        };

    /// <summary>C# that builds the sketch; of a large one, only its size.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        static string Listed(ImmutableArray<int> values) =>
            string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)));
        return Core.Rows.Length + Core.Columns.Length + Core.Edges.Length > 300
            ? $"{Core}, {RowGroupMaxima.Length.ToString(CultureInfo.InvariantCulture)} groups of rows, {ColumnGroupMaxima.Length.ToString(CultureInfo.InvariantCulture)} of columns"
            : $"new GroupedSketch {{ Core = {Core}, RowGroups = [{Listed(RowGroups)}], RowGroupMaxima = [{Listed(RowGroupMaxima)}], ColumnGroups = [{Listed(ColumnGroups)}], ColumnGroupMaxima = [{Listed(ColumnGroupMaxima)}] }}";
    }
}
