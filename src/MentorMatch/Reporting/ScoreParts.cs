using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>Tells parts of a score that are 0 from parts that are not known: unknown is not zero, and is never shown as zero.</summary>
internal static class ScoreParts
{
    /// <summary>Whether the criterion could not be answered. What is private has no value to show, but counts as known.</summary>
    public static bool IsUnknown(Contribution part) => part is { Value: null, Name: not PolicyLimits.PrivateName };
}
