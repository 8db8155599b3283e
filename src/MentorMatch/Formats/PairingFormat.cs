using System.Collections.Immutable;
using System.ComponentModel;
using MentorMatch.Formats.AllPairs;
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

    /// <summary>
    /// Whether mentees who have waited come first: among the matchings with most matches those that serve them, who waited longest before all, and then the best total. Where most
    /// matches do not come first, serving them comes before anything else. Default: no.
    /// </summary>
    [Description(
        "Whether mentees who have waited come first, who waited longest before all; after most matches, before the best total. Default: false."
    )]
    public bool WaitingFirst { get; init; }

    /// <summary>With <see cref="WaitingFirst"/>, the attribute that says how long somebody has waited, a number of at least 0; unknown counts 0. Default: <c>waiting</c>.</summary>
    [Description("With waitingFirst: the attribute that says how long somebody has waited, a number; unknown counts 0. Default: waiting.")]
    public string WaitingAttribute { get; init; } = WaitingTimes.UsualAttribute;

    internal override IEnumerable<string> Facts => WaitingFirst ? [WaitingAttribute] : [];

    internal override IEnumerable<Flaw> Flaws() => Flaw.Name("waitingAttribute", WaitingAttribute);

    internal sealed override bool PutsWorstOffFirst => !WaitingFirst;

    internal sealed override FormatQuestion Ask(
        Cohort cohort,
        MatchingPolicy policy,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        if (AllPairsQuestion.IsFor(cohort, options) && policy.Quotas.IsEmpty && !policy.Objective.PutsWorstOffFirst && !WaitingFirst)
        {
            return AllPairsQuestion.Of(cohort, policy, TermsFor(cohort, policy.Objective.OfAssignment), this, options);
        }

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
            Waiting = WaitingFirst
                ? WaitingTimes.Of(cohort.Mentees, WaitingAttribute)
                : ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal),
        };
}
