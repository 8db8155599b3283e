namespace MentorMatch.Analysis;

/// <summary>
/// Pseudo-random whole numbers from a seed and a number of the draw: each draw has a sequence of its own, so that draws can be made in any order and by any thread (SplitMix64).
/// </summary>
internal sealed class SeededDraws(ulong seed, ulong draw)
{
    private ulong counter = Mix(Mix(seed) + draw);

    /// <summary>A seed of its own for a draw, for whoever draws by themselves.</summary>
    public static ulong SeedOf(ulong seed, ulong draw) => Mix(Mix(seed) + draw);

    /// <summary>A number from 0 to one less than <paramref name="limit"/>.</summary>
    public int Below(int limit)
    {
        counter += 0x9E3779B97F4A7C15;
        return (int)Math.BigMul(Mix(counter), (ulong)limit, out _);
    }

    /// <summary>As many draws with replacement as there are things, ascending.</summary>
    public int[] Resample(int count)
    {
        int[] drawn = new int[count];
        for (int k = 0; k < count; k++)
        {
            drawn[k] = Below(count);
        }

        Array.Sort(drawn);
        return drawn;
    }

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
