using System.Numerics;
using System.Runtime.CompilerServices;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// The auction where every row and every column has one place and the graph is its own transpose, as in the double cover of a general graph: an owner and a price a
/// column, and a profit a row, are all there is to keep, so that a bid touches little beside the row's edges.
/// </summary>
/// <remarks>
/// <para>It begins at prices close to the optimum (<see cref="SymmetricPrices"/>), so ε is small from the beginning and three phases are enough. Forward bids only raise prices,
/// reverse ones only lower them: so each phase ends. The weight of a match is never kept: it is the row's profit and the column's price together.</para>
/// <para><b>Settling.</b> What the last ε leaves is not exactly tight for half of the rows, and a search for each would take as long as all phases. So prices are rounded to whole
/// steps, rows that could do better leave, and bid with ε = 0: for the best place, at a price that leaves the row what the next best would. Such a bid keeps complementary
/// slackness exact. Where best and next best are equal it gains nothing: then a free place that is as good is taken, and a taken one only a few times. About one row in a
/// thousand is left for <see cref="ShortestPaths{T}"/>, which needs nothing of what is promised here to be exact.</para>
/// </remarks>
internal sealed class DoubleCoverAuction<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>Looks at clock and token once in this many bids.</summary>
    private const int BidsBetweenLooks = 2048;

    /// <summary>How far ahead in its queue a node's edges are fetched.</summary>
    private const int LookAhead = 6;

    /// <summary>A phase, and settling, may look at this many times the number of groups of edges before it hands over, counted in groups so that every run does the same.</summary>
    private const long LooksPerPhase = 96;
    private const long LooksOfSettling = 8;

    /// <summary>By how much ε shrinks from phase to phase, and how often.</summary>
    private const int EpsilonFactor = 10;
    private const int LaterPhases = 2;

    /// <summary>How often a row may take over a place without a gain.</summary>
    private const int MostIdleBids = 2;

    private readonly EdgeGroups<T> edges;
    private readonly StopSignal stop;
    private readonly T outside;
    private readonly T grain;
    private readonly T[] price;
    private readonly T[] profit;
    private readonly int[] owner;
    private readonly int[] mate;
    private readonly WorkQueue queue;
    private long budget;
    private int bidsToLook = BidsBetweenLooks;

    /// <param name="edges">The edges of each node, as a row and as a column.</param>
    /// <param name="prices">A price of each column to begin with, at least 0; changed here.</param>
    /// <param name="outside">What an unmatched row is worth, at most 0.</param>
    /// <param name="grain">What every weight is a multiple of.</param>
    /// <param name="stop">When to stop early.</param>
    public DoubleCoverAuction(EdgeGroups<T> edges, T[] prices, T outside, T grain, StopSignal stop)
    {
        this.edges = edges;
        this.outside = outside;
        this.grain = grain;
        this.stop = stop;
        price = prices;
        profit = new T[prices.Length];
        owner = new int[prices.Length];
        mate = new int[prices.Length];
        queue = new WorkQueue(prices.Length);
        Array.Fill(owner, -1);
        Array.Fill(mate, -1);
    }

    /// <summary>Runs the phases and settles, then writes what was agreed into an empty matching.</summary>
    /// <param name="firstEpsilon">ε of the first phase, at least 1.</param>
    /// <param name="matching">The matching to fill.</param>
    public void Run(T firstEpsilon, PartialMatching<T> matching)
    {
        T epsilon = firstEpsilon;
        bool isRunning = true;
        for (int phase = 0; isRunning && phase <= LaterPhases; phase++)
        {
            budget = LooksPerPhase * (edges.Count + (long)mate.Length);
            Release(epsilon);
            isRunning = BidForward(epsilon) && BidReverse(epsilon);
            epsilon = T.Max(T.One, epsilon / T.CreateChecked(EpsilonFactor));
        }

        if (isRunning)
        {
            budget = LooksOfSettling * (edges.Count + (long)mate.Length);
            Round();
            Release(T.Zero);
            Settle();
        }

        FindMates();
        for (int row = 0; row < mate.Length; row++)
        {
            if (mate[row] >= 0)
            {
                matching.Add(row, mate[row], profit[row] + price[mate[row]], T.Zero);
            }
        }
    }

    /// <summary>Releases rows that the new ε no longer contents, and wakes every row without a mate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Release(T epsilon)
    {
        for (int row = 0; row < mate.Length; row++)
        {
            int column = mate[row];
            if (column >= 0)
            {
                BestTwo.Find(edges, row, price, outside, out T best, out _);
                if (profit[row] >= best - epsilon)
                {
                    continue;
                }

                owner[column] = -1;
                mate[row] = -1;
            }

            queue.Enqueue(row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool BidForward(T epsilon)
    {
        while (queue.TryDequeue(out int row))
        {
            edges.Prefetch(queue.Ahead(LookAhead));
            if (IsOver(row))
            {
                return false;
            }

            int at = BestTwo.Find(edges, row, price, outside, out T best, out T second);
            if (at >= 0)
            {
                Take(row, edges.Edge(row, at).Other, best - second + epsilon, second - epsilon);
            }
        }

        return true;
    }

    /// <summary>Gives a row a place at a higher price; who had it bids again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(int row, int column, T raise, T left)
    {
        int loser = owner[column];
        owner[column] = row;
        price[column] += raise;
        profit[row] = left;
        if (loser >= 0)
        {
            queue.Enqueue(loser);
        }
    }

    /// <summary>Columns that nobody owns bid for rows until one takes them or their price is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool BidReverse(T epsilon)
    {
        FindMates();
        for (int node = 0; node < mate.Length; node++)
        {
            profit[node] = mate[node] >= 0 ? profit[node] : outside;
            if (owner[node] < 0 && price[node] > T.Zero)
            {
                queue.Enqueue(node);
            }
        }

        while (queue.TryDequeue(out int column))
        {
            edges.Prefetch(queue.Ahead(LookAhead));
            if (IsOver(column))
            {
                return false;
            }

            int at = BestTwo.Find(edges, column, profit, T.Zero, out _, out T second);
            price[column] = at < 0 ? T.Zero : T.Min(price[column], T.Max(T.Zero, second - epsilon));
            if (at >= 0)
            {
                (int row, T weight) = edges.Edge(column, at);
                int left = mate[row];
                owner[column] = row;
                mate[row] = column;
                profit[row] = weight - price[column];
                if (left >= 0)
                {
                    owner[left] = -1;
                    if (price[left] > T.Zero)
                    {
                        queue.Enqueue(left);
                    }
                }
            }
        }

        return true;
    }

    /// <summary>Makes prices whole grains, as weights are.</summary>
    private void Round()
    {
        for (int column = 0; column < price.Length; column++)
        {
            T rounded = (price[column] + (grain / T.CreateChecked(2))) / grain * grain;
            if (owner[column] >= 0)
            {
                profit[owner[column]] += price[column] - rounded;
            }

            price[column] = rounded;
        }
    }

    /// <summary>Lets rows bid with ε = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Settle()
    {
        byte[] idleBids = new byte[mate.Length];
        while (queue.TryDequeue(out int row))
        {
            edges.Prefetch(queue.Ahead(LookAhead));
            if (IsOver(row))
            {
                return;
            }

            int at = BestTwo.Find(edges, row, price, outside, out T best, out T second);
            if (at < 0)
            {
                continue;
            }

            int column = edges.Edge(row, at).Other;
            if (owner[column] >= 0 && best == second && FreeAsGood(row, best) is >= 0 and var free)
            {
                column = free;
            }

            if (owner[column] < 0)
            {
                Take(row, column, T.Zero, best);
            }
            else if (best > second || idleBids[row]++ < MostIdleBids)
            {
                Take(row, column, best - second, second);
            }
        }
    }

    /// <summary>A column that nobody owns and that is worth as much to a row as its best, or −1.</summary>
    private int FreeAsGood(int row, T best)
    {
        foreach ((int column, T weight) in edges.Of(row))
        {
            if (owner[column] < 0 && weight - price[column] == best)
            {
                return column;
            }
        }

        return -1;
    }

    /// <summary>Forward bids keep the owner of a column only.</summary>
    private void FindMates()
    {
        Array.Fill(mate, -1);
        for (int column = 0; column < owner.Length; column++)
        {
            if (owner[column] >= 0)
            {
                mate[owner[column]] = column;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsOver(int node)
    {
        budget -= edges.GroupsOf(node);
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
