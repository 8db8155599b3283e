namespace MentorMatch.Optimization.Problems;

/// <summary>
/// Strict preference lists of one side, reduced to the entries that the other side lists as well, in compressed form. Beside each entry stands the place that
/// its owner has in the list of the one named, so that a comparison on either side takes one step.
/// </summary>
/// <param name="Starts">Where each owner's entries start; one more entry than owners.</param>
/// <param name="Entries">Who is named, best first.</param>
/// <param name="Returns">For each entry, the position of its owner in the reduced list of the one named, 0 for the best.</param>
internal sealed record PreferenceTable(int[] Starts, int[] Entries, int[] Returns)
{
    /// <summary>Number of owners.</summary>
    public int Count => Starts.Length - 1;

    /// <summary>Reads lists and keeps what both sides list. Time linear in the lists.</summary>
    /// <param name="lists">The lists of this side.</param>
    /// <param name="others">The lists of the other side; the same object when there is one side only.</param>
    /// <param name="owner">What an owner is called in messages.</param>
    /// <param name="named">What an entry is called in messages.</param>
    /// <exception cref="ArgumentException">A list names nobody who exists, somebody twice, or, with one side only, its owner.</exception>
    public static PreferenceTable Mutual(
        IReadOnlyList<IReadOnlyList<int>> lists,
        IReadOnlyList<IReadOnlyList<int>> others,
        string owner,
        string named
    )
    {
        (int[] starts, int[] entries) = Flat(lists, others.Count, ReferenceEquals(lists, others), owner, named);
        if (ReferenceEquals(lists, others))
        {
            (starts, entries) = Kept(starts, entries, Positions(starts, entries, starts, entries));
            return new PreferenceTable(starts, entries, Positions(starts, entries, starts, entries));
        }

        (int[] otherStarts, int[] otherEntries) = Flat(others, lists.Count, oneSide: false, named, owner);
        int[] positions = Positions(starts, entries, otherStarts, otherEntries);
        (otherStarts, otherEntries) = Kept(otherStarts, otherEntries, Positions(otherStarts, otherEntries, starts, entries));
        (starts, entries) = Kept(starts, entries, positions);
        return new PreferenceTable(starts, entries, Positions(starts, entries, otherStarts, otherEntries));
    }

    private static (int[] Starts, int[] Entries) Flat(
        IReadOnlyList<IReadOnlyList<int>> lists,
        int otherCount,
        bool oneSide,
        string owner,
        string named
    )
    {
        int[] starts = new int[lists.Count + 1];
        for (int i = 0; i < lists.Count; i++)
        {
            starts[i + 1] = checked(starts[i] + lists[i].Count);
        }

        int[] entries = new int[starts[^1]];
        int[] lastOwner = new int[otherCount];
        for (int i = 0, at = 0; i < lists.Count; i++)
        {
            foreach (int entry in lists[i])
            {
                if ((uint)entry >= (uint)otherCount)
                {
                    throw new ArgumentException(
                        $"The list of {owner} {i} names {named} {entry}; they run from 0 to {otherCount - 1}.",
                        nameof(lists)
                    );
                }

                if (oneSide && entry == i)
                {
                    throw new ArgumentException($"The list of {owner} {i} names its owner.", nameof(lists));
                }

                if (lastOwner[entry] == i + 1)
                {
                    throw new ArgumentException($"The list of {owner} {i} names {named} {entry} twice.", nameof(lists));
                }

                lastOwner[entry] = i + 1;
                entries[at++] = entry;
            }
        }

        return (starts, entries);
    }

    /// <summary>For each entry, where its owner stands in the list of the one named, or −1.</summary>
    private static int[] Positions(int[] starts, int[] entries, int[] otherStarts, int[] otherEntries)
    {
        // The entries by the one named, so that each of the other lists is read once.
        int[] next = new int[otherStarts.Length];
        foreach (int entry in entries)
        {
            next[entry + 1]++;
        }

        for (int j = 1; j < next.Length; j++)
        {
            next[j] += next[j - 1];
        }

        int[] incoming = new int[entries.Length];
        int[] owners = new int[entries.Length];
        for (int i = 0; i + 1 < starts.Length; i++)
        {
            for (int at = starts[i]; at < starts[i + 1]; at++)
            {
                owners[at] = i;
                incoming[next[entries[at]]++] = at;
            }
        }

        int[] positions = new int[entries.Length];
        int[] position = new int[starts.Length];
        Array.Fill(position, -1);
        for (int j = 0, k = 0; j + 1 < otherStarts.Length; j++)
        {
            for (int at = otherStarts[j]; at < otherStarts[j + 1]; at++)
            {
                position[otherEntries[at]] = at - otherStarts[j];
            }

            // After the pass above, next[j] is where the entries that name j end.
            for (; k < next[j]; k++)
            {
                positions[incoming[k]] = position[owners[incoming[k]]];
            }

            for (int at = otherStarts[j]; at < otherStarts[j + 1]; at++)
            {
                position[otherEntries[at]] = -1;
            }
        }

        return positions;
    }

    private static (int[] Starts, int[] Entries) Kept(int[] starts, int[] entries, int[] positions)
    {
        int[] keptStarts = new int[starts.Length];
        List<int> kept = new(entries.Length);
        for (int i = 0; i + 1 < starts.Length; i++)
        {
            for (int at = starts[i]; at < starts[i + 1]; at++)
            {
                if (positions[at] >= 0)
                {
                    kept.Add(entries[at]);
                }
            }

            keptStarts[i + 1] = kept.Count;
        }

        return (keptStarts, [.. kept]);
    }
}
