using System.Numerics;
using System.Runtime.CompilerServices;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// Phase 1 of <see cref="AuctionPathsSolver"/>: a forward and reverse auction with ε-scaling in unscaled integers. It ends with a matching and prices that are
/// optimal but for a few rows and columns; those are left to <see cref="ShortestPaths{T}"/>, which needs nothing of what is promised here to be exact.
/// </summary>
/// <remarks>
/// Invariant (ε-complementary slackness): no row gains more than ε by trading its worst mate for another column at current prices.
/// Forward bidding only raises prices; the reverse auction, in which columns with a free place and a price bid for rows, only lowers them: so each ends.
/// A column that is not full keeps the price of an earlier phase until the reverse auction has sold the place or brought the price to 0.
/// </remarks>
internal sealed class Auction<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>Looks at clock and token once in this many bids.</summary>
    private const int BidsBetweenLooks = 2048;

    /// <summary>How far ahead in its queue a node's edges are fetched.</summary>
    private const int LookAhead = 3;

    /// <summary>A phase may look at this many times the number of groups of edges before it hands over, counted in groups so that every run does the same.</summary>
    private const long LooksPerPhase = 96;

    private readonly WorkingGraph<T> graph;
    private readonly PartialMatching<T> matching;
    private readonly StopSignal stop;
    private readonly T optionalFloor;
    private readonly T mandatoryFloor;
    private readonly T blocked;
    private readonly T[] price;
    private readonly T[] profit;
    private readonly WorkQueue rowQueue;
    private readonly WorkQueue columnQueue;
    private long budget;
    private int bidsToLook = BidsBetweenLooks;

    /// <param name="graph">The graph.</param>
    /// <param name="matching">A matching to begin with, empty or not; changed here.</param>
    /// <param name="prices">A price of each column to begin with, at least 0; changed here.</param>
    /// <param name="outside">What an unmatched place of an optional row is worth, at most 0.</param>
    /// <param name="mandatory">The same for a place that the row's minimum asks for: low enough to be a last resort.</param>
    /// <param name="blocked">A price that nobody pays, for columns without places.</param>
    /// <param name="stop">When to stop early.</param>
    public Auction(WorkingGraph<T> graph, PartialMatching<T> matching, T[] prices, T outside, T mandatory, T blocked, StopSignal stop)
    {
        this.graph = graph;
        this.matching = matching;
        this.stop = stop;
        optionalFloor = outside;
        mandatoryFloor = mandatory;
        this.blocked = blocked;
        price = prices;
        profit = new T[graph.Rows];
        rowQueue = new WorkQueue(graph.Rows);
        columnQueue = new WorkQueue(graph.Columns);
        for (int column = 0; column < price.Length; column++)
        {
            if (graph.ColumnMax[column] == 0)
            {
                price[column] = blocked;
            }
        }
    }

    /// <summary>Runs the phases.</summary>
    /// <param name="firstEpsilon">ε of the first phase.</param>
    /// <param name="lastEpsilon">ε of the last phase, at least 1.</param>
    /// <param name="factor">How much ε shrinks from phase to phase, at least 2.</param>
    public void Run(T firstEpsilon, T lastEpsilon, T factor)
    {
        T epsilon = T.Max(firstEpsilon, lastEpsilon);
        while (true)
        {
            budget = LooksPerPhase * (graph.ByRow.Count + (long)graph.Rows);
            StartPhase(epsilon);
            if (!BidForward(epsilon) || !BidReverse(epsilon) || epsilon == lastEpsilon)
            {
                return;
            }

            epsilon = T.Max(epsilon / factor, lastEpsilon);
        }
    }

    /// <summary>Releases rows that the new ε no longer contents, sets the levels of the others, and wakes every row that has places left.</summary>
    private void StartPhase(T epsilon)
    {
        for (int row = 0; row < graph.Rows; row++)
        {
            if (matching.RowCount[row] > 0)
            {
                Reconsider(row, epsilon);
            }

            if (matching.RowCount[row] < graph.RowMax[row])
            {
                rowQueue.Enqueue(row);
            }
        }

        for (int column = 0; column < graph.Columns; column++)
        {
            int count = matching.ColumnCount[column];
            if (count > 0)
            {
                matching.Reorder(column);
                if (count == graph.ColumnMax[column])
                {
                    price[column] = matching.Places[matching.ColumnSlot[column]].Level;
                }
            }
        }
    }

    private void Reconsider(int row, T epsilon)
    {
        BestColumns(row, Floor(row, matching.RowCount[row] - 1), out T best, out _);
        int first = matching.RowSlot[row];
        for (int k = first + matching.RowCount[row] - 1; k >= first; k--)
        {
            int column = matching.Mates[k].Column;
            T value = matching.Mates[k].Weight;
            if (value - price[column] < best - epsilon)
            {
                best = T.Max(best, value - price[column]);
                matching.Remove(row, column);
            }
            else
            {
                SetLevel(row, column, T.Max(price[column], value - best + epsilon));
            }
        }
    }

    private void SetLevel(int row, int column, T level)
    {
        int place = matching.ColumnSlot[column];
        while (matching.Places[place].Row != row)
        {
            place++;
        }

        matching.Places[place] = matching.Places[place] with { Level = level };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool BidForward(T epsilon)
    {
        while (rowQueue.TryDequeue(out int row))
        {
            graph.ByRow.Prefetch(rowQueue.Ahead(LookAhead));
            while (matching.RowCount[row] < graph.RowMax[row])
            {
                budget -= graph.ByRow.GroupsOf(row);
                if (budget < 0 || (--bidsToLook <= 0 && TimeToStop()))
                {
                    return false;
                }

                int at = BestColumns(row, Floor(row, matching.RowCount[row]), out T best, out T second);
                if (at < 0)
                {
                    break;
                }

                (int column, T weight) = graph.ByRow.Edge(row, at);
                PlaceBid(row, column, weight, price[column] + (best - second) + epsilon);
            }
        }

        return true;
    }

    private void PlaceBid(int row, int column, T weight, T level)
    {
        if (matching.ColumnCount[column] < graph.ColumnMax[column])
        {
            matching.Add(row, column, weight, level);
            if (matching.ColumnCount[column] < graph.ColumnMax[column])
            {
                return;
            }
        }
        else
        {
            rowQueue.Enqueue(matching.TakeOverLowest(row, column, weight, level));
        }

        price[column] = matching.Places[matching.ColumnSlot[column]].Level;
    }

    /// <summary>
    /// The best edge of a row outside its mates and the second-best profit, neither below the floor. Mates are priced out of the search rather than tested for in
    /// its loop.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int BestColumns(int row, T floor, out T best, out T second)
    {
        int mates = matching.RowCount[row];
        int firstMate = matching.RowSlot[row];
        Span<T> kept = mates <= 16 ? stackalloc T[mates] : new T[mates];
        for (int k = 0; k < mates; k++)
        {
            kept[k] = price[matching.Mates[firstMate + k].Column];
            price[matching.Mates[firstMate + k].Column] = blocked;
        }

        int at = BestTwo.Find(graph.ByRow, row, price, floor, out best, out second);
        for (int k = 0; k < mates; k++)
        {
            price[matching.Mates[firstMate + k].Column] = kept[k];
        }

        return at;
    }

    private bool BidReverse(T epsilon)
    {
        columnQueue.Clear();
        for (int row = 0; row < graph.Rows; row++)
        {
            profit[row] = WorstMate(row).Profit;
        }

        for (int column = 0; column < graph.Columns; column++)
        {
            if (matching.ColumnCount[column] < graph.ColumnMax[column] && price[column] > T.Zero)
            {
                columnQueue.Enqueue(column);
            }
        }

        while (columnQueue.TryDequeue(out int column))
        {
            graph.ByColumn.Prefetch(columnQueue.Ahead(LookAhead));
            budget -= graph.ByColumn.GroupsOf(column);
            if (budget < 0 || (--bidsToLook <= 0 && TimeToStop()))
            {
                return false;
            }

            OfferPlace(column, epsilon);
        }

        return true;
    }

    /// <summary>Lowers the price of a free place until the row that gains most takes it, or to 0 when nobody gains.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OfferPlace(int column, T epsilon)
    {
        // Rows that already have a place here are kept out of the search.
        ReadOnlySpan<Place<T>> taken = matching.Places.AsSpan(matching.ColumnSlot[column], matching.ColumnCount[column]);
        Span<T> kept = taken.Length <= 64 ? stackalloc T[taken.Length] : new T[taken.Length];
        for (int k = 0; k < taken.Length; k++)
        {
            kept[k] = profit[taken[k].Row];
            profit[taken[k].Row] = blocked;
        }

        int at = BestTwo.Find(graph.ByColumn, column, profit, T.Zero, out _, out T second);
        T before = price[column];
        T offer = at < 0 ? T.Zero : T.Min(before, T.Max(T.Zero, second - epsilon));
        price[column] = offer;
        for (int k = 0; k < taken.Length; k++)
        {
            // A place that was not the worst of its row is not now.
            int holder = taken[k].Row;
            profit[holder] = kept[k] < taken[k].Weight - before ? kept[k] : WorstMate(holder).Profit;
        }

        if (at < 0)
        {
            return;
        }

        (int row, T weight) = graph.ByColumn.Edge(column, at);
        if (matching.RowCount[row] == graph.RowMax[row])
        {
            int left = WorstMate(row).Column;
            matching.Remove(row, left);
            if (price[left] > T.Zero)
            {
                columnQueue.Enqueue(left);
            }
        }

        matching.Add(row, column, weight, offer);
        profit[row] = WorstMate(row).Profit;
        if (offer > T.Zero && matching.ColumnCount[column] < graph.ColumnMax[column])
        {
            columnQueue.Enqueue(column);
        }
    }

    /// <summary>What a row has to lose by trading: the profit of its worst mate, or the outside option while it has places left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Column, T Profit) WorstMate(int row)
    {
        int count = matching.RowCount[row];
        if (count < graph.RowMax[row] || count == 0)
        {
            return (-1, graph.RowMax[row] == 0 ? blocked : Floor(row, count));
        }

        int first = matching.RowSlot[row];
        int column = matching.Mates[first].Column;
        T worst = matching.Mates[first].Weight - price[column];
        for (int k = first + 1; k < first + count; k++)
        {
            T value = matching.Mates[k].Weight - price[matching.Mates[k].Column];
            if (value < worst)
            {
                worst = value;
                column = matching.Mates[k].Column;
            }
        }

        return (column, worst);
    }

    private T Floor(int row, int count) => count < graph.RowMin[row] ? mandatoryFloor : optionalFloor;

    private bool TimeToStop()
    {
        bidsToLook = BidsBetweenLooks;
        return stop.IsRaised();
    }
}
