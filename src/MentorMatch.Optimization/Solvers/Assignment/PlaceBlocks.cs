using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// The taken places of every column while <see cref="UnitRowAuction{T}"/> runs: for each a block of its number and then its places, which form a binary heap with the
/// lowest level at its root, so that a bid on a column of a few places reads one cache line.
/// </summary>
internal sealed class PlaceBlocks<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly int[] starts;
    private readonly LeveledRow<T>[] blocks;

    public PlaceBlocks(WorkingGraph<T> graph)
    {
        starts = new int[graph.Columns + 1];
        for (int column = 0; column < graph.Columns; column++)
        {
            // One place more than rows to ask for it is as good as any number more: such a column is never full.
            long room = Math.Min(graph.ColumnMax[column], graph.ColumnDegree[column] + 1L);
            starts[column + 1] = checked((int)(starts[column] + 1 + room));
        }

        // The first entry of a block holds in its row the number of places taken.
        blocks = new LeveledRow<T>[starts[^1]];
    }

    public int Count(int column) => blocks[starts[column]].Row;

    public bool IsFull(int column) => Count(column) == starts[column + 1] - starts[column] - 1;

    /// <summary>The taken places of a column, the lowest level first.</summary>
    public ReadOnlySpan<LeveledRow<T>> Of(int column) => blocks.AsSpan(starts[column] + 1, Count(column));

    /// <summary>Asks for a column's places ahead of their use.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(int column)
    {
        if (Sse.IsSupported && column >= 0)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref blocks[starts[column]]));
        }
    }

    /// <summary>Takes a free place, or that of the lowest level; where none is free any more the price becomes the lowest level.</summary>
    /// <returns>The row that lost its place, or −1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Take(int column, int row, T level, ref T price)
    {
        int start = starts[column];
        Span<LeveledRow<T>> block = blocks.AsSpan(start, starts[column + 1] - start);
        int count = block[0].Row;
        int displaced = -1;
        if (count < block.Length - 1)
        {
            block[0] = new LeveledRow<T>(++count, T.Zero);
            SiftUp(block, count, new LeveledRow<T>(row, level));
            if (count < block.Length - 1)
            {
                return -1;
            }
        }
        else
        {
            displaced = block[1].Row;
            SiftDown(block, 1, count, new LeveledRow<T>(row, level));
        }

        price = block[1].Level;
        return displaced;
    }

    /// <summary>Takes a free place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int column, int row, T level)
    {
        Span<LeveledRow<T>> block = Block(column);
        int count = block[0].Row + 1;
        block[0] = new LeveledRow<T>(count, T.Zero);
        SiftUp(block, count, new LeveledRow<T>(row, level));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Remove(int column, int row)
    {
        Span<LeveledRow<T>> block = Block(column);
        int place = PlaceOf(block, row);
        int last = block[0].Row;
        block[0] = new LeveledRow<T>(last - 1, T.Zero);
        if (place == last)
        {
            return;
        }

        LeveledRow<T> moved = block[last];
        if (place > 1 && moved.Level < block[place / 2].Level)
        {
            SiftUp(block, place, moved);
        }
        else
        {
            SiftDown(block, place, last - 1, moved);
        }
    }

    /// <summary>Drops rows that have gone, gives the others their new levels, and sets the price of a full column to the lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Renew(int column, ReadOnlySpan<Mate<T>> mates, ReadOnlySpan<T> levels, ref T price)
    {
        Span<LeveledRow<T>> block = Block(column);
        int count = 0;
        for (int place = 1; place <= block[0].Row; place++)
        {
            int row = block[place].Row;
            if (mates[row].Column == column)
            {
                block[++count] = new LeveledRow<T>(row, levels[row]);
            }
        }

        block[0] = new LeveledRow<T>(count, T.Zero);
        for (int place = count / 2; place >= 1; place--)
        {
            SiftDown(block, place, count, block[place]);
        }

        if (count > 0 && count == block.Length - 1)
        {
            price = block[1].Level;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<LeveledRow<T>> Block(int column) => blocks.AsSpan(starts[column], starts[column + 1] - starts[column]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(Span<LeveledRow<T>> block, int row)
    {
        int place = 1;
        while (block[place].Row != row)
        {
            place++;
        }

        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SiftUp(Span<LeveledRow<T>> block, int place, LeveledRow<T> moved)
    {
        while (place > 1 && block[place / 2].Level > moved.Level)
        {
            block[place] = block[place / 2];
            place /= 2;
        }

        block[place] = moved;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SiftDown(Span<LeveledRow<T>> block, int place, int count, LeveledRow<T> moved)
    {
        while (true)
        {
            int child = 2 * place;
            if (child > count)
            {
                break;
            }

            if (child < count && block[child + 1].Level < block[child].Level)
            {
                child++;
            }

            if (block[child].Level >= moved.Level)
            {
                break;
            }

            block[place] = block[child];
            place = child;
        }

        block[place] = moved;
    }
}
