namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>Rows, columns and weighted edges that come and go, which edges are chosen, and the price of every node.</summary>
/// <remarks>
/// Nodes are numbered in the order in which they came and keep their number; a node that left is never used again. An edge lies in the list of its row and points into that of its
/// column, and the other way round, so that either end can drop it in constant time; in both the chosen edges stand first. Memory: 32 bytes an edge, lists up to half empty.
/// </remarks>
internal sealed class EvolvingGraph
{
    public EvolvingSide Rows { get; } = new();

    public EvolvingSide Columns { get; } = new();

    /// <summary>The rows whose choice changed since this was last cleared, in any order and with repeats.</summary>
    public List<int> RowsTouched { get; } = [];

    public EvolvingSide Across(EvolvingSide side) => side == Rows ? Columns : Rows;

    /// <summary>Adds an edge that is not chosen.</summary>
    public void Join(EvolvingSide side, int node, int other, long weight)
    {
        ref EvolvingNode here = ref side[node];
        ref EvolvingNode there = ref Across(side)[other];
        int place = here.Degree;
        here.Append(new EvolvingEdge(other, there.Degree, weight));
        there.Append(new EvolvingEdge(node, place, weight));
    }

    /// <summary>Chooses the edge between two nodes, which is there and not chosen.</summary>
    /// <returns>Its weight.</returns>
    public long Choose(EvolvingSide side, int node, int other)
    {
        EvolvingSide across = Across(side);
        int place = PlaceOf(side, node, other, isChosen: false);
        EvolvingEdge edge = side[node].Edges[place];
        Swap(across, other, edge.Place, across[other].Load);
        Swap(side, node, place, side[node].Load);
        Count(side, node, other, 1);
        return edge.Weight;
    }

    /// <summary>Gives up the edge between two nodes, which is chosen.</summary>
    /// <returns>Its weight.</returns>
    public long GiveUp(EvolvingSide side, int node, int other)
    {
        EvolvingSide across = Across(side);
        int place = PlaceOf(side, node, other, isChosen: true);
        EvolvingEdge edge = side[node].Edges[place];
        Swap(across, other, edge.Place, across[other].Load - 1);
        Swap(side, node, place, side[node].Load - 1);
        Count(side, node, other, -1);
        return edge.Weight;
    }

    /// <summary>Takes an edge that is not chosen out of the graph.</summary>
    public void Remove(EvolvingSide side, int node, int place)
    {
        EvolvingSide across = Across(side);
        EvolvingEdge edge = side[node].Edges[place];
        Swap(across, edge.Other, edge.Place, across[edge.Other].Degree - 1);
        Swap(side, node, place, side[node].Degree - 1);
        across[edge.Other].DropLast();
        side[node].DropLast();
    }

    /// <summary>Gives an edge another weight.</summary>
    public void Reweigh(EvolvingSide side, int node, int place, long weight)
    {
        ref EvolvingEdge here = ref side[node].Edges[place];
        ref EvolvingEdge there = ref Across(side)[here.Other].Edges[here.Place];
        here = here with { Weight = weight };
        there = there with { Weight = weight };
    }

    private void Count(EvolvingSide side, int node, int other, int change)
    {
        EvolvingSide across = Across(side);
        side[node].Load += change;
        across[other].Load += change;
        side.NoteRoom(node);
        across.NoteRoom(other);
        RowsTouched.Add(side == Rows ? node : other);
    }

    /// <summary>Where the edge between two nodes stands in the list of the first: looked for in the shorter one.</summary>
    private int PlaceOf(EvolvingSide side, int node, int other, bool isChosen)
    {
        EvolvingSide across = Across(side);
        ReadOnlySpan<EvolvingEdge> here = isChosen ? side[node].Chosen : side[node].NotChosen;
        ReadOnlySpan<EvolvingEdge> there = isChosen ? across[other].Chosen : across[other].NotChosen;
        if (there.Length < here.Length)
        {
            int found = 0;
            while (there[found].Other != node)
            {
                found++;
            }

            return there[found].Place;
        }

        int place = 0;
        while (here[place].Other != other)
        {
            place++;
        }

        return place + (isChosen ? 0 : side[node].Load);
    }

    /// <summary>The weight of the edge between a row and a column; <see langword="null"/> when there is none.</summary>
    public long? WeightOf(int row, int column)
    {
        bool rowIsShorter = Rows[row].Degree <= Columns[column].Degree;
        int wanted = rowIsShorter ? column : row;
        foreach (ref readonly EvolvingEdge edge in rowIsShorter ? Rows[row].Edges : Columns[column].Edges)
        {
            if (edge.Other == wanted)
            {
                return edge.Weight;
            }
        }

        return null;
    }

    private void Swap(EvolvingSide side, int node, int one, int other)
    {
        if (one == other)
        {
            return;
        }

        EvolvingSide across = Across(side);
        Span<EvolvingEdge> edges = side[node].Edges;
        (edges[one], edges[other]) = (edges[other], edges[one]);
        foreach (int place in (ReadOnlySpan<int>)[one, other])
        {
            ref EvolvingEdge far = ref across[edges[place].Other].Edges[edges[place].Place];
            far = far with { Place = place };
        }
    }
}
