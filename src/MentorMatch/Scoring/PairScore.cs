using System.Collections.Immutable;

namespace MentorMatch.Scoring;

/// <summary>One pair under a policy: its score with what makes it up, or the rules that forbid it.</summary>
/// <remarks>Immutable. The score is worked out for forbidden pairs too, so that they can be explained; it never competes.</remarks>
public sealed record PairScore
{
    /// <summary>Id of the mentee.</summary>
    public required string Mentee { get; init; }

    /// <summary>Id of the mentor.</summary>
    public required string Mentor { get; init; }

    /// <summary>The weighted mean of the known criteria, from 0 to 1, rounded once to a millionth; 0 when none is known.</summary>
    public required Score Score { get; init; }

    /// <summary>Weight of the criteria known from facts over the weight of all, from 0 to 1, rounded to a millionth. A value taken because nothing was known does not count.</summary>
    public required decimal KnownShare { get; init; }

    /// <summary>One entry a criterion, in the order of the policy, and one for all private ones at the end. They add up exactly to <see cref="Score"/>.</summary>
    public required ImmutableArray<Contribution> Contributions { get; init; }

    /// <summary>The rules that forbid the pair; empty when it is eligible.</summary>
    public required ImmutableArray<BrokenRule> BrokenRules { get; init; }

    /// <summary>Whether no rule forbids the pair.</summary>
    public bool IsEligible => BrokenRules.IsEmpty;
}
