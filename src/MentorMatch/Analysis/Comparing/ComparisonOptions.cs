namespace MentorMatch.Analysis.Comparing;

/// <summary>How much chance a comparison looks at, and from which seed. The same options give the same findings, whatever the threads.</summary>
public sealed record ComparisonOptions
{
    /// <summary>The most resamples or draws that can be asked for.</summary>
    public const int MostRepetitions = 100_000;

    /// <summary>What the default numbers are limited by: repetitions times eligible pairs.</summary>
    public const long PairsLookedAt = 4_000_000;

    /// <summary>The resamples, and the draws, of a cohort that is small enough.</summary>
    public const int UsualRepetitions = 200;

    /// <summary>Fewer repetitions than these say too little about an interval: none are made by default.</summary>
    public const int FewestRepetitions = 40;

    /// <summary>Above this number of eligible pairs of a plan there are no baselines.</summary>
    public const int MostPairsOfBaselines = 10_000_000;

    /// <summary>The defaults.</summary>
    public static ComparisonOptions Default { get; } = new();

    /// <summary>Where chance starts. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Resampled cohorts, 0 (no intervals) to <see cref="MostRepetitions"/>. Default (<see langword="null"/>): <see cref="UsualRepetitions"/>, fewer where the eligible pairs of all plans
    /// together times the resamples exceed <see cref="PairsLookedAt"/>, and none where that leaves fewer than <see cref="FewestRepetitions"/>.
    /// </summary>
    public int? Resamples
    {
        get;
        init => field = InRange(value);
    }

    /// <summary>Draws by lot for each plan, 0 to <see cref="MostRepetitions"/>. Default (<see langword="null"/>): by the same rule as <see cref="Resamples"/>.</summary>
    public int? Draws
    {
        get;
        init => field = InRange(value);
    }

    /// <summary>The repetitions that the default rule allows.</summary>
    internal static int UsualFor(long pairs)
    {
        long affordable = Math.Min(UsualRepetitions, PairsLookedAt / Math.Max(1, pairs));
        return affordable < FewestRepetitions ? 0 : (int)affordable;
    }

    private static int? InRange(int? value)
    {
        if (value is { } count)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(value));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostRepetitions, nameof(value));
        }

        return value;
    }
}
