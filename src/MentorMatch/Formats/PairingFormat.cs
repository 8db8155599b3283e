using MentorMatch.Formats.Quotas;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Formats;

/// <summary>A format in which a mentee has at most one mentor: one assignment problem whose bounds say the rest.</summary>
/// <remarks>Only the formats of this library derive from it.</remarks>
public abstract record PairingFormat : Format
{
    private protected PairingFormat() { }

    internal sealed override FormatQuestion Ask(
        Cohort cohort,
        MatchingPolicy policy,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        PairingQuestion question = PairingQuestion.Of(cohort, policy, this, options, cancellationToken);
        return policy.Quotas.IsEmpty ? question : QuotaQuestion.Of(question, cohort, policy);
    }

    /// <summary>What a matching of a cohort in this format must keep.</summary>
    /// <exception cref="DataProblemsException">Mentors' own bounds do not fit the format; every one is listed.</exception>
    internal abstract PairingTerms TermsFor(Cohort cohort, AssignmentObjective objective);

    /// <summary>Terms in which a mentee has at most one mentor and a mentor between the given numbers of mentees, unless the mentor says otherwise.</summary>
    private protected PairingTerms Terms(Cohort cohort, AssignmentObjective objective, int minMentees, int maxMentees) =>
        new()
        {
            Objective = objective,
            Mentors = MentorBounds.Of(cohort, Name, minMentees, maxMentees),
            Pins = PinSides.Of(cohort, Name),
        };
}
