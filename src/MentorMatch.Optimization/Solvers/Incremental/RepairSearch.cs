using System.Runtime.InteropServices;

namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>Puts one unit right: a node that has room although it is worth something either finds an edge at somebody's expense, or turns out to be worth nothing.</summary>
/// <remarks>
/// <para>
/// The two sides are mirror images, so one search serves both. Call the side of the starting node its own, the other the far side. The search walks, by least loss, from own nodes
/// over edges not chosen to far nodes, and from those over chosen edges back to own nodes, which would lose that edge. It ends at a far node with room, or at an own node that
/// can best do without (the starting node among them: its price then falls to nothing). Losses are slacks, at least 0, so that Dijkstra's algorithm applies.
/// </para>
/// <para>Only nodes nearer than the end change their prices, and only nodes seen are ever written to: the cost is that of the neighbourhood searched, whatever the size of the graph.</para>
/// </remarks>
/// <param name="graph">The graph.</param>
internal sealed class RepairSearch(EvolvingGraph graph)
{
    private readonly PriorityQueue<(int Node, bool IsFar), (long Loss, int Order)> open = new();
    private readonly Stack<(int Node, bool IsFar)> level = new();
    private readonly ReachedNodes own = new();
    private readonly ReachedNodes far = new();
    private bool ofRows;
    private long edgesMore;
    private Int128 weightMore;

    /// <summary>Repairs a row or column until it has no room or is worth nothing.</summary>
    /// <returns>How many more edges are chosen, and how much more they weigh together.</returns>
    public (long Edges, Int128 Weight) Repair(EvolvingNode node, bool isRow)
    {
        ofRows = isRow;
        edgesMore = 0;
        weightMore = 0;
        while (node.HasRoom && node.Price > 0)
        {
            PlaceOne(node);
        }

        return (edgesMore, weightMore);
    }

    private EvolvingNode Own(int node) => ofRows ? graph.Row(node) : graph.Column(node);

    private EvolvingNode Far(int node) => ofRows ? graph.Column(node) : graph.Row(node);

    private void PlaceOne(EvolvingNode start)
    {
        open.Clear();
        level.Clear();
        own.Forget(ofRows ? graph.RowCount : graph.ColumnCount);
        far.Forget(ofRows ? graph.ColumnCount : graph.RowCount);
        own.Offer(start.Number, 0, -1, -1);
        level.Push((start.Number, false));
        long loss = 0;
        long best = start.Price;
        (int Node, bool IsFar) end = (start.Number, false);
        while (Next(ref loss, best) is { } next)
        {
            if (!(next.IsFar ? far : own).Settle(next.Node, loss))
            {
                continue;
            }

            EvolvingNode node = next.IsFar ? Far(next.Node) : Own(next.Node);
            if (next.IsFar && node.HasRoom)
            {
                (best, end) = (loss, next);
                break;
            }

            if (!next.IsFar && loss + node.Price < best)
            {
                (best, end) = (loss + node.Price, next);
            }

            Relax(node, next.IsFar, loss, best);
        }

        Shift(best);
        Augment(end);
    }

    /// <summary>The next node to settle: one at the present loss as long as there are any, since ties are many; then the nearest; none when nothing nearer than the best end is left.</summary>
    private (int Node, bool IsFar)? Next(ref long loss, long best)
    {
        if (loss < best && level.TryPop(out (int Node, bool IsFar) next))
        {
            return next;
        }

        if (!open.TryDequeue(out next, out (long Loss, int Order) at) || at.Loss >= best)
        {
            return null;
        }

        loss = at.Loss;
        return next;
    }

    /// <summary>From an own node to the far ends of edges not chosen, from a far node back over chosen ones.</summary>
    private void Relax(EvolvingNode node, bool isFar, long loss, long best)
    {
        ReachedNodes side = isFar ? own : far;
        foreach (ref readonly EvolvingEdge edge in CollectionsMarshal.AsSpan(node.Edges))
        {
            if (edge.IsChosen != isFar)
            {
                continue;
            }

            EvolvingNode other = isFar ? Own(edge.Other) : Far(edge.Other);
            long slack = node.Price + other.Price - edge.Weight;
            long reach = loss + (isFar ? -slack : slack);
            if (reach >= best || !side.Offer(edge.Other, reach, node.Number, edge.Place))
            {
                continue;
            }

            if (reach == loss)
            {
                level.Push((edge.Other, !isFar));
            }
            else
            {
                open.Enqueue((edge.Other, !isFar), (reach, edge.Other));
            }
        }
    }

    /// <summary>Own nodes nearer than the end lose what they are nearer by, far ones gain it: every slack stays at least 0, and the path's become 0.</summary>
    private void Shift(long best)
    {
        foreach (int node in own.Touched)
        {
            long loss = own.Of(node).Loss;
            Own(node).Price -= loss < best ? best - loss : 0;
        }

        foreach (int node in far.Touched)
        {
            long loss = far.Of(node).Loss;
            Far(node).Price += loss < best ? best - loss : 0;
        }
    }

    private void Augment((int Node, bool IsFar) end)
    {
        while (true)
        {
            ReachedNodes.Entry reached = (end.IsFar ? far : own).Of(end.Node);
            if (reached.From < 0)
            {
                return;
            }

            // The edge stands at a known place in the list of the node that was reached.
            EvolvingNode node = end.IsFar ? Far(end.Node) : Own(end.Node);
            EvolvingEdge edge = node.Edges[reached.Place];
            edgesMore += end.IsFar ? 1 : -1;
            weightMore += end.IsFar ? edge.Weight : -edge.Weight;
            bool nodeIsRow = ofRows != end.IsFar;
            if (nodeIsRow)
            {
                graph.Choose(node, reached.Place, end.IsFar);
            }
            else
            {
                graph.Choose(graph.Row(edge.Other), edge.Place, end.IsFar);
            }

            end = (reached.From, !end.IsFar);
        }
    }
}
