namespace MentorMatch.Analysis.Learning;

/// <summary>How often chance is asked, and from which seed. The same options give the same findings, whatever the order of rows and the threads.</summary>
public sealed record LearningOptions
{
    /// <summary>The most resamples that can be asked for.</summary>
    public const int MostResamples = 100_000;

    /// <summary>What the default number of resamples is limited by: resamples times past matches.</summary>
    public const long MatchesLookedAt = 2_000_000;

    /// <summary>The resamples of each side when past matches are few enough.</summary>
    public const int UsualResamples = 500;

    /// <summary>The resamples of each side at least, by default.</summary>
    public const int FewestResamples = 100;

    /// <summary>The defaults.</summary>
    public static LearningOptions Default { get; } = new();

    /// <summary>Where chance starts. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Resamples of each side behind an interval, 40 to <see cref="MostResamples"/>. Default (<see langword="null"/>): <see cref="UsualResamples"/>, fewer where resamples times matches
    /// exceed <see cref="MatchesLookedAt"/>, at least <see cref="FewestResamples"/>.
    /// </summary>
    public int? Resamples
    {
        get;
        init
        {
            if (value is { } count)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(count, 40, nameof(value));
                ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostResamples, nameof(value));
            }

            field = value;
        }
    }

    /// <summary>Most threads to use, at least 1. Default: one a processor.</summary>
    public int Threads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>The resamples for some past matches.</summary>
    internal int ResamplesFor(int matches) =>
        Resamples ?? (int)Math.Clamp(MatchesLookedAt / Math.Max(1, matches), FewestResamples, UsualResamples);
}
