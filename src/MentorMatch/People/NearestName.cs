namespace MentorMatch.People;

/// <summary>Finds the known name that a misspelt one was probably meant to be.</summary>
internal static class NearestName
{
    private const int LongestCompared = 64;

    /// <summary>The known name with the fewest changed, added or missing letters, the first of several; at most a third of the letters may differ.</summary>
    /// <param name="name">The name that is not known.</param>
    /// <param name="known">The known names.</param>
    /// <returns>The name, or <see langword="null"/> when none is near.</returns>
    public static string? Among(string name, IEnumerable<string> known)
    {
        string? nearest = null;
        int fewest = Math.Max(1, name.Length / 3) + 1;
        foreach (string candidate in known)
        {
            int changes = Changes(name, candidate, fewest);
            if (changes < fewest)
            {
                (nearest, fewest) = (candidate, changes);
            }
        }

        return nearest;
    }

    private static int Changes(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit || left.Length > LongestCompared || right.Length > LongestCompared)
        {
            return limit;
        }

        Span<int> row = stackalloc int[right.Length + 1];
        for (int k = 0; k < row.Length; k++)
        {
            row[k] = k;
        }

        for (int i = 0; i < left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int k = 0; k < right.Length; k++)
            {
                int replaced = diagonal + (char.ToUpperInvariant(left[i]) == char.ToUpperInvariant(right[k]) ? 0 : 1);
                diagonal = row[k + 1];
                row[k + 1] = Math.Min(replaced, Math.Min(row[k], diagonal) + 1);
            }
        }

        return row[^1];
    }
}
