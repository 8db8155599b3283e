namespace MentorMatch.Policies.Quotas;

/// <summary>The ranges of the numbers in quotas. They bound the arithmetic of their constraints.</summary>
internal static class QuotaLimits
{
    public const int MostMatches = 1_000_000;
    public const int ShareDecimals = 4;

    /// <summary>Shares are counted in ten-thousandths.</summary>
    public const int SharesPerOne = 10_000;

    public const int PointDecimals = 2;

    /// <summary>Parity compares every two groups; more values than this make more comparisons than anybody means.</summary>
    public const int MostGroups = 8;

    /// <summary>Counts about fewer people than this are not shown where the attribute is private.</summary>
    public const int FewestShown = 5;
}
