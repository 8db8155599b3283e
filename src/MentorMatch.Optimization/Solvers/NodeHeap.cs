using System.Runtime.CompilerServices;

namespace MentorMatch.Optimization.Solvers;

/// <summary>A 4-ary heap of (distance, node) with lazy deletion, and a stack for nodes at the current distance, so that plateaus of ties cost no comparisons.</summary>
internal sealed class NodeHeap
{
    private const int Arity = 4;

    private long[] keys = new long[256];
    private int[] nodes = new int[256];
    private int[] level = new int[256];
    private int count;
    private int levelCount;
    private long current;

    /// <summary>The distance at which the next node lies, or a smaller one where that entry is out of date; <see cref="long.MaxValue"/> when there is none.</summary>
    public long NextKey =>
        levelCount > 0 ? current
        : count > 0 ? keys[0]
        : long.MaxValue;

    public void Clear()
    {
        count = 0;
        levelCount = 0;
        current = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Push(long key, int node)
    {
        if (key == current)
        {
            if (levelCount == level.Length)
            {
                Array.Resize(ref level, 2 * levelCount);
            }

            level[levelCount++] = node;
            return;
        }

        if (count == keys.Length)
        {
            Array.Resize(ref keys, 2 * count);
            Array.Resize(ref nodes, 2 * count);
        }

        int at = count++;
        while (at > 0)
        {
            int parent = (at - 1) / Arity;
            if (keys[parent] <= key)
            {
                break;
            }

            keys[at] = keys[parent];
            nodes[at] = nodes[parent];
            at = parent;
        }

        keys[at] = key;
        nodes[at] = node;
    }

    /// <summary>Takes a node of least distance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryPop(out long key, out int node)
    {
        if (levelCount > 0)
        {
            key = current;
            node = level[--levelCount];
            return true;
        }

        if (count == 0)
        {
            key = 0;
            node = -1;
            return false;
        }

        key = current = keys[0];
        node = nodes[0];
        count--;
        SiftDown(keys[count], nodes[count]);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SiftDown(long key, int node)
    {
        int at = 0;
        while (true)
        {
            int child = (Arity * at) + 1;
            if (child >= count)
            {
                break;
            }

            int end = Math.Min(child + Arity, count);
            int least = child;
            for (int k = child + 1; k < end; k++)
            {
                if (keys[k] < keys[least])
                {
                    least = k;
                }
            }

            if (keys[least] >= key)
            {
                break;
            }

            keys[at] = keys[least];
            nodes[at] = nodes[least];
            at = least;
        }

        keys[at] = key;
        nodes[at] = node;
    }
}
