namespace MentorMatch.Reporting.Sections;

/// <summary>A picture: numbers to be drawn, not a drawing.</summary>
public abstract record ReportChart
{
    private protected ReportChart() { }

    /// <summary>What it shows, in words that also serve those who cannot see it.</summary>
    public required string Title { get; init; }
}
