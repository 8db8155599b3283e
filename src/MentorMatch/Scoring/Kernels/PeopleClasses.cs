namespace MentorMatch.Scoring.Kernels;

/// <summary>The people of one side by what is read of them: those of one class are alike to who reads.</summary>
internal sealed class PeopleClasses
{
    private PeopleClasses(int[] of, int[] first)
    {
        Of = of;
        First = first;
    }

    /// <summary>The class of each person.</summary>
    public int[] Of { get; }

    /// <summary>A person of each class, who stands for it.</summary>
    public int[] First { get; }

    /// <summary>Number of classes.</summary>
    public int Count => First.Length;

    /// <summary>One class a value.</summary>
    /// <param name="values">What is read of each person.</param>
    /// <param name="comparer">When two values are alike; the default when <see langword="null"/>.</param>
    public static PeopleClasses By<T>(IEnumerable<T> values, IEqualityComparer<T>? comparer = null)
        where T : notnull
    {
        List<int> of = [];
        List<int> first = [];
        Dictionary<T, int> known = new(comparer);
        foreach (T value in values)
        {
            if (!known.TryGetValue(value, out int number))
            {
                number = first.Count;
                known.Add(value, number);
                first.Add(of.Count);
            }

            of.Add(number);
        }

        return new PeopleClasses([.. of], [.. first]);
    }

    /// <summary>All people in one class.</summary>
    public static PeopleClasses One(int people) => new(new int[people], people == 0 ? [] : [0]);

    /// <summary>One class each pair of classes that somebody has.</summary>
    public PeopleClasses And(PeopleClasses other) =>
        other.Count <= 1 ? this
        : Count <= 1 ? other
        : By(Of.Zip(other.Of, (one, another) => ((long)one << 32) | (uint)another));

    /// <summary>The same classes, those of most people first.</summary>
    public PeopleClasses LargestFirst()
    {
        int[] sizes = new int[Count];
        foreach (int c in Of)
        {
            sizes[c]++;
        }

        int[] order = [.. Enumerable.Range(0, Count).OrderByDescending(c => sizes[c]).ThenBy(c => c)];
        int[] rank = new int[Count];
        for (int k = 0; k < order.Length; k++)
        {
            rank[order[k]] = k;
        }

        return new PeopleClasses([.. Of.Select(c => rank[c])], [.. order.Select(c => First[c])]);
    }
}
