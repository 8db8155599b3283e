using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Baselines;

/// <summary>The places that are left while edges are taken one by one and never given back. Pins are taken at the start.</summary>
internal sealed class FreePlaces
{
    private readonly AssignmentProblem problem;
    private readonly int[] ofRow;
    private readonly int[] ofColumn;
    private readonly int[] rows;
    private readonly bool[] isTaken;

    public FreePlaces(AssignmentProblem problem)
    {
        this.problem = problem;
        ofRow = [.. problem.RowBounds.ToArray().Select(bounds => bounds.Max)];
        ofColumn = [.. problem.ColumnBounds.ToArray().Select(bounds => bounds.Max)];
        isTaken = new bool[problem.EdgeCount];
        rows = new int[problem.EdgeCount];
        for (int row = 0; row < problem.RowCount; row++)
        {
            rows.AsSpan(problem.RowStarts[row]..problem.RowStarts[row + 1]).Fill(row);
        }

        foreach (int pin in problem.PinnedEdges)
        {
            Take(pin);
        }
    }

    /// <summary>How many edges a row may still take.</summary>
    public int OfRow(int row) => ofRow[row];

    /// <summary>Whether an edge can be taken: it is not taken, both ends have a place, and it does not lower the total where nothing is gained by a match itself.</summary>
    public bool CanTake(int edge) =>
        !isTaken[edge]
        && ofRow[rows[edge]] > 0
        && ofColumn[problem.EdgeColumns[edge]] > 0
        && (problem.Objective == AssignmentObjective.MostMatches || problem.Weight(edge) >= 0);

    /// <summary>Takes an edge.</summary>
    public void Take(int edge)
    {
        isTaken[edge] = true;
        ofRow[rows[edge]]--;
        ofColumn[problem.EdgeColumns[edge]]--;
    }

    /// <summary>The edges taken, ascending.</summary>
    public ImmutableArray<int> Taken()
    {
        ImmutableArray<int>.Builder edges = ImmutableArray.CreateBuilder<int>();
        for (int edge = 0; edge < isTaken.Length; edge++)
        {
            if (isTaken[edge])
            {
                edges.Add(edge);
            }
        }

        return edges.ToImmutable();
    }
}
