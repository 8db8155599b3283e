namespace MentorMatch.Reporting;

/// <summary>Where the time went. The only part of a result that differs from run to run.</summary>
public sealed record MatchTiming
{
    /// <summary>Reading the input, as told by the caller.</summary>
    public TimeSpan Read { get; init; }

    /// <summary>Scoring the pairs.</summary>
    public TimeSpan Score { get; init; }

    /// <summary>Solving.</summary>
    public TimeSpan Solve { get; init; }

    /// <summary>Judging the solution.</summary>
    public TimeSpan Verify { get; init; }
}
