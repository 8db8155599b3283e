namespace MentorMatch.Reporting;

/// <summary>In what a quota's limits and what was achieved are counted.</summary>
public enum QuotaUnit
{
    /// <summary>Matches.</summary>
    Matches,

    /// <summary>A share of the group, 0 to 1.</summary>
    ShareOfGroup,

    /// <summary>A share of all matches, 0 to 1.</summary>
    ShareOfMatches,

    /// <summary>Pairs of the current round that are kept.</summary>
    KeptPairs,

    /// <summary>Percentage points between the two groups furthest apart.</summary>
    Points,
}
