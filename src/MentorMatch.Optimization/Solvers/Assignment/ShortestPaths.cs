using System.Numerics;
using System.Runtime.CompilerServices;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// Phase 2 of <see cref="AuctionPathsSolver"/>: makes any starting matching and prices exactly optimal by shortest alternating paths, from rows that want more
/// and from columns whose free place still has a price.
/// </summary>
/// <remarks>
/// With profits u and prices v an edge of weight w has slack u + v − w, at least 0 off the matching and at most 0 on it. A row is at rest when u is above the
/// outside option only if it is full, and below only if it is at its minimum; a column when v &gt; 0 only if it is full, and v &lt; 0 only at its minimum.
/// Each search brings one node one edge closer to rest, keeps slacks right and disturbs no node at rest (shortest distances from the source, cut off at
/// the nearest end of a path, are added to the duals). When all are at rest, complementary slackness holds exactly: the matching is optimal.
/// </remarks>
internal sealed class ShortestPaths<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly WorkingGraph<T> graph;
    private readonly PartialMatching<T> matching;
    private readonly StopSignal stop;
    private readonly long[] profit;
    private readonly long[] price;
    private readonly long[] distance;
    private readonly int[] parent;
    private readonly T[] parentWeight;
    private readonly int[] reachedIn;
    private readonly int[] settledIn;
    private readonly List<int> settled = [];
    private readonly NodeHeap heap = new();
    private int search;
    private long settledInAll;
    private long outside;

    // The nearest end of a path from the source of the current search; −1 stands for the source itself.
    private long endDistance;
    private int endNode;

    public ShortestPaths(WorkingGraph<T> graph, PartialMatching<T> matching, T[] prices, long outside, long grain, StopSignal stop)
    {
        this.graph = graph;
        this.matching = matching;
        this.outside = outside;
        this.stop = stop;
        int nodes = graph.Rows + graph.Columns;
        profit = new long[graph.Rows];
        price = new long[graph.Columns];
        distance = new long[nodes];
        parent = new int[nodes];
        parentWeight = new T[nodes];
        reachedIn = new int[nodes];
        settledIn = new int[nodes];
        for (int column = 0; column < price.Length; column++)
        {
            price[column] = Round(long.CreateTruncating(prices[column]), grain);
            prices[column] = T.CreateTruncating(price[column]);
        }

        for (int row = 0; row < graph.Rows; row++)
        {
            Rest(row, prices);
        }

        for (int column = 0; column < graph.Columns; column++)
        {
            if (graph.ColumnMax[column] == 0)
            {
                price[column] = LowestPriceWithoutPlaces(column);
            }
        }
    }

    /// <summary>Dual price of each column.</summary>
    public ReadOnlySpan<long> Price => price;

    /// <summary>Dual profit of each row.</summary>
    public ReadOnlySpan<long> Profit => profit;

    /// <summary>Number of rows that want more.</summary>
    public int RestlessRows
    {
        get
        {
            int rows = 0;
            for (int row = 0; row < graph.Rows; row++)
            {
                rows += WantsMore(row) ? 1 : 0;
            }

            return rows;
        }
    }

    /// <summary>The rows and columns reached by a search that found no end: a Hall set.</summary>
    public (int[] Rows, int[] Columns) Reached()
    {
        int[] rows = [.. settled.Where(n => n < graph.Rows).Order()];
        int[] columns = [.. settled.Where(n => n >= graph.Rows).Select(n => n - graph.Rows).Order()];
        return (rows, columns);
    }

    /// <summary>Brings every node to rest for the given value of an unmatched place.</summary>
    /// <param name="outsideOption">At most the value of the call before, at most 0.</param>
    /// <param name="mostSettled">Stops after the search in which this many nodes have been settled in all.</param>
    /// <returns>What was reached.</returns>
    public PathsOutcome Run(long outsideOption, long mostSettled = long.MaxValue)
    {
        outside = outsideOption;
        settledInAll = 0;
        for (int row = 0; row < graph.Rows; row++)
        {
            while (WantsMore(row))
            {
                if (stop.IsRaised())
                {
                    return PathsOutcome.Stopped;
                }

                if (settledInAll >= mostSettled)
                {
                    return PathsOutcome.TooFar;
                }

                if (!ServeRow(row))
                {
                    return PathsOutcome.RowMinimumImpossible;
                }
            }
        }

        for (int column = 0; column < graph.Columns; column++)
        {
            while (
                matching.ColumnCount[column] < graph.ColumnMin[column]
                || (price[column] > 0 && matching.ColumnCount[column] < graph.ColumnMax[column])
            )
            {
                if (stop.IsRaised())
                {
                    return PathsOutcome.Stopped;
                }

                if (settledInAll >= mostSettled)
                {
                    return PathsOutcome.TooFar;
                }

                if (!FillColumn(column))
                {
                    return PathsOutcome.ColumnMinimumImpossible;
                }
            }
        }

        return PathsOutcome.AtRest;
    }

    private bool WantsMore(int row) =>
        matching.RowCount[row] < graph.RowMin[row] || (profit[row] > outside && matching.RowCount[row] < graph.RowMax[row]);

    /// <summary>Weights are whole grains, so some optimal prices are; rounding takes out the ε of the auction and makes most edges exactly tight.</summary>
    private static long Round(long value, long grain) => (value + (grain / 2)) / grain * grain;

    /// <summary>Releases mates that are not among the row's best and sets its profit so that all its slacks are right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rest(int row, T[] prices)
    {
        long bestFree = BestBesidesMates(row, prices);
        while (
            WorstMate(row) is (var worst, var column)
            && (worst < bestFree || (worst < outside && matching.RowCount[row] > graph.RowMin[row]))
        )
        {
            matching.Remove(row, column);
            bestFree = Math.Max(bestFree, worst);
        }

        long worstKept = WorstMate(row)?.Value ?? long.MaxValue;
        profit[row] =
            matching.RowCount[row] == graph.RowMax[row] && graph.RowMax[row] > 0
                ? worstKept
                : Math.Max(bestFree, Math.Min(outside, worstKept));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long BestBesidesMates(int row, T[] prices)
    {
        if (matching.RowCount[row] <= 1)
        {
            int at = BestTwo.Find(graph.ByRow, row, prices, EdgeGroups<T>.LowestFloor, out T best, out T second);
            bool isMate = at >= 0 && matching.IsMate(row, graph.ByRow.Edge(row, at).Other);
            return long.CreateTruncating(isMate ? second : best);
        }

        long bestFree = long.MinValue;
        foreach ((int column, T weight) in graph.ByRow.Of(row))
        {
            long value = long.CreateTruncating(weight) - price[column];
            if (value > bestFree && graph.ColumnMax[column] > 0 && !matching.IsMate(row, column))
            {
                bestFree = value;
            }
        }

        return bestFree;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (long Value, int Column)? WorstMate(int row)
    {
        (long Value, int Column)? worst = null;
        int first = matching.RowSlot[row];
        for (int k = first; k < first + matching.RowCount[row]; k++)
        {
            long value = long.CreateTruncating(matching.Mates[k].Weight) - price[matching.Mates[k].Column];
            if (worst is null || value < worst.Value.Value)
            {
                worst = (value, matching.Mates[k].Column);
            }
        }

        return worst;
    }

    private long LowestPriceWithoutPlaces(int column)
    {
        long lowest = 0;
        foreach ((int row, T weight) in graph.ByColumn.Of(column))
        {
            lowest = Math.Max(lowest, long.CreateTruncating(weight) - profit[row]);
        }

        return lowest;
    }

    /// <summary>Finds the cheapest way to give a row one more edge, or to lower its profit to the outside option.</summary>
    private bool ServeRow(int row)
    {
        Begin(row, matching.RowCount[row] >= graph.RowMin[row] ? profit[row] - outside : long.MaxValue);
        while (Settle(out int node, out long at))
        {
            if (node < graph.Rows)
            {
                AskColumns(node, at);
            }
            else
            {
                AskMatesToLeave(node - graph.Rows, at);
            }
        }

        if (endDistance == long.MaxValue)
        {
            return false;
        }

        ShiftDuals(rowSign: -1);
        if (endNode >= 0)
        {
            AugmentTowards();
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AskColumns(int row, long at)
    {
        long reach = at + profit[row];
        foreach ((int column, T weight) in graph.ByRow.Of(row))
        {
            long next = reach + price[column] - long.CreateTruncating(weight);
            if (next >= endDistance || !IsNearer(graph.Rows + column, next) || matching.IsMate(row, column))
            {
                continue;
            }

            Reach(graph.Rows + column, next, row, weight);
            if (matching.ColumnCount[column] < graph.ColumnMax[column])
            {
                OfferEnd(next + Math.Max(0, -price[column]), graph.Rows + column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AskMatesToLeave(int column, long at)
    {
        int first = matching.ColumnSlot[column];
        for (int place = first; place < first + matching.ColumnCount[column]; place++)
        {
            int row = matching.Places[place].Row;
            long next = at + long.CreateTruncating(matching.Places[place].Weight) - profit[row] - price[column];
            if (next >= endDistance || !IsNearer(row, next))
            {
                continue;
            }

            Reach(row, next, column, default);
            if (matching.RowCount[row] > graph.RowMin[row])
            {
                OfferEnd(next + profit[row] - outside, row);
            }
        }
    }

    /// <summary>Moves edges along the path from its end back to the row that asked.</summary>
    private void AugmentTowards()
    {
        int column;
        if (endNode < graph.Rows)
        {
            column = parent[endNode];
            matching.Remove(endNode, column);
        }
        else
        {
            column = endNode - graph.Rows;
        }

        while (true)
        {
            int node = graph.Rows + column;
            int row = parent[node];
            int left = parent[row];
            if (left >= 0)
            {
                matching.Remove(row, left);
            }

            matching.Add(row, column, parentWeight[node], T.Zero);
            if (left < 0)
            {
                return;
            }

            column = left;
        }
    }

    /// <summary>Finds the cheapest way to give a column one more edge, or to lower its price to 0.</summary>
    private bool FillColumn(int column)
    {
        Begin(graph.Rows + column, matching.ColumnCount[column] >= graph.ColumnMin[column] ? price[column] : long.MaxValue);
        while (Settle(out int node, out long at))
        {
            if (node < graph.Rows)
            {
                LeaveMates(node, at);
            }
            else
            {
                AskRows(node - graph.Rows, at);
            }
        }

        if (endDistance == long.MaxValue)
        {
            return false;
        }

        ShiftDuals(rowSign: 1);
        if (endNode >= 0)
        {
            AugmentFrom();
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AskRows(int column, long at)
    {
        long reach = at + price[column];
        foreach ((int row, T weight) in graph.ByColumn.Of(column))
        {
            long next = reach + profit[row] - long.CreateTruncating(weight);
            if (next >= endDistance || !IsNearer(row, next) || matching.IsMate(row, column))
            {
                continue;
            }

            Reach(row, next, column, weight);
            if (matching.RowCount[row] < graph.RowMax[row])
            {
                OfferEnd(next + Math.Max(0, outside - profit[row]), row);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LeaveMates(int row, long at)
    {
        int first = matching.RowSlot[row];
        for (int k = first; k < first + matching.RowCount[row]; k++)
        {
            int column = matching.Mates[k].Column;
            long next = at + long.CreateTruncating(matching.Mates[k].Weight) - profit[row] - price[column];
            if (next >= endDistance || !IsNearer(graph.Rows + column, next))
            {
                continue;
            }

            Reach(graph.Rows + column, next, row, default);
            if (matching.ColumnCount[column] > graph.ColumnMin[column])
            {
                OfferEnd(next + price[column], graph.Rows + column);
            }
        }
    }

    /// <summary>Moves edges along the path from its end back to the column that asked.</summary>
    private void AugmentFrom()
    {
        int row;
        if (endNode >= graph.Rows)
        {
            row = parent[endNode];
            matching.Remove(row, endNode - graph.Rows);
        }
        else
        {
            row = endNode;
        }

        while (true)
        {
            int column = parent[row];
            int leaver = parent[graph.Rows + column];
            if (leaver >= 0)
            {
                matching.Remove(leaver, column);
            }

            matching.Add(row, column, parentWeight[row], T.Zero);
            if (leaver < 0)
            {
                return;
            }

            row = leaver;
        }
    }

    private void Begin(int source, long restDistance)
    {
        search++;
        settled.Clear();
        heap.Clear();
        endDistance = restDistance;
        endNode = -1;
        Reach(source, 0, -1, default);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsNearer(int node, long next) => reachedIn[node] != search || (next < distance[node] && settledIn[node] != search);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reach(int node, long at, int from, T weight)
    {
        reachedIn[node] = search;
        distance[node] = at;
        parent[node] = from;
        parentWeight[node] = weight;
        heap.Push(at, node);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void OfferEnd(long at, int node)
    {
        if (at < endDistance)
        {
            endDistance = at;
            endNode = node;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Settle(out int node, out long at)
    {
        while (heap.TryPop(out at, out node) && at < endDistance)
        {
            if (settledIn[node] != search && at == distance[node])
            {
                settledIn[node] = search;
                settled.Add(node);
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ShiftDuals(int rowSign)
    {
        settledInAll += settled.Count;
        foreach (int node in settled)
        {
            long shift = rowSign * (endDistance - distance[node]);
            if (node < graph.Rows)
            {
                profit[node] += shift;
            }
            else
            {
                price[node - graph.Rows] -= shift;
            }
        }
    }
}
