namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>Walks through the nodes of a side from the cheapest on, as far as is asked for. The prices must not change meanwhile.</summary>
internal sealed class PriceWalk
{
    private readonly NodeHeap open = new();

    /// <summary>The price of the next node; <see cref="long.MaxValue"/> after the last.</summary>
    public long NextPrice => open.NextKey;

    public void Start(PriceOrder order)
    {
        open.Clear();
        if (order.Count > 0)
        {
            open.Push(order.Of(order.At(0)), 0);
        }
    }

    /// <summary>The next node. In a heap, it is the child of one that came before.</summary>
    public int Next(PriceOrder order)
    {
        open.TryPop(out _, out int place);
        int first = (PriceOrder.Arity * place) + 1;
        int end = Math.Min(first + PriceOrder.Arity, order.Count);
        for (int child = first; child < end; child++)
        {
            open.Push(order.Of(order.At(child)), child);
        }

        return order.At(place);
    }
}
