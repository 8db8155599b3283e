namespace MentorMatch.Benchmarks.Instances;

/// <summary>The best few of those offered one after the other: by score, then by tie-breaker, then by number, the higher first. Not safe for concurrent use.</summary>
/// <param name="keep">How many are kept, at least 1.</param>
internal sealed class BestOfSample(int keep)
{
    private readonly (int Score, ulong Tie, int Number)[] best = new (int, ulong, int)[keep];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Those kept, best first.</summary>
    public ReadOnlySpan<(int Score, ulong Tie, int Number)> Kept => best.AsSpan(0, Count);

    /// <summary>Forgets all.</summary>
    public void Clear() => Count = 0;

    /// <summary>Whether somebody of this score may be kept: the tie-breaker, which takes time to make, is not needed otherwise.</summary>
    /// <param name="score">The score.</param>
    public bool Admits(int score) => Count < best.Length || score >= best[^1].Score;

    /// <summary>Offers somebody; each number once.</summary>
    /// <param name="score">The score.</param>
    /// <param name="tie">Decides among equal scores.</param>
    /// <param name="number">Who it is.</param>
    public void Offer(int score, ulong tie, int number)
    {
        (int Score, ulong Tie, int Number) offered = (score, tie, number);
        if (Count == best.Length)
        {
            if (offered.CompareTo(best[^1]) <= 0)
            {
                return;
            }
        }
        else
        {
            Count++;
        }

        int at = Count - 1;
        for (; at > 0 && best[at - 1].CompareTo(offered) < 0; at--)
        {
            best[at] = best[at - 1];
        }

        best[at] = offered;
    }
}
