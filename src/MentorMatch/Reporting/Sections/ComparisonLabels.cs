namespace MentorMatch.Reporting.Sections;

/// <summary>Headings of a comparison in one language.</summary>
internal sealed record ComparisonLabels
{
    public required string Title { get; init; }
    public required string SideBySide { get; init; }
    public required string Plan { get; init; }
    public required string Policy { get; init; }
    public required string Format { get; init; }
    public required string Status { get; init; }
    public required string Matched { get; init; }
    public required string Coverage { get; init; }
    public required string Total { get; init; }
    public required string Mean { get; init; }
    public required string Worst { get; init; }
    public required string Bound { get; init; }
    public required string Gap { get; init; }
    public required string MentorsUsed { get; init; }
    public required string Crossed { get; init; }
    public required string ByPolicy { get; init; }
    public required string Forbidden { get; init; }
    public required string Apart { get; init; }
    public required string First { get; init; }
    public required string Second { get; init; }
    public required string Shared { get; init; }
    public required string OnlyFirst { get; init; }
    public required string OnlySecond { get; init; }
    public required string Moved { get; init; }
    public required string Lost { get; init; }
    public required string Gained { get; init; }
    public required string WhoChanges { get; init; }
    public required string NobodyChanges { get; init; }
    public required string Mentee { get; init; }
    public required string OtherWays { get; init; }
    public required string Way { get; init; }
    public required string ThisPlan { get; init; }
    public required string Greedy { get; init; }
    public required string StableByScore { get; init; }
    public required string StableByWishes { get; init; }
    public required string Drawn { get; init; }
    public required string Share { get; init; }
    public required string Blocking { get; init; }
    public required string BlockingByWishes { get; init; }
    public required string BelowMinimum { get; init; }
    public required string Resampled { get; init; }
    public required string ResampledDifferences { get; init; }
    public required string Difference { get; init; }
    public required string ShareChart { get; init; }
    public required string CoverageChart { get; init; }
    public required string Percent { get; init; }
}
