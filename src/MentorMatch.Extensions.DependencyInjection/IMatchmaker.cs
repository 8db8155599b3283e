using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Programmes;
using MentorMatch.Scoring;

namespace MentorMatch;

/// <summary>
/// Makes matchings under the policy, the format and the limits that the application was started with: <see cref="Matcher"/> as a service, with logs, traces and metrics.
/// </summary>
/// <remarks>
/// <para>
/// Registered as a singleton by <see cref="MentorMatchRegistration"/>. Safe for concurrent use: it holds settings and no state, and the same question gets the same answer however
/// many are asked at once. Settings are read once, at start: what a programme is matched by does not change because a file was saved.
/// </para>
/// <para>
/// Matching is computing, not waiting, so there is nothing to await: call it from a background job, or from <see cref="Task.Run(Action)"/> where a request must not hold its thread.
/// </para>
/// <para>What an exception says names people. Nothing that the library logs, traces or measures does; catch <see cref="DataProblemsException"/> where your host would log it.</para>
/// </remarks>
public interface IMatchmaker
{
    /// <summary>The policy of the settings; <see langword="null"/> when they have none.</summary>
    MatchingPolicy? Policy { get; }

    /// <summary>The format of the settings, or else of their policy; <see langword="null"/> when neither has one.</summary>
    Format? Format { get; }

    /// <summary>
    /// Threads, time limit, solver and clock of the settings. Pass it on to analyses, and with something changed to the methods here:
    /// <c>matchmaker.Options with { Progress = progress }</c>.
    /// </summary>
    MatchOptions Options { get; }

    /// <summary>Matches the people of a cohort under the policy and in the format of the settings.</summary>
    /// <param name="cohort">The people, with pins, bans and history.</param>
    /// <param name="options">How to work; <see cref="Options"/> when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops scoring with an exception; stops the solver, which then gives the best it knows.</param>
    /// <returns>The matching and what was proved about it, or why there is none.</returns>
    /// <exception cref="InvalidOperationException">The settings have no policy or no format.</exception>
    /// <exception cref="DataProblemsException">There are more people than allowed, or mentors' own bounds do not fit the format; every problem is listed.</exception>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled, or its time was over, while pairs were scored.</exception>
    MatchResult Match(Cohort cohort, MatchOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Matches the people of a cohort under a policy and in a format of the caller's; see <see cref="Matcher.Match(Cohort, MatchingPolicy, Format, MatchOptions?, CancellationToken)"/>.</summary>
    /// <param name="cohort">The people, with pins, bans and history.</param>
    /// <param name="policy">What makes a pair good, what forbids it, and what the whole is to be best at.</param>
    /// <param name="format">Who is matched with how many.</param>
    /// <param name="options">How to work; <see cref="Options"/> when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops scoring with an exception; stops the solver, which then gives the best it knows.</param>
    /// <returns>The matching and what was proved about it, or why there is none.</returns>
    /// <exception cref="DataProblemsException">There are more people than allowed, the policy is wrong, or mentors' own bounds do not fit the format; every problem is listed.</exception>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled, or its time was over, while pairs were scored.</exception>
    MatchResult Match(
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Matches several programmes in one solve; see <see cref="Matcher.Match(IReadOnlyList{Programme}, SharedLimits?, MatchOptions?, CancellationToken)"/>.</summary>
    /// <param name="programmes">The programmes, in any order, at least one.</param>
    /// <param name="limits">How many matches people may have in all programmes together; <see cref="SharedLimits.None"/> when <see langword="null"/>.</param>
    /// <param name="options">How to work; <see cref="Options"/> when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops scoring with an exception; stops the solver, which then gives the best it knows.</param>
    /// <returns>A result for each programme, and what was proved about the whole; or why there is none.</returns>
    /// <exception cref="ArgumentException">There is no programme, a name is blank or taken, or objectives differ.</exception>
    /// <exception cref="DataProblemsException">There are more people than allowed, a policy is wrong, or people's own bounds do not fit; every problem is listed.</exception>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled, or its time was over, while pairs were scored.</exception>
    ProgrammesResult Match(
        IReadOnlyList<Programme> programmes,
        SharedLimits? limits = null,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Matches pairs that were scored elsewhere; see <see cref="Matcher.Solve(ScoredPairs, PairingTerms, MatchOptions?, CancellationToken)"/>.</summary>
    /// <param name="pairs">Every eligible pair with its score.</param>
    /// <param name="terms">What the matching must keep and what it is best at.</param>
    /// <param name="options">How to work; <see cref="Options"/> when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the solver, which then gives the best it knows.</param>
    /// <returns>The matching and what was proved about it, or why there is none.</returns>
    /// <exception cref="ArgumentException">The terms contradict each other or name people who are not among the pairs; every problem is listed.</exception>
    /// <exception cref="DataProblemsException">There are more people than allowed.</exception>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds.</exception>
    MatchResult Solve(ScoredPairs pairs, PairingTerms terms, MatchOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Matches peers whose pairs were scored elsewhere; see <see cref="Matcher.Solve(ScoredPeers, PeerTerms, MatchOptions?, CancellationToken)"/>.</summary>
    /// <param name="pairs">Every eligible pair with its score.</param>
    /// <param name="terms">What the matching must keep and what it is best at.</param>
    /// <param name="options">How to work; <see cref="Options"/> when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the solver, which then gives the best it knows.</param>
    /// <returns>The matching and what was proved about it, or why there is none.</returns>
    /// <exception cref="ArgumentException">The terms contradict each other or name people who are not among the pairs; every problem is listed.</exception>
    /// <exception cref="DataProblemsException">There are more people than allowed.</exception>
    MatchResult Solve(ScoredPeers pairs, PeerTerms terms, MatchOptions? options = null, CancellationToken cancellationToken = default);
}
