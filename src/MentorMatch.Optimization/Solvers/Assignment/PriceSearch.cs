using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>Prices that a solution is optimal at, as distances in its residual graph; see <see cref="AssignmentProver"/>.</summary>
/// <remarks>
/// Nodes are the rows, the columns and the outside, in that order. A row's value is what it gains, a column's is minus its price. An arc from x to y of cost c says
/// value(y) ≤ value(x) + c. Values start at a guess and only fall; every set of values that keeps all arcs below the guess stays below them.
/// </remarks>
internal sealed class PriceSearch
{
    private const int LookAtTheClockEvery = 4096;

    private readonly AssignmentProblem problem;
    private readonly ChosenEdges chosen;
    private readonly long bonus;
    private readonly StopSignal stop;
    private readonly int firstColumn;
    private readonly int outside;
    private readonly long[] value;
    private readonly int[] pathArcs;
    private readonly bool[] isQueued;
    private readonly Queue<int> queue = [];
    private bool isCircular;

    public PriceSearch(AssignmentProblem problem, ChosenEdges chosen, long bonus, StopSignal stop)
    {
        this.problem = problem;
        this.chosen = chosen;
        this.bonus = bonus;
        this.stop = stop;
        firstColumn = problem.RowCount;
        outside = firstColumn + problem.ColumnCount;
        value = new long[outside + 1];
        pathArcs = new int[outside + 1];
        isQueued = new bool[outside + 1];
    }

    /// <summary>Finds prices.</summary>
    /// <returns>One price a column; default when the solution is not optimal, or the search was stopped.</returns>
    public ImmutableArray<long> Find()
    {
        Guess();
        for (int node = 0; node <= outside; node++)
        {
            Enqueue(node);
        }

        for (int visits = 0; queue.TryDequeue(out int node) && !isCircular; visits++)
        {
            if (visits % LookAtTheClockEvery == 0 && stop.IsRaised())
            {
                return default;
            }

            isQueued[node] = false;
            Visit(node);
        }

        return isCircular ? default : [.. value.AsSpan(firstColumn..outside).ToArray().Select(own => value[outside] - own)];
    }

    /// <summary>Columns at price 0, rows at the least that their chosen edges are worth: true where there is more room than need, and never far off.</summary>
    private void Guess()
    {
        for (int row = 0; row < firstColumn; row++)
        {
            long least = Math.Max(0, problem.MaxWeight) + bonus;
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                least = chosen.MayChange(edge, isChosen: true) ? Math.Min(least, problem.Weight(edge) + bonus) : least;
            }

            value[row] = least;
        }
    }

    private void Visit(int node)
    {
        if (node == outside)
        {
            FromOutside();
        }
        else if (node < firstColumn)
        {
            FromRow(node);
        }
        else
        {
            FromColumn(node - firstColumn);
        }
    }

    private void FromRow(int row)
    {
        for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
        {
            if (chosen.MayChange(edge, isChosen: false))
            {
                Lower(firstColumn + problem.EdgeColumns[edge], row, -(problem.Weight(edge) + bonus));
            }
        }

        if (chosen.RowLoad[row] > problem.RowBounds[row].Min)
        {
            Lower(outside, row, 0);
        }
    }

    private void FromColumn(int column)
    {
        foreach (int edge in chosen.Index.Of(column))
        {
            if (chosen.MayChange(edge, isChosen: true))
            {
                Lower(chosen.Index.RowOf[edge], firstColumn + column, problem.Weight(edge) + bonus);
            }
        }

        if (chosen.ColumnLoad[column] < problem.ColumnBounds[column].Max)
        {
            Lower(outside, firstColumn + column, 0);
        }
    }

    private void FromOutside()
    {
        for (int row = 0; row < firstColumn; row++)
        {
            if (chosen.RowLoad[row] < problem.RowBounds[row].Max)
            {
                Lower(row, outside, 0);
            }
        }

        for (int column = 0; column < problem.ColumnCount; column++)
        {
            if (chosen.ColumnLoad[column] > problem.ColumnBounds[column].Min)
            {
                Lower(firstColumn + column, outside, 0);
            }
        }
    }

    private void Lower(int node, int from, long cost)
    {
        if (value[from] + cost >= value[node])
        {
            return;
        }

        value[node] = value[from] + cost;
        pathArcs[node] = pathArcs[from] + 1;
        isCircular |= pathArcs[node] > outside;
        Enqueue(node);
    }

    private void Enqueue(int node)
    {
        if (!isQueued[node])
        {
            isQueued[node] = true;
            queue.Enqueue(node);
        }
    }
}
