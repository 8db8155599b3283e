namespace MentorMatch.Scoring.Kernels;

/// <summary>
/// What one mentee wants, in factors so small that units × factor, added up, fit a byte: sum ≤ <see cref="Step"/> × (units × factor) + what the rounding of factors lost.
/// </summary>
internal struct WantedUnits
{
    /// <summary>Most units × factor of all wanted skills together.</summary>
    public const int MostUnits = byte.MaxValue;

    /// <summary>Number of wanted skills that have a factor.</summary>
    public int Count;

    /// <summary>What one unit of a factor stands for, in priorities; whole when nothing was lost.</summary>
    public double Step;

    /// <summary>The share of full skills that no factor stands for, 0 … 1.</summary>
    public double Lost;

    /// <summary>The sum of all factors.</summary>
    public int FactorSum;

    /// <summary>Whether nothing was lost.</summary>
    public bool IsExact;

    /// <summary>Units × factor that stand for full skills: no sum of them is larger.</summary>
    public int FullUnits;

    /// <summary>Works out the factors.</summary>
    /// <param name="priorities">The priorities of all wanted skills, at least one.</param>
    /// <param name="unitsPerMatch">Units of a full match.</param>
    /// <param name="factors">Room for one factor a skill; 0 for one that has none.</param>
    public static WantedUnits Of(ReadOnlySpan<int> priorities, int unitsPerMatch, Span<byte> factors)
    {
        int divisor = 0;
        long sum = 0;
        foreach (int priority in priorities)
        {
            divisor = Divisor(divisor, priority);
            sum += priority;
        }

        int most = MostUnits / unitsPerMatch;
        bool isExact = sum / divisor <= most;
        WantedUnits wanted = new()
        {
            IsExact = isExact,
            Step = isExact ? divisor : (double)sum / most,
            FullUnits = unitsPerMatch * (isExact ? (int)(sum / divisor) : most),
        };
        for (int w = 0; w < priorities.Length; w++)
        {
            factors[w] = (byte)(isExact ? priorities[w] / divisor : (long)priorities[w] * most / sum);
            wanted.Count += factors[w] > 0 ? 1 : 0;
            wanted.FactorSum += factors[w];
        }

        wanted.Lost = isExact ? 0 : 1 - (double)wanted.FactorSum / most;
        return wanted;
    }

    private static int Divisor(int one, int other)
    {
        while (other != 0)
        {
            (one, other) = (other, one % other);
        }

        return one;
    }
}
