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
        RowSlot = Slots(graph.RowMax, row => graph.ByRow.GroupsOf(row) * EdgeGroups<T>.Size);
        Mates = new Mate<T>[RowSlot[^1]];
        ColumnCount = new int[graph.Columns];
        ColumnSlot = Slots(graph.ColumnMax, column => graph.ColumnDegree[column]);
        Places = new Place<T>[ColumnSlot[^1]];
    }

    /// <summary>Number of chosen edges of each row.</summary>
    public int[] RowCount { get; }

    /// <summary>Where each row's mates start.</summary>
    public int[] RowSlot { get; }

    /// <summary>The mates of each row, from its slot on.</summary>
    public Mate<T>[] Mates { get; }

    /// <summary>Number of chosen edges of each column.</summary>
    public int[] ColumnCount { get; }

    /// <summary>Where each column's places start.</summary>
    public int[] ColumnSlot { get; }

    /// <summary>The taken places of each column, from its slot on: a heap by level, the lowest first.</summary>
    public Place<T>[] Places { get; }

    public bool IsMate(int row, int column)
    {
        int first = RowSlot[row];
        for (int k = first; k < first + RowCount[row]; k++)
        {
            if (Mates[k].Column == column)
            {
                return true;
            }
        }

        return false;
    }

    public void Add(int row, int column, T weight, T level)
    {
        int mate = RowSlot[row] + RowCount[row]++;
        Mates[mate] = new Mate<T>(column, weight);
        SiftUp(column, ColumnCount[column]++, new Place<T>(row, weight, level));
    }

    public void Remove(int row, int column)
    {
        RemoveMate(row, column);
        int first = ColumnSlot[column];
        int place = 0;
        while (Places[first + place].Row != row)
        {
            place++;
        }

        int last = --ColumnCount[column];
        if (place != last)
        {
            Replace(column, place, Places[first + last]);
        }
    }

    /// <summary>Gives the place with the lowest level of a full column to another row.</summary>
    /// <returns>The row that lost the place.</returns>
    public int TakeOverLowest(int row, int column, T weight, T level)
    {
        int displaced = Places[ColumnSlot[column]].Row;
        RemoveMate(displaced, column);
        int mate = RowSlot[row] + RowCount[row]++;
        Mates[mate] = new Mate<T>(column, weight);
        SiftDown(column, 0, new Place<T>(row, weight, level));
        return displaced;
    }

    /// <summary>Restores heap order of a column's places after their levels were set anew.</summary>
    public void Reorder(int column)
    {
        int first = ColumnSlot[column];
        for (int place = (ColumnCount[column] / 2) - 1; place >= 0; place--)
        {
            SiftDown(column, place, Places[first + place]);
        }
    }

    private void RemoveMate(int row, int column)
    {
        int first = RowSlot[row];
        int last = first + --RowCount[row];
        int k = first;
        while (Mates[k].Column != column)
        {
            k++;
        }

        Mates[k] = Mates[last];
    }

    private void Replace(int column, int place, Place<T> moved)
    {
        if (place > 0 && moved.Level < Places[ColumnSlot[column] + ((place - 1) / 2)].Level)
        {
            SiftUp(column, place, moved);
        }
        else
        {
            SiftDown(column, place, moved);
        }
    }

    private void SiftUp(int column, int place, Place<T> moved)
    {
        int first = ColumnSlot[column];
        while (place > 0)
        {
            int parent = (place - 1) / 2;
            if (Places[first + parent].Level <= moved.Level)
            {
                break;
            }

            Places[first + place] = Places[first + parent];
            place = parent;
        }

        Places[first + place] = moved;
    }

    private void SiftDown(int column, int place, Place<T> moved)
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

            if (child + 1 < count && Places[first + child + 1].Level < Places[first + child].Level)
            {
                child++;
            }

            if (Places[first + child].Level >= moved.Level)
            {
                break;
            }

            Places[first + place] = Places[first + child];
            place = child;
        }

        Places[first + place] = moved;
    }

    /// <summary>Room for as many edges as a node may have, but hardly more than it has.</summary>
    private static int[] Slots(int[] maxima, Func<int, int> degree)
    {
        int[] starts = new int[maxima.Length + 1];
        for (int k = 0; k < maxima.Length; k++)
        {
            starts[k + 1] = starts[k] + Math.Min(maxima[k], degree(k));
        }

        return starts;
    }
}
