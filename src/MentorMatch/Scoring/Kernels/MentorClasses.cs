namespace MentorMatch.Scoring.Kernels;

/// <summary>
/// Mentors by what a criterion or rule reads of them: those of one class are alike to it, so that a mentee is held against each class once and not against each
/// mentor. Pairs that are exceptions are looked at one by one.
/// </summary>
internal sealed class MentorClasses
{
    private readonly int[] starts;
    private readonly int[] members;

    private MentorClasses(int[] of, int count, SparseRows? exceptions)
    {
        Of = of;
        Exceptions = exceptions;
        starts = new int[count + 1];
        foreach (int c in of)
        {
            starts[c + 1]++;
        }

        for (int c = 0; c < count; c++)
        {
            starts[c + 1] += starts[c];
        }

        members = new int[of.Length];
        int[] next = [.. starts];
        for (int mentor = 0; mentor < of.Length; mentor++)
        {
            members[next[of[mentor]]++] = mentor;
        }
    }

    /// <summary>The class of each mentor.</summary>
    public int[] Of { get; }

    /// <summary>Number of classes.</summary>
    public int Count => starts.Length - 1;

    /// <summary>For each mentee the mentors who are not like their class to it; <see langword="null"/> when there are none.</summary>
    public SparseRows? Exceptions { get; }

    /// <summary>One class a value.</summary>
    /// <param name="values">What is read of each mentor.</param>
    /// <param name="comparer">When two values are alike; the default when <see langword="null"/>.</param>
    /// <param name="exceptions">For each mentee the mentors who are not like their class to it.</param>
    public static MentorClasses By<T>(IReadOnlyList<T> values, IEqualityComparer<T>? comparer = null, SparseRows? exceptions = null)
        where T : notnull
    {
        int[] classes = new int[values.Count];
        Dictionary<T, int> known = new(comparer);
        for (int mentor = 0; mentor < classes.Length; mentor++)
        {
            if (!known.TryGetValue(values[mentor], out classes[mentor]))
            {
                classes[mentor] = known.Count;
                known.Add(values[mentor], known.Count);
            }
        }

        return new MentorClasses(classes, known.Count, exceptions);
    }

    /// <summary>One class each pair of classes. Neither has exceptions.</summary>
    public MentorClasses And(MentorClasses other) => By([.. Of.Zip(other.Of)]);

    /// <summary>The first mentor of a class.</summary>
    public int First(int c) => members[starts[c]];

    /// <summary>A mentor who stands for a class to a mentee: the first who is no exception; −1 when all are.</summary>
    public int Representative(int mentee, int c)
    {
        foreach (int member in members.AsSpan(starts[c]..starts[c + 1]))
        {
            if (Exceptions?.Has(mentee, member) != true)
            {
                return member;
            }
        }

        return -1;
    }
}
