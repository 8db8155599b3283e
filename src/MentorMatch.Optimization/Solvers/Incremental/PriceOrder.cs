namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>The prices of the nodes of one side, and the nodes as a 4-ary heap with the least price on top.</summary>
/// <remarks>
/// Prices are kept less an offset that all share, so that all can change at once. A change of one price takes time logarithmic in the nodes; walking to the k least takes k log k and
/// changes nothing (<see cref="PriceWalk"/>).
/// </remarks>
internal sealed class PriceOrder
{
    public const int Arity = 4;

    private const long MostOffset = 1L << 61;

    private readonly List<int> heap = [];
    private long[] prices = [];
    private int[] places = [];

    /// <summary>What is to be added to every price that is kept.</summary>
    public long Offset { get; private set; }

    /// <summary>How many nodes stand in the order.</summary>
    public int Count => heap.Count;

    /// <summary>The prices less the offset: the sum of two of both sides needs none, since their offsets cancel.</summary>
    public ReadOnlySpan<long> Kept => prices;

    /// <summary>The node at a place of the heap.</summary>
    public int At(int place) => heap[place];

    /// <summary>The price of a node.</summary>
    public long Of(int node) => prices[node] + Offset;

    /// <summary>A node comes.</summary>
    public void Add(int node, long price)
    {
        if (node >= prices.Length)
        {
            int size = Math.Max(node + 1, 2 * prices.Length);
            Array.Resize(ref prices, size);
            Array.Resize(ref places, size);
        }

        prices[node] = price - Offset;
        places[node] = heap.Count;
        heap.Add(node);
        Rise(places[node]);
    }

    /// <summary>A node goes.</summary>
    public void Remove(int node)
    {
        int place = places[node];
        int last = heap[^1];
        heap.RemoveAt(heap.Count - 1);
        if (last != node)
        {
            heap[place] = last;
            places[last] = place;
            Rise(place);
            Sink(places[last]);
        }
    }

    public void Change(int node, long by)
    {
        prices[node] += by;
        if (by < 0)
        {
            Rise(places[node]);
        }
        else
        {
            Sink(places[node]);
        }
    }

    /// <summary>All prices change by the same.</summary>
    public void ChangeAll(long by)
    {
        Offset += by;

        // At most the largest price is added in one search, so this happens once in very many.
        if (Math.Abs(Offset) > MostOffset)
        {
            foreach (int node in heap)
            {
                prices[node] += Offset;
            }

            Offset = 0;
        }
    }

    private void Rise(int place)
    {
        int node = heap[place];
        while (place > 0)
        {
            int parent = (place - 1) / Arity;
            if (prices[heap[parent]] <= prices[node])
            {
                break;
            }

            Put(heap[parent], place);
            place = parent;
        }

        Put(node, place);
    }

    private void Sink(int place)
    {
        int node = heap[place];
        while ((Arity * place) + 1 < heap.Count)
        {
            int least = (Arity * place) + 1;
            int end = Math.Min(least + Arity, heap.Count);
            for (int child = least + 1; child < end; child++)
            {
                least = prices[heap[child]] < prices[heap[least]] ? child : least;
            }

            if (prices[heap[least]] >= prices[node])
            {
                break;
            }

            Put(heap[least], place);
            place = least;
        }

        Put(node, place);
    }

    private void Put(int node, int place)
    {
        heap[place] = node;
        places[node] = place;
    }
}
