using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch;

/// <summary>Makes matchings: the front door of the library.</summary>
public static class Matcher
{
    /// <summary>Matches the people of a cohort under a policy in a format.</summary>
    /// <param name="cohort">The people, with pins, bans and history.</param>
    /// <param name="policy">What makes a pair good, what forbids it, and what the whole is to be best at.</param>
    /// <param name="format">Who is matched with how many.</param>
    /// <param name="options">How to work; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops scoring with an exception; stops the solver, which then gives the best it knows.</param>
    /// <returns>The matching and what was proved about it, or why there is none.</returns>
    /// <exception cref="DataProblemsException">The policy is wrong, or mentors' own bounds do not fit the format; every problem is listed.</exception>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled, or its time was over, while pairs were scored.</exception>
    public static MatchResult Match(
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(format);
        options ??= MatchOptions.Default;
        long start = options.Clock.GetTimestamp();
        FormatQuestion question;
        using (CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
        {
            limit.CancelAfter(options.TimeLimit ?? Timeout.InfiniteTimeSpan);
            question = format.QuestionFor(cohort, policy, options, limit.Token);
        }

        TimeSpan scoring = options.Clock.GetElapsedTime(start);
        TimeSpan? left = options.TimeLimit - scoring;
        MatchOptions rest = options with { TimeLimit = left < TimeSpan.Zero ? TimeSpan.Zero : left };
        MatchResult result = question.Solve(rest, cancellationToken);
        return result with { Timing = result.Timing with { Score = scoring } };
    }

    /// <summary>Matches pairs that were scored elsewhere; no people needed.</summary>
    /// <param name="pairs">Every eligible pair with its score.</param>
    /// <param name="terms">What the matching must keep and what it is best at.</param>
    /// <param name="options">How to work; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the solver, which then gives the best it knows; <see cref="MatchResult.Stop"/> says so.</param>
    /// <returns>The matching and what was proved about it, or why there is none.</returns>
    /// <exception cref="ArgumentException">The terms contradict each other or name people who are not among the pairs; every problem is listed.</exception>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds.</exception>
    public static MatchResult Solve(
        ScoredPairs pairs,
        PairingTerms terms,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(terms);
        return PairingQuestion.Of(pairs, terms).Solve(options ?? MatchOptions.Default, cancellationToken);
    }
}
