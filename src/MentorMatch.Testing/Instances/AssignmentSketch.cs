using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>
/// An assignment problem in a form made for changing: tests turn a problem into a sketch, change one thing and build it again. Its text is C# that builds
/// the same problem, so a failing case can be pasted into a test.
/// </summary>
public sealed record AssignmentSketch
{
    /// <summary>Bounds of every row.</summary>
    public required ImmutableArray<Bounds> Rows { get; init; }

    /// <summary>Bounds of every column.</summary>
    public required ImmutableArray<Bounds> Columns { get; init; }

    /// <summary>The allowed pairs, in any order, each at most once.</summary>
    public required ImmutableArray<SketchEdge> Edges { get; init; }

    /// <summary>What is maximised.</summary>
    public AssignmentObjective Objective { get; init; }

    /// <summary>Copies a problem. Takes time and memory linear in its edges.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>A sketch with the same rows, columns, edges, pins and objective; its edges stand in the order of the edge numbers.</returns>
    public static AssignmentSketch Of(AssignmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ImmutableArray<SketchEdge>.Builder edges = ImmutableArray.CreateBuilder<SketchEdge>(problem.EdgeCount);
        int pin = 0;
        for (int row = 0; row < problem.RowCount; row++)
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                bool pinned = pin < problem.PinnedEdges.Length && problem.PinnedEdges[pin] == edge;
                pin += pinned ? 1 : 0;
                edges.Add(new SketchEdge(row, problem.EdgeColumns[edge], problem.Weight(edge), pinned));
            }
        }

        return new AssignmentSketch
        {
            Rows = [.. problem.RowBounds],
            Columns = [.. problem.ColumnBounds],
            Edges = edges.MoveToImmutable(),
            Objective = problem.Objective,
        };
    }

    /// <summary>Builds the problem.</summary>
    /// <returns>The problem, with its pins.</returns>
    /// <exception cref="ArgumentException">The sketch is not a problem; see <see cref="AssignmentProblem.FromEdges"/>.</exception>
    public AssignmentProblem Build()
    {
        int[] rows = new int[Edges.Length];
        int[] columns = new int[Edges.Length];
        long[] weights = new long[Edges.Length];
        for (int e = 0; e < Edges.Length; e++)
        {
            (rows[e], columns[e], weights[e], _) = Edges[e];
        }

        AssignmentProblem problem = AssignmentProblem.FromEdges(Rows.AsSpan(), Columns.AsSpan(), rows, columns, weights, Objective);
        int[] pins = [.. Edges.Where(e => e.Pinned).Select(e => problem.TryFindEdge(e.Row, e.Column, out int edge) ? edge : -1)];
        return pins.Length == 0 ? problem : problem.WithPins(pins);
    }

    /// <summary>Exchanges rows and columns.</summary>
    /// <returns>The transposed problem; its optimum has the same value.</returns>
    public AssignmentSketch Transposed() =>
        this with
        {
            Rows = Columns,
            Columns = Rows,
            Edges = [.. Edges.Select(e => e with { Row = e.Column, Column = e.Row })],
        };

    /// <summary>Gives rows and columns new numbers.</summary>
    /// <param name="rowNumbers">The new number of each row: a permutation.</param>
    /// <param name="columnNumbers">The new number of each column: a permutation.</param>
    /// <returns>The renumbered problem; its optimum has the same value.</returns>
    public AssignmentSketch Renumbered(ReadOnlySpan<int> rowNumbers, ReadOnlySpan<int> columnNumbers)
    {
        Bounds[] rows = new Bounds[Rows.Length];
        Bounds[] columns = new Bounds[Columns.Length];
        SketchEdge[] edges = new SketchEdge[Edges.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[rowNumbers[row]] = Rows[row];
        }

        for (int column = 0; column < columns.Length; column++)
        {
            columns[columnNumbers[column]] = Columns[column];
        }

        for (int e = 0; e < edges.Length; e++)
        {
            edges[e] = Edges[e] with { Row = rowNumbers[Edges[e].Row], Column = columnNumbers[Edges[e].Column] };
        }

        return this with
        {
            Rows = [.. rows],
            Columns = [.. columns],
            Edges = [.. edges],
        };
    }

    /// <summary>Renumbers rows and columns by chance.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The renumbered problem; its optimum has the same value.</returns>
    public AssignmentSketch Shuffled(SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(random);
        int[] rowNumbers = [.. Enumerable.Range(0, Rows.Length)];
        int[] columnNumbers = [.. Enumerable.Range(0, Columns.Length)];
        random.Shuffle(rowNumbers);
        random.Shuffle(columnNumbers);
        return Renumbered(rowNumbers, columnNumbers);
    }

    /// <summary>C# that builds the sketch; of a large one, only its size.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (Rows.Length + Columns.Length + Edges.Length > 300)
        {
            return string.Create(invariant, $"{Objective}: {Rows.Length} rows, {Columns.Length} columns, {Edges.Length} edges");
        }

        StringBuilder text = new("new AssignmentSketch { Rows = [");
        text.AppendJoin(", ", Rows.Select(b => string.Create(invariant, $"new({b.Min}, {b.Max})"))).Append("], Columns = [");
        text.AppendJoin(", ", Columns.Select(b => string.Create(invariant, $"new({b.Min}, {b.Max})"))).Append("], Edges = [");
        text.AppendJoin(
            ", ",
            Edges.Select(e => string.Create(invariant, $"new({e.Row}, {e.Column}, {e.Weight}{(e.Pinned ? ", true" : string.Empty)})"))
        );
        return text.Append(invariant, $"], Objective = AssignmentObjective.{Objective} }}").ToString();
    }
}
