using System.Collections.Concurrent;

namespace MentorMatch.Scoring.Kernels;

/// <summary>What is worked out once for each class of mentees when it is first asked for: kept for the classes of most people, lent for the others.</summary>
/// <remarks>Safe for concurrent use: two threads may work the same out, and one of the two, which are alike, is kept.</remarks>
/// <param name="classes">Number of classes, those of most people first.</param>
/// <param name="bytesEach">About how much memory one takes.</param>
/// <param name="bytes">How much memory all that are kept may take.</param>
/// <param name="make">Makes an empty one.</param>
/// <param name="fill">Fills it for a class, whatever it held before.</param>
internal sealed class ClassCache<T>(int classes, long bytesEach, long bytes, Func<T> make, Action<int, T> fill)
    where T : class
{
    private readonly T?[] kept = new T?[(int)Math.Min(classes, bytes / Math.Max(1, bytesEach))];
    private readonly ConcurrentBag<T> spares = [];

    /// <summary>Whether what belongs to a class is kept.</summary>
    public bool Keeps(int c) => c < kept.Length;

    /// <summary>What belongs to a class; to be given back by <see cref="Return"/>.</summary>
    public T Get(int c)
    {
        if (!Keeps(c))
        {
            T lent = spares.TryTake(out T? spare) ? spare : make();
            fill(c, lent);
            return lent;
        }

        if (Volatile.Read(ref kept[c]) is { } known)
        {
            return known;
        }

        T made = make();
        fill(c, made);
        return Interlocked.CompareExchange(ref kept[c], made, null) ?? made;
    }

    /// <summary>Gives back what is no longer read.</summary>
    public void Return(int c, T item)
    {
        if (!Keeps(c))
        {
            spares.Add(item);
        }
    }
}
