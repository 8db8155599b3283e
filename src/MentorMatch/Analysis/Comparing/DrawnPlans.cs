namespace MentorMatch.Analysis.Comparing;

/// <summary>What drawing lots comes to: mentees come forward in random order, and each draws among the eligible mentors who have a place left.</summary>
public sealed record DrawnPlans
{
    /// <summary>How many draws were made, at least 1.</summary>
    public required int Draws { get; init; }

    /// <summary>Mentees with a mentor.</summary>
    public required DrawnFigure Matched { get; init; }

    /// <summary>The sum of the scores.</summary>
    public required DrawnFigure Total { get; init; }

    /// <summary>The lowest score, over the draws with a match; <see langword="null"/> when there is none.</summary>
    public required DrawnFigure? Worst { get; init; }

    /// <summary>Pairs who would both rather have each other by score.</summary>
    public required DrawnFigure Blocking { get; init; }
}
