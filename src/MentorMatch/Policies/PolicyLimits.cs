namespace MentorMatch.Policies;

/// <summary>The ranges of the numbers in a policy. They bound the arithmetic of scores.</summary>
internal static class PolicyLimits
{
    public const int LargestWeight = 1000;
    public const int WeightDecimals = 3;
    public const int ThousandthsPerOne = 1000;
    public const int SimilarityDecimals = 3;
    public const int ValueDecimals = 6;
    public const int LargestGap = 1000;
    public const int LargestHours = 7 * 24;
    public const int LargestZoneHours = 12;
    public const int MinutesPerHour = 60;

    /// <summary>The name under which everything private is shown.</summary>
    public const string PrivateName = "private";

    /// <summary>Names that a criterion may not have: they are columns of a table of scores, or stand for what is private.</summary>
    public static IReadOnlyList<string> ReservedNames { get; } = ["mentee", "mentor", "score", "known", PrivateName];
}
