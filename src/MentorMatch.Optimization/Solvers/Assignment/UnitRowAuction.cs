using System.Numerics;
using System.Runtime.CompilerServices;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// The auction of <see cref="Auction{T}"/> where every row takes at most one place, as in most programmes: a mate a row and
/// one short block of places a column are all there is to keep, so that a bid touches few cache lines beside the row's edges.
/// </summary>
/// <remarks>
/// Invariant (ε-complementary slackness): no row gains more than ε by trading its mate for another column at current prices. Forward bidding only raises prices; the
/// reverse auction, in which columns with a free place and a price bid for rows, only lowers them: so each ends. What it leaves undone is for <see cref="ShortestPaths{T}"/>,
/// which needs nothing of what is promised here to be exact.
/// </remarks>
internal sealed class UnitRowAuction<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>Looks at clock and token once in this many bids.</summary>
    private const int BidsBetweenLooks = 2048;

    /// <summary>How far ahead in its queue a node's edges are fetched.</summary>
    private const int LookAhead = 6;

    /// <summary>A phase may look at this many times the number of groups of edges before it hands over, counted in groups so that every run does the same.</summary>
    private const long LooksPerPhase = 96;

    private readonly WorkingGraph<T> graph;
    private readonly PartialMatching<T> matching;
    private readonly EdgeGroups<T> byRow;
    private readonly StopSignal stop;
    private readonly T optionalFloor;
    private readonly T mandatoryFloor;
    private readonly T blocked;
    private readonly bool hasMandatory;
    private readonly T[] price;
    private readonly T[] profit;
    private readonly Mate<T>[] mates;
    private readonly PlaceBlocks<T> places;
    private readonly WorkQueue rowQueue;
    private readonly WorkQueue columnQueue;
    private long budget;
    private int bidsToLook = BidsBetweenLooks;

    /// <param name="graph">The graph.</param>
    /// <param name="matching">A matching to begin with, empty or not; changed at the end of <see cref="Run"/>.</param>
    /// <param name="prices">A price of each column to begin with, at least 0; changed here.</param>
    /// <param name="outside">What an unmatched optional row is worth, at most 0.</param>
    /// <param name="mandatory">The same for a row with a minimum: low enough to be a last resort.</param>
    /// <param name="blocked">A price that nobody pays, for columns without places.</param>
    /// <param name="stop">When to stop early.</param>
    public UnitRowAuction(
        WorkingGraph<T> graph,
        PartialMatching<T> matching,
        T[] prices,
        T outside,
        T mandatory,
        T blocked,
        StopSignal stop
    )
    {
        this.graph = graph;
        this.matching = matching;
        this.stop = stop;
        byRow = graph.ByRow;
        optionalFloor = outside;
        mandatoryFloor = mandatory;
        this.blocked = blocked;
        hasMandatory = graph.RowMin.AsSpan().IndexOfAnyExcept(0) >= 0;
        price = prices;
        profit = new T[graph.Rows];
        mates = new Mate<T>[graph.Rows];
        places = new PlaceBlocks<T>(graph);
        rowQueue = new WorkQueue(graph.Rows);
        columnQueue = new WorkQueue(graph.Columns);
        for (int row = 0; row < mates.Length; row++)
        {
            mates[row] = matching.RowCount[row] > 0 ? matching.Mates[matching.RowSlot[row]] : new Mate<T>(-1, T.Zero);
            if (mates[row].Column >= 0)
            {
                places.Add(mates[row].Column, row, T.Zero);
            }
        }

        for (int column = 0; column < price.Length; column++)
        {
            if (graph.ColumnMax[column] == 0)
            {
                price[column] = blocked;
            }
        }
    }

    /// <summary>Runs the phases, then writes what was agreed into the matching.</summary>
    /// <param name="firstEpsilon">ε of the first phase.</param>
    /// <param name="lastEpsilon">ε of the last phase, at least 1.</param>
    /// <param name="factor">How much ε shrinks from phase to phase, at least 2.</param>
    public void Run(T firstEpsilon, T lastEpsilon, T factor)
    {
        T epsilon = T.Max(firstEpsilon, lastEpsilon);
        while (true)
        {
            budget = LooksPerPhase * (byRow.Count + (long)graph.Rows);
            StartPhase(epsilon);
            if (!BidForward(epsilon) || !BidReverse(epsilon) || epsilon == lastEpsilon)
            {
                break;
            }

            epsilon = T.Max(epsilon / factor, lastEpsilon);
        }

        Write();
    }

    /// <summary>Writes what was agreed into the matching that the auction began with.</summary>
    private void Write()
    {
        for (int row = 0; row < mates.Length; row++)
        {
            if (matching.RowCount[row] > 0 && matching.Mates[matching.RowSlot[row]].Column is var before && before != mates[row].Column)
            {
                matching.Remove(row, before);
            }
        }

        for (int row = 0; row < mates.Length; row++)
        {
            if (matching.RowCount[row] == 0 && mates[row].Column >= 0)
            {
                matching.Add(row, mates[row].Column, mates[row].Weight, T.Zero);
            }
        }
    }

    /// <summary>Releases rows that the new ε no longer contents, sets the levels of the others, and wakes every row without a mate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void StartPhase(T epsilon)
    {
        T[] level = profit;
        for (int row = 0; row < mates.Length; row++)
        {
            int column = mates[row].Column;
            if (column >= 0)
            {
                T value = mates[row].Weight - BestOther(row, column);
                if (price[column] > value + epsilon)
                {
                    mates[row] = new Mate<T>(-1, T.Zero);
                    column = -1;
                }
                else
                {
                    level[row] = value + epsilon;
                }
            }

            if (column < 0 && graph.RowMax[row] > 0)
            {
                rowQueue.Enqueue(row);
            }
        }

        for (int column = 0; column < price.Length; column++)
        {
            places.Renew(column, mates, level, ref price[column]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T BestOther(int row, int column)
    {
        int at = BestTwo.Find(byRow, row, price, Floor(row), out T best, out T second);
        return at >= 0 && byRow.Edge(row, at).Other == column ? second : best;
    }

    /// <summary>Rows without a mate bid until each has a place or wants none.</summary>
    /// <remarks>
    /// A bid takes its place while the next one is being looked for, so that neither waits for the other's memory. What the next row found still holds, as prices only
    /// rise, unless both want the same column: then it looks again.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool BidForward(T epsilon)
    {
        (int Row, Mate<T> Mate, T Level) last = (-1, default, T.Zero);
        while (true)
        {
            if (!rowQueue.TryDequeue(out int row))
            {
                if (last.Row < 0)
                {
                    return true;
                }

                TakePlace(last.Row, last.Mate, last.Level);
                last.Row = -1;
                continue;
            }

            byRow.Prefetch(rowQueue.Ahead(LookAhead));
            if (IsOver(byRow.GroupsOf(row)))
            {
                return false;
            }

            T floor = Floor(row);
            int at = BestTwo.Find(byRow, row, price, floor, out T best, out T second);
            (int column, T weight) = at < 0 ? (-1, T.Zero) : byRow.Edge(row, at);
            if (last.Row >= 0)
            {
                places.Prefetch(column);
                TakePlace(last.Row, last.Mate, last.Level);
                if (column == last.Mate.Column)
                {
                    at = BestTwo.Find(byRow, row, price, floor, out best, out second);
                    (column, weight) = at < 0 ? (-1, T.Zero) : byRow.Edge(row, at);
                }
            }

            last = (at < 0 ? -1 : row, new Mate<T>(column, weight), weight - second + epsilon);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TakePlace(int row, Mate<T> mate, T level)
    {
        mates[row] = mate;
        int displaced = places.Take(mate.Column, row, level, ref price[mate.Column]);
        if (displaced >= 0)
        {
            mates[displaced] = new Mate<T>(-1, T.Zero);
            rowQueue.Enqueue(displaced);
        }
    }

    /// <summary>Columns with a free place that has a price bid for rows until a row takes it or the price is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool BidReverse(T epsilon)
    {
        columnQueue.Clear();
        EdgeGroups<T> byColumn = graph.ByColumn;
        for (int row = 0; row < mates.Length; row++)
        {
            int column = mates[row].Column;
            profit[row] =
                column >= 0 ? mates[row].Weight - price[column]
                : graph.RowMax[row] == 0 ? blocked
                : Floor(row);
        }

        for (int column = 0; column < price.Length; column++)
        {
            if (price[column] > T.Zero && !places.IsFull(column))
            {
                columnQueue.Enqueue(column);
            }
        }

        (int Column, int Row, T Weight) last = (-1, -1, T.Zero);
        while (true)
        {
            if (!columnQueue.TryDequeue(out int column))
            {
                if (last.Row < 0)
                {
                    return true;
                }

                GivePlace(last.Column, last.Row, last.Weight);
                last.Row = -1;
                continue;
            }

            byColumn.Prefetch(columnQueue.Ahead(LookAhead));
            if (IsOver(byColumn.GroupsOf(column)))
            {
                return false;
            }

            if (last.Row >= 0 && mates[last.Row].Column == column)
            {
                // This column is about to lose a row: it queues again when it has.
                GivePlace(last.Column, last.Row, last.Weight);
                last.Row = -1;
                continue;
            }

            last = OfferPlace(byColumn, column, epsilon, last);
        }
    }

    /// <summary>
    /// Lowers the price of a free place until the row that gains most wants it, or to 0 when nobody gains. The place offered before is given away meanwhile: profits only
    /// rise by it, so what is found here holds unless both places would go to the same row.
    /// </summary>
    /// <returns>Who wants the place; no row when nobody does.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Column, int Row, T Weight) OfferPlace(EdgeGroups<T> byColumn, int column, T epsilon, (int Column, int Row, T Weight) last)
    {
        // Rows that already have a place here are kept out of the search.
        ReadOnlySpan<LeveledRow<T>> taken = places.Of(column);
        foreach (LeveledRow<T> place in taken)
        {
            profit[place.Row] = blocked;
        }

        int at = BestTwo.Find(byColumn, column, profit, T.Zero, out _, out T second);
        (int row, T weight) = at < 0 ? (-1, T.Zero) : byColumn.Edge(column, at);
        if (last.Row >= 0)
        {
            places.Prefetch(row < 0 ? -1 : mates[row].Column);
            GivePlace(last.Column, last.Row, last.Weight);
            if (row == last.Row)
            {
                at = BestTwo.Find(byColumn, column, profit, T.Zero, out _, out second);
                (row, weight) = at < 0 ? (-1, T.Zero) : byColumn.Edge(column, at);
            }
        }

        T offer = at < 0 ? T.Zero : T.Min(price[column], T.Max(T.Zero, second - epsilon));
        price[column] = offer;
        foreach (LeveledRow<T> place in taken)
        {
            profit[place.Row] = mates[place.Row].Weight - offer;
        }

        return (column, row, weight);
    }

    /// <summary>Gives a free place at its column's price to the row that wanted it, which leaves the place it had.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void GivePlace(int column, int row, T weight)
    {
        T offer = price[column];
        int left = mates[row].Column;
        if (left >= 0)
        {
            places.Remove(left, row);
            if (price[left] > T.Zero)
            {
                columnQueue.Enqueue(left);
            }
        }

        mates[row] = new Mate<T>(column, weight);
        profit[row] = weight - offer;
        places.Add(column, row, offer);
        if (offer > T.Zero && !places.IsFull(column))
        {
            columnQueue.Enqueue(column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Floor(int row) => hasMandatory && graph.RowMin[row] > 0 ? mandatoryFloor : optionalFloor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsOver(int looks)
    {
        budget -= looks;
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
