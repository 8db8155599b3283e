using System.Numerics;
using System.Runtime.CompilerServices;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// The auction of <see cref="Auction{T}"/> where every row and every column has one place and the graph is its own transpose, as in the double cover of a general
/// graph: an owner and a price a column are all there is to keep, so a bid touches a third of the memory.
/// </summary>
/// <remarks>
/// It starts from the prices of <see cref="SymmetricPrices"/>, close to the optimum, with a small ε, and ends early: what is left is for <see cref="ShortestPaths{T}"/>,
/// which needs nothing of what is promised here to be exact. Forward bids only raise prices, reverse ones only lower them: so each phase ends.
/// </remarks>
internal sealed class DoubleCoverAuction<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>Looks at clock and token once in this many bids.</summary>
    private const int BidsBetweenLooks = 2048;

    /// <summary>How far ahead in its queue a node's edges are fetched.</summary>
    private const int LookAhead = 3;

    /// <summary>A phase may look at this many times the number of edges before it hands over, counted in edges so that every run does the same.</summary>
    private const long EdgeLooksPerPhase = 96;

    private readonly WorkingGraph<T> graph;
    private readonly StopSignal stop;
    private readonly T outside;
    private readonly T[] price;
    private readonly T[] profit;
    private readonly int[] owner;
    private readonly int[] mate;
    private readonly T[] mateWeight;
    private readonly WorkQueue queue;
    private long budget;
    private int bidsToLook = BidsBetweenLooks;

    /// <param name="graph">The graph.</param>
    /// <param name="outside">What an unmatched row is worth, at most 0.</param>
    /// <param name="stop">When to stop early.</param>
    public DoubleCoverAuction(WorkingGraph<T> graph, T outside, StopSignal stop)
    {
        this.graph = graph;
        this.outside = outside;
        this.stop = stop;
        price = SymmetricPrices.Of(graph, -outside);
        profit = new T[graph.Rows];
        owner = new int[graph.Columns];
        mate = new int[graph.Rows];
        mateWeight = new T[graph.Rows];
        queue = new WorkQueue(graph.Rows);
        Array.Fill(owner, -1);
        Array.Fill(mate, -1);
    }

    /// <summary>Price of each column.</summary>
    public T[] Price => price;

    /// <summary>Runs the phases, then writes what was agreed into an empty matching.</summary>
    /// <param name="firstEpsilon">ε of the first phase.</param>
    /// <param name="lastEpsilon">ε of the last phase, at least 1.</param>
    /// <param name="factor">How much ε shrinks from phase to phase, at least 2.</param>
    /// <param name="matching">The matching to fill.</param>
    public void Run(T firstEpsilon, T lastEpsilon, T factor, PartialMatching<T> matching)
    {
        T epsilon = T.Max(firstEpsilon, lastEpsilon);
        while (true)
        {
            budget = EdgeLooksPerPhase * (graph.ColumnOf.Length + (long)graph.Rows);
            StartPhase(epsilon);
            if (!BidForward(epsilon) || !BidReverse(epsilon) || epsilon == lastEpsilon)
            {
                break;
            }

            epsilon = T.Max(epsilon / factor, lastEpsilon);
        }

        for (int row = 0; row < mate.Length; row++)
        {
            if (mate[row] >= 0)
            {
                matching.Add(row, mate[row], mateWeight[row], price[mate[row]]);
            }
        }
    }

    /// <summary>Releases rows that the new ε no longer contents, and wakes every row without a mate.</summary>
    private void StartPhase(T epsilon)
    {
        for (int row = 0; row < mate.Length; row++)
        {
            if (mate[row] >= 0)
            {
                Best(graph.RowStart, row, price, outside, out T best, out _);
                if (mateWeight[row] - price[mate[row]] < best - epsilon)
                {
                    owner[mate[row]] = -1;
                    mate[row] = -1;
                }
            }

            if (mate[row] < 0)
            {
                queue.Enqueue(row);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool BidForward(T epsilon)
    {
        while (queue.TryDequeue(out int row))
        {
            BestTwo.Prefetch(graph.RowStart, graph.ColumnOf, graph.WeightOf, queue.Ahead(LookAhead));
            if (IsOver(row))
            {
                return false;
            }

            int edge = Best(graph.RowStart, row, price, outside, out T best, out T second);
            if (edge < 0)
            {
                continue;
            }

            int column = graph.ColumnOf[edge];
            int loser = owner[column];
            owner[column] = row;
            mate[row] = column;
            mateWeight[row] = graph.WeightOf[edge];
            price[column] += best - second + epsilon;
            if (loser >= 0)
            {
                mate[loser] = -1;
                queue.Enqueue(loser);
            }
        }

        return true;
    }

    /// <summary>Columns that nobody owns bid for rows until one takes them or their price is 0.</summary>
    private bool BidReverse(T epsilon)
    {
        for (int row = 0; row < mate.Length; row++)
        {
            profit[row] = mate[row] < 0 ? outside : mateWeight[row] - price[mate[row]];
        }

        for (int column = 0; column < owner.Length; column++)
        {
            if (owner[column] < 0 && price[column] > T.Zero)
            {
                queue.Enqueue(column);
            }
        }

        while (queue.TryDequeue(out int column))
        {
            BestTwo.Prefetch(graph.RowStart, graph.ColumnOf, graph.WeightOf, queue.Ahead(LookAhead));
            if (IsOver(column))
            {
                return false;
            }

            int edge = Best(graph.RowStart, column, profit, T.Zero, out _, out T second);
            price[column] = edge < 0 ? T.Zero : T.Min(price[column], T.Max(T.Zero, second - epsilon));
            if (edge < 0)
            {
                continue;
            }

            int row = graph.ColumnOf[edge];
            int left = mate[row];
            owner[column] = row;
            mate[row] = column;
            mateWeight[row] = graph.WeightOf[edge];
            profit[row] = mateWeight[row] - price[column];
            if (left >= 0)
            {
                owner[left] = -1;
                if (price[left] > T.Zero)
                {
                    queue.Enqueue(left);
                }
            }
        }

        return true;
    }

    /// <summary>The edge by which a node gains most over the values at its other ends, or −1 when none exceeds the floor; the graph is its own transpose.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Best(int[] starts, int node, T[] values, T floor, out T best, out T second)
    {
        int start = starts[node];
        ReadOnlySpan<int> others = graph.ColumnOf.AsSpan(start, starts[node + 1] - start);
        int at = BestTwo.Find(others, graph.WeightOf.AsSpan(start, others.Length), values, floor, out best, out second);
        return at < 0 ? -1 : start + at;
    }

    private bool IsOver(int node)
    {
        budget -= graph.RowStart[node + 1] - graph.RowStart[node];
        if (budget < 0)
        {
            return true;
        }

        if (--bidsToLook > 0)
        {
            return false;
        }

        bidsToLook = BidsBetweenLooks;
        return stop.IsRaised();
    }
}
