using System.Numerics;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// The chosen edges while the solver works, seen from both sides: each row's mates, and each column's places, which form a binary heap with the lowest
/// level at its root so that an auction finds the place to take over in constant time.
/// </summary>
internal sealed class PartialMatching<T>
    where T : unmanaged, IBinaryInteger<T>
{
    public PartialMatching(WorkingGraph<T> graph)
    {
        RowCount = new int[graph.Rows];
        RowSlot = Slots(graph.RowMax, graph.RowStart);
        MateColumn = new int[RowSlot[^1]];
        MateWeight = new T[RowSlot[^1]];
        ColumnCount = new int[graph.Columns];
        ColumnSlot = Slots(graph.ColumnMax, graph.ColumnStart);
        PlaceRow = new int[ColumnSlot[^1]];
        PlaceWeight = new T[ColumnSlot[^1]];
        PlaceLevel = new T[ColumnSlot[^1]];
    }

    /// <summary>Number of chosen edges of each row.</summary>
    public int[] RowCount { get; }

    /// <summary>Where each row's mates start.</summary>
    public int[] RowSlot { get; }

    public int[] MateColumn { get; }

    public T[] MateWeight { get; }

    /// <summary>Number of chosen edges of each column.</summary>
    public int[] ColumnCount { get; }

    /// <summary>Where each column's places start.</summary>
    public int[] ColumnSlot { get; }

    public int[] PlaceRow { get; }

    public T[] PlaceWeight { get; }

    /// <summary>The price up to which the row in a place is content to stay.</summary>
    public T[] PlaceLevel { get; }

    public bool IsMate(int row, int column)
    {
        int first = RowSlot[row];
        for (int k = first; k < first + RowCount[row]; k++)
        {
            if (MateColumn[k] == column)
            {
                return true;
            }
        }

        return false;
    }

    public void Add(int row, int column, T weight, T level)
    {
        int mate = RowSlot[row] + RowCount[row]++;
        MateColumn[mate] = column;
        MateWeight[mate] = weight;
        SiftUp(column, ColumnCount[column]++, row, weight, level);
    }

    public void Remove(int row, int column)
    {
        RemoveMate(row, column);
        int first = ColumnSlot[column];
        int place = 0;
        while (PlaceRow[first + place] != row)
        {
            place++;
        }

        int last = --ColumnCount[column];
        if (place != last)
        {
            Replace(column, place, PlaceRow[first + last], PlaceWeight[first + last], PlaceLevel[first + last]);
        }
    }

    /// <summary>Gives the place with the lowest level of a full column to another row.</summary>
    /// <returns>The row that lost the place.</returns>
    public int TakeOverLowest(int row, int column, T weight, T level)
    {
        int displaced = PlaceRow[ColumnSlot[column]];
        RemoveMate(displaced, column);
        int mate = RowSlot[row] + RowCount[row]++;
        MateColumn[mate] = column;
        MateWeight[mate] = weight;
        SiftDown(column, 0, row, weight, level);
        return displaced;
    }

    /// <summary>Restores heap order of a column's places after their levels were set anew.</summary>
    public void Reorder(int column)
    {
        int first = ColumnSlot[column];
        for (int place = (ColumnCount[column] / 2) - 1; place >= 0; place--)
        {
            SiftDown(column, place, PlaceRow[first + place], PlaceWeight[first + place], PlaceLevel[first + place]);
        }
    }

    private void RemoveMate(int row, int column)
    {
        int first = RowSlot[row];
        int last = first + --RowCount[row];
        int k = first;
        while (MateColumn[k] != column)
        {
            k++;
        }

        MateColumn[k] = MateColumn[last];
        MateWeight[k] = MateWeight[last];
    }

    private void Replace(int column, int place, int row, T weight, T level)
    {
        if (place > 0 && level < PlaceLevel[ColumnSlot[column] + ((place - 1) / 2)])
        {
            SiftUp(column, place, row, weight, level);
        }
        else
        {
            SiftDown(column, place, row, weight, level);
        }
    }

    private void SiftUp(int column, int place, int row, T weight, T level)
    {
        int first = ColumnSlot[column];
        while (place > 0)
        {
            int parent = (place - 1) / 2;
            if (PlaceLevel[first + parent] <= level)
            {
                break;
            }

            Put(first + place, PlaceRow[first + parent], PlaceWeight[first + parent], PlaceLevel[first + parent]);
            place = parent;
        }

        Put(first + place, row, weight, level);
    }

    private void SiftDown(int column, int place, int row, T weight, T level)
    {
        int first = ColumnSlot[column];
        int count = ColumnCount[column];
        while (true)
        {
            int child = (2 * place) + 1;
            if (child >= count)
            {
                break;
            }

            if (child + 1 < count && PlaceLevel[first + child + 1] < PlaceLevel[first + child])
            {
                child++;
            }

            if (PlaceLevel[first + child] >= level)
            {
                break;
            }

            Put(first + place, PlaceRow[first + child], PlaceWeight[first + child], PlaceLevel[first + child]);
            place = child;
        }

        Put(first + place, row, weight, level);
    }

    private void Put(int at, int row, T weight, T level)
    {
        PlaceRow[at] = row;
        PlaceWeight[at] = weight;
        PlaceLevel[at] = level;
    }

    /// <summary>Room for as many edges as a node may have, but no more than it has.</summary>
    private static int[] Slots(int[] maxima, int[] edgeStarts)
    {
        int[] starts = new int[maxima.Length + 1];
        for (int k = 0; k < maxima.Length; k++)
        {
            starts[k + 1] = starts[k] + Math.Min(maxima[k], edgeStarts[k + 1] - edgeStarts[k]);
        }

        return starts;
    }
}
