namespace MentorMatch.HrPortal.Programmes;

/// <summary>What a manager decides about a pair.</summary>
internal enum RuleKind
{
    /// <summary>It must be matched.</summary>
    Pin,

    /// <summary>It must not be matched.</summary>
    Ban,
}
