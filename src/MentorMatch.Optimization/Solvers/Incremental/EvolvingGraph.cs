using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>Rows, columns and weighted edges that come and go, which edges are chosen, and the price of every node.</summary>
/// <remarks>
/// Nodes are numbered in the order in which they came and keep their number; a node that left is never used again. An edge lies in the list of its row and points
/// into that of its column, and the other way round, so that either end can drop it in constant time. Memory: about 40 bytes an edge.
/// </remarks>
internal sealed class EvolvingGraph
{
    private readonly List<EvolvingNode> rows = [];
    private readonly List<EvolvingNode> columns = [];

    public int RowCount => rows.Count;

    public int ColumnCount => columns.Count;

    public EvolvingNode Row(int row) => rows[row];

    public EvolvingNode Column(int column) => columns[column];

    public int AddRow(int max)
    {
        rows.Add(new EvolvingNode(rows.Count, max));
        return rows.Count - 1;
    }

    public int AddColumn(int max)
    {
        columns.Add(new EvolvingNode(columns.Count, max));
        return columns.Count - 1;
    }

    /// <summary>Adds an edge that is not chosen.</summary>
    public static void Join(EvolvingNode row, EvolvingNode column, long weight)
    {
        int inRow = row.Edges.Count;
        int inColumn = column.Edges.Count;
        row.Edges.Add(new EvolvingEdge(column.Number, inColumn, weight, IsChosen: false));
        column.Edges.Add(new EvolvingEdge(row.Number, inRow, weight, IsChosen: false));
    }

    /// <summary>Chooses an edge, or gives it up.</summary>
    public void Choose(EvolvingNode row, int inRow, bool isChosen)
    {
        EvolvingEdge edge = row.Edges[inRow];
        EvolvingNode column = columns[edge.Other];
        row.Edges[inRow] = edge with { IsChosen = isChosen };
        column.Edges[edge.Place] = column.Edges[edge.Place] with { IsChosen = isChosen };
        int change = isChosen ? 1 : -1;
        row.Load += change;
        column.Load += change;
    }

    /// <summary>Takes a row with all its edges out of the graph.</summary>
    /// <returns>The columns that had chosen edges to it.</returns>
    public IReadOnlyList<EvolvingNode> Remove(EvolvingNode row) => Leave(row, rows, columns);

    /// <summary>Takes a column with all its edges out of the graph.</summary>
    /// <returns>The rows that had chosen edges to it.</returns>
    public IReadOnlyList<EvolvingNode> RemoveColumn(EvolvingNode column) => Leave(column, columns, rows);

    private static List<EvolvingNode> Leave(EvolvingNode node, List<EvolvingNode> side, List<EvolvingNode> otherSide)
    {
        List<EvolvingNode> partners = [];
        foreach (EvolvingEdge edge in node.Edges)
        {
            EvolvingNode other = otherSide[edge.Other];
            if (edge.IsChosen)
            {
                other.Load--;
                partners.Add(other);
            }

            // The last edge of the other end takes the place of this one.
            int last = other.Edges.Count - 1;
            EvolvingEdge moved = other.Edges[last];
            other.Edges.RemoveAt(last);
            if (edge.Place < last)
            {
                other.Edges[edge.Place] = moved;
                EvolvingNode far = side[moved.Other];
                far.Edges[moved.Place] = far.Edges[moved.Place] with { Place = edge.Place };
            }
        }

        node.Edges.Clear();
        node.Load = 0;
        node.Price = 0;
        node.Max = 0;
        node.HasLeft = true;
        return partners;
    }
}
