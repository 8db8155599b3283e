namespace MentorMatch.Reporting.Documents;

/// <summary>Where the time went, in milliseconds with up to three decimals. The only part of a result that differs from run to run.</summary>
public sealed record TimingSection
{
    /// <summary>Reading.</summary>
    public required decimal ReadMs { get; init; }

    /// <summary>Scoring.</summary>
    public required decimal ScoreMs { get; init; }

    /// <summary>Solving.</summary>
    public required decimal SolveMs { get; init; }

    /// <summary>Judging.</summary>
    public required decimal VerifyMs { get; init; }

    /// <summary>No time at all.</summary>
    internal static TimingSection None { get; } =
        new()
        {
            ReadMs = 0,
            ScoreMs = 0,
            SolveMs = 0,
            VerifyMs = 0,
        };

    internal static TimingSection Of(MatchTiming timing) =>
        new()
        {
            ReadMs = Milliseconds(timing.Read),
            ScoreMs = Milliseconds(timing.Score),
            SolveMs = Milliseconds(timing.Solve),
            VerifyMs = Milliseconds(timing.Verify),
        };

    private static decimal Milliseconds(TimeSpan time) => decimal.Round(time.Ticks / (decimal)TimeSpan.TicksPerMillisecond, 3);
}
