using System.Runtime.CompilerServices;

namespace MentorMatch.Optimization.Solvers.GeneralMatching;

/// <summary>
/// Duals of vertices and blossoms under a running clock. The vertices of an outermost node form a cell, and what time does to them is kept once for the cell; so
/// to give a node a sign takes constant time, whatever its size.
/// </summary>
/// <remarks>
/// A vertex's dual is what is stored for it, plus the shift of its cell, plus the cell's sign times the time. When nodes merge, the largest keeps its cell
/// and the vertices of the others move over; when a blossom falls apart, its largest child keeps the cell. A vertex that moves comes into a cell at least twice as
/// large, or out of one: shrinking costs O(log n) moves a vertex, not one for each level of nesting.
/// </remarks>
internal sealed class DualClock
{
    private readonly MatchingForest forest;
    private readonly int[] cellOf;
    private readonly Cell[] cells;
    private readonly int[] cellOfNode;
    private readonly Stack<int> freeCells = new();
    private readonly long[] stored;

    public DualClock(MatchingForest forest, ReadOnlySpan<long> vertexDuals)
    {
        this.forest = forest;
        int n = forest.Vertices;
        cellOf = new int[n];
        cells = new Cell[n];
        cellOfNode = new int[2 * n];
        stored = new long[2 * n];
        vertexDuals.CopyTo(stored);
        for (int vertex = 0; vertex < n; vertex++)
        {
            cellOf[vertex] = vertex;
            cellOfNode[vertex] = vertex;
            cells[vertex].Node = vertex;
        }
    }

    /// <summary>The time since the search began.</summary>
    public long Now { get; set; }

    /// <summary>The outermost node that contains a vertex.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Top(int vertex) => cells[cellOf[vertex]].Node;

    /// <summary>The sign of the outermost node that contains a vertex.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Sign SignAt(int vertex) => (Sign)cells[cellOf[vertex]].Sign;

    /// <summary>The sign of an outermost node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Sign SignOf(int node) => (Sign)cells[cellOfNode[node]].Sign;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long VertexDual(int vertex)
    {
        ref readonly Cell cell = ref cells[cellOf[vertex]];
        return stored[vertex] + cell.Shift + (cell.Sign * Now);
    }

    /// <summary>The dual of a blossom, outermost or not. It changes at twice the pace of its vertices, the other way.</summary>
    public long BlossomDual(int blossom) =>
        forest.Parent[blossom] >= 0 ? stored[blossom] : stored[blossom] - (2 * cells[cellOfNode[blossom]].Sign * Now);

    /// <summary>Gives an outermost node its sign from now on.</summary>
    public void Give(int node, Sign sign)
    {
        ref Cell cell = ref cells[cellOfNode[node]];
        long change = ((int)sign - cell.Sign) * Now;
        cell.Shift -= change;
        cell.Sign = (int)sign;
        if (forest.IsBlossom(node))
        {
            stored[node] += 2 * change;
        }
    }

    /// <summary>Makes one cell of those of a new blossom's children, all of them free.</summary>
    public void Merge(int blossom)
    {
        ReadOnlySpan<int> children = forest.Children[blossom];
        int kept = cellOfNode[Largest(children)];
        foreach (int child in children)
        {
            int left = cellOfNode[child];
            if (left != kept)
            {
                long shift = cells[left].Shift - cells[kept].Shift;
                foreach (int vertex in forest.VerticesOf(child))
                {
                    cellOf[vertex] = kept;
                    stored[vertex] += shift;
                }

                freeCells.Push(left);
            }
        }

        cells[kept].Node = blossom;
        cellOfNode[blossom] = kept;
        stored[blossom] = 0;
    }

    /// <summary>Gives each child of a free blossom that falls apart a cell of its own.</summary>
    public void Split(int blossom, ReadOnlySpan<int> children)
    {
        int kept = cellOfNode[blossom];
        int largest = Largest(children);
        foreach (int child in children)
        {
            int cell = kept;
            if (child != largest)
            {
                cell = freeCells.Pop();
                cells[cell].Shift = cells[kept].Shift;
                cells[cell].Sign = (int)Sign.Free;
                foreach (int vertex in forest.VerticesOf(child))
                {
                    cellOf[vertex] = cell;
                }
            }

            cells[cell].Node = child;
            cellOfNode[child] = cell;
        }
    }

    private int Largest(ReadOnlySpan<int> nodes)
    {
        int largest = nodes[0];
        foreach (int node in nodes)
        {
            largest = forest.Size[node] > forest.Size[largest] ? node : largest;
        }

        return largest;
    }

    private struct Cell
    {
        public long Shift;
        public int Node;
        public int Sign;
    }
}
