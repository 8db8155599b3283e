namespace MentorMatch.Reporting.Audit;

/// <summary>What people decided about a pair.</summary>
public enum OverrideKind
{
    /// <summary>It must be matched.</summary>
    Pin,

    /// <summary>It must not be matched.</summary>
    Ban,
}
