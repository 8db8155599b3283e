using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Reasons;

/// <summary>One change after which a mentee would have a mentor, and what it does to the whole.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Change">The best plan with the change in which the mentee is matched, less the present plan; exact.</param>
public sealed record Remedy(RemedyKind Kind, PlanChange Change)
{
    /// <summary>The mentor concerned; <see langword="null"/> for <see cref="RemedyKind.HigherMaximum"/>.</summary>
    public string? Mentor { get; init; }

    /// <summary>For <see cref="RemedyKind.AllowPair"/>: the one rule that forbids the pair.</summary>
    public BrokenRule? Rule { get; init; }

    /// <summary>For <see cref="RemedyKind.AllowPair"/>: what the pair scores.</summary>
    public Score? Score { get; init; }

    /// <summary>For <see cref="RemedyKind.HigherMaximum"/>: the new maximum.</summary>
    public int? Maximum { get; init; }

    /// <summary>Whether the mentee must be pinned as well, because every best plan with the change leaves them out all the same.</summary>
    public bool NeedsPin { get; init; }
}
