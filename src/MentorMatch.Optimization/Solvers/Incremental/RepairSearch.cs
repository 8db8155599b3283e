namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>Puts one unit right: a node that has room although it is worth something either finds an edge at somebody's expense, or turns out to be worth nothing.</summary>
/// <remarks>
/// <para>
/// <b>The path.</b> The two sides are mirror images, so one search serves both. Call the side of the starting node its own, the other the far side. A path walks from own nodes over edges not
/// chosen to far nodes, and from those over chosen edges back to own nodes, which would lose that edge. It ends at a far node with room, or at an own node that does without, at a
/// further loss of its price (the starting node among them: its price then falls to nothing). Losses are slacks, at least 0, so that Dijkstra's algorithm applies.
/// </para>
/// <para>
/// <b>From both ends.</b> Where hardly anybody has room the nearest end is far away, and all that is nearer would be most of the graph. So a second search comes from the ends: from all far
/// nodes with room at once, and from own nodes as they follow in the order of their prices. Whichever has looked at fewer edges goes on, so that both together cost at most twice
/// the cheaper one; they stop when their radii together reach the length of the best path found. Two balls of half the radius hold far fewer nodes than one.
/// </para>
/// <para>
/// <b>New prices.</b> Choose radii r and q, each at most its search's, with r + q the length D of the path. Seen from the ends, which are worth nothing, every own node falls by
/// max(0, r − its loss from the start) + min(q, its loss to the ends), and every far node rises by as much. An edge loses slack over both summands only if its ends lie inside both balls; it
/// is then part of a path of length D at least, so its slack covers both. The edges of the path end at slack 0. The second summand is q outside the second ball: all prices of a side
/// move by the offset that they share, and only nodes inside the balls are written to.
/// </para>
/// </remarks>
/// <param name="graph">The graph.</param>
internal sealed class RepairSearch(EvolvingGraph graph)
{
    private readonly SearchBall ahead = new();
    private readonly SearchBall back = new();
    private readonly PriceWalk doWithout = new();
    private EvolvingSide own = graph.Rows;
    private EvolvingSide far = graph.Columns;
    private int nextRoom;
    private long best;
    private Meeting meeting;
    private long edgesMore;
    private Int128 weightMore;

    /// <summary>Repairs a node until it has no room or is worth nothing.</summary>
    /// <returns>How many more edges are chosen, and how much more they weigh together.</returns>
    public (long Edges, Int128 Weight) Repair(EvolvingSide side, int node)
    {
        own = side;
        far = graph.Across(side);
        edgesMore = 0;
        weightMore = 0;
        while (own[node].HasRoom && own.Prices.Of(node) > 0)
        {
            PlaceOne(node);
        }

        return (edgesMore, weightMore);
    }

    private void PlaceOne(int start)
    {
        ahead.Start(own.Count, far.Count);
        back.Start(own.Count, far.Count);
        doWithout.Start(own.Prices);
        nextRoom = 0;
        ahead.Offer(start, isFar: false, 0, -1);
        best = own.Prices.Of(start);
        meeting = new Meeting(start, IsFar: false, GoesOn: false);
        while (ahead.Radius < best && EndsRadius < best - ahead.Radius)
        {
            if (ahead.Work <= back.Work)
            {
                GrowAhead();
            }
            else
            {
                GrowBack();
            }
        }

        Shift(Math.Min(ahead.Radius, best));
        Augment();
    }

    /// <summary>Every node nearer to an end than this has been settled.</summary>
    private long EndsRadius => nextRoom < far.WithRoom.Count ? 0 : Math.Min(back.Radius, doWithout.NextPrice);

    /// <summary>From an own node to the far ends of edges not chosen, from a far node back over chosen ones.</summary>
    private void GrowAhead()
    {
        if (!ahead.TrySettle(out int node, out bool isFar, out long loss))
        {
            return;
        }

        if (isFar)
        {
            ReadOnlySpan<long> prices = own.Prices.Kept;
            long price = far.Prices.Kept[node];
            ReadOnlySpan<EvolvingEdge> edges = far[node].Chosen;
            ahead.Count(edges.Length);
            foreach (ref readonly EvolvingEdge edge in edges)
            {
                long reach = loss + (edge.Weight - price - prices[edge.Other]);
                if (reach < best && ahead.Offer(edge.Other, isFar: false, reach, node))
                {
                    Meet(edge.Other, isFar: false, reach + own.Prices.Of(edge.Other), goesOn: false);
                    Meet(edge.Other, isFar: false, reach + back.Own.LossOf(edge.Other), goesOn: true);
                }
            }
        }
        else
        {
            ReadOnlySpan<long> prices = far.Prices.Kept;
            long price = own.Prices.Kept[node];
            ReadOnlySpan<EvolvingEdge> edges = own[node].NotChosen;
            ahead.Count(edges.Length);
            foreach (ref readonly EvolvingEdge edge in edges)
            {
                long reach = loss + (price + prices[edge.Other] - edge.Weight);
                if (reach < best && ahead.Offer(edge.Other, isFar: true, reach, node))
                {
                    Meet(edge.Other, isFar: true, far[edge.Other].HasRoom ? reach : null, goesOn: false);
                    Meet(edge.Other, isFar: true, reach + back.Far.LossOf(edge.Other), goesOn: true);
                }
            }
        }
    }

    /// <summary>The same arcs against their direction: to an own node over chosen edges, to a far one over edges not chosen; and to both from the ends.</summary>
    private void GrowBack()
    {
        if (nextRoom < far.WithRoom.Count)
        {
            back.Count(1);
            back.Offer(far.WithRoom[nextRoom++], isFar: true, 0, -1);
        }
        else if (doWithout.NextPrice <= back.Radius)
        {
            long price = doWithout.NextPrice;
            back.Count(1);
            back.Offer(doWithout.Next(own.Prices), isFar: false, price, -1);
        }
        else if (!back.TrySettle(out int node, out bool isFar, out long loss))
        {
            return;
        }
        else if (isFar)
        {
            ReadOnlySpan<long> prices = own.Prices.Kept;
            long offset = own.Prices.Offset;
            long price = far.Prices.Kept[node];
            ReadOnlySpan<EvolvingEdge> edges = far[node].NotChosen;
            back.Count(edges.Length);
            foreach (ref readonly EvolvingEdge edge in edges)
            {
                long reach = loss + (price + prices[edge.Other] - edge.Weight);

                // Doing without may be the nearer end.
                if (reach < best && reach < prices[edge.Other] + offset && back.Offer(edge.Other, isFar: false, reach, node))
                {
                    Meet(edge.Other, isFar: false, reach + ahead.Own.LossOf(edge.Other), goesOn: true);
                }
            }
        }
        else
        {
            ReadOnlySpan<long> prices = far.Prices.Kept;
            long price = own.Prices.Kept[node];
            ReadOnlySpan<EvolvingEdge> edges = own[node].Chosen;
            back.Count(edges.Length);
            foreach (ref readonly EvolvingEdge edge in edges)
            {
                long reach = loss + (edge.Weight - price - prices[edge.Other]);
                if (reach < best && back.Offer(edge.Other, isFar: true, reach, node))
                {
                    Meet(edge.Other, isFar: true, reach + ahead.Far.LossOf(edge.Other), goesOn: true);
                }
            }
        }
    }

    private void Meet(int node, bool isFar, long? length, bool goesOn)
    {
        if (length < best)
        {
            best = length.Value;
            meeting = new Meeting(node, isFar, goesOn);
        }
    }

    /// <summary>Moves the prices as the remarks say: every slack stays at least 0, and the path's become 0.</summary>
    /// <param name="radius">How much of the path's length the search from the start answers for.</param>
    private void Shift(long radius)
    {
        Move(own, ahead.Own, radius, -1);
        Move(far, ahead.Far, radius, 1);
        long rest = best - radius;
        if (rest > 0)
        {
            own.Prices.ChangeAll(-rest);
            far.Prices.ChangeAll(rest);
            Move(own, back.Own, rest, 1);
            Move(far, back.Far, rest, -1);
        }
    }

    private static void Move(EvolvingSide side, ReachedNodes reached, long radius, int sign)
    {
        foreach (int node in reached.Touched)
        {
            long within = radius - reached.LossOf(node)!.Value;
            if (within > 0)
            {
                side.Prices.Change(node, sign * within);
            }
        }
    }

    private void Augment()
    {
        (int node, bool isFar, bool goesOn) = meeting;
        for (int from; (from = (isFar ? ahead.Far : ahead.Own).FromOf(node)) >= 0; (node, isFar) = (from, !isFar))
        {
            Flip(isFar ? from : node, isFar ? node : from, isFar);
        }

        (node, isFar, _) = meeting;
        for (int to; goesOn && (to = (isFar ? back.Far : back.Own).FromOf(node)) >= 0; (node, isFar) = (to, !isFar))
        {
            Flip(isFar ? to : node, isFar ? node : to, !isFar);
        }
    }

    private void Flip(int ownNode, int farNode, bool isChosen)
    {
        edgesMore += isChosen ? 1 : -1;
        weightMore += isChosen ? graph.Choose(own, ownNode, farNode) : -graph.GiveUp(own, ownNode, farNode);
    }

    /// <summary>Where the best path known comes to its end, or passes from one search to the other.</summary>
    /// <param name="Node">The node.</param>
    /// <param name="IsFar">Whether it is on the far side.</param>
    /// <param name="GoesOn">Whether the path goes on as the search from the ends came; it ends here otherwise.</param>
    private readonly record struct Meeting(int Node, bool IsFar, bool GoesOn);
}
