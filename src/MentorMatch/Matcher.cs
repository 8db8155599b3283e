using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Programmes;
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

    /// <summary>Matches several programmes in one solve: whoever has the same id on the same side in several of them is one person, with one limit over all.</summary>
    /// <param name="programmes">The programmes, in any order, at least one.</param>
    /// <param name="limits">How many matches people may have in all programmes together; <see cref="SharedLimits.None"/> when <see langword="null"/>.</param>
    /// <param name="options">How to work; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops scoring with an exception; stops the solver, which then gives the best it knows.</param>
    /// <returns>A result for each programme, and what was proved about the whole; or why there is none.</returns>
    /// <exception cref="ArgumentException">There is no programme, a name is blank or taken, or objectives differ.</exception>
    /// <exception cref="DataProblemsException">A policy is wrong, or people's own bounds do not fit a format or each other; every problem is listed.</exception>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled, or its time was over, while pairs were scored.</exception>
    public static ProgrammesResult Match(
        IReadOnlyList<Programme> programmes,
        SharedLimits? limits = null,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(programmes);
        options ??= MatchOptions.Default;
        long start = options.Clock.GetTimestamp();
        ProgrammesModel model;
        using (CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
        {
            limit.CancelAfter(options.TimeLimit ?? Timeout.InfiniteTimeSpan);
            model = ProgrammesMatching.Prepare(programmes, limits ?? SharedLimits.None, options, limit.Token);
        }

        TimeSpan scoring = options.Clock.GetElapsedTime(start);
        TimeSpan? left = options.TimeLimit - scoring;
        MatchOptions rest = options with { TimeLimit = left < TimeSpan.Zero ? TimeSpan.Zero : left };
        ProgrammesResult result = ProgrammesMatching.Solve(model, rest, cancellationToken);
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

    /// <summary>Matches peers whose pairs were scored elsewhere; no people needed.</summary>
    /// <param name="pairs">Every eligible pair with its score.</param>
    /// <param name="terms">What the matching must keep and what it is best at.</param>
    /// <param name="options">How to work; the defaults when <see langword="null"/>. Its solver is not used: it is one for two sides.</param>
    /// <param name="cancellationToken">Stops the solver, which then gives the best it knows; <see cref="MatchResult.Stop"/> says so.</param>
    /// <returns>The matching and what was proved about it, or why there is none.</returns>
    /// <exception cref="ArgumentException">The terms contradict each other or name people who are not among the pairs; every problem is listed.</exception>
    public static MatchResult Solve(
        ScoredPeers pairs,
        PeerTerms terms,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(terms);
        return PeersQuestion.Of(pairs, terms).Solve(options ?? MatchOptions.Default, cancellationToken);
    }
}
