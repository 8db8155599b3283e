using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>
/// Re-judges a result against its inputs without any solver: pairs are scored anew, the matches are held against bounds and pins, the total is added up, the
/// evidence is evaluated over every eligible pair, and whatever else the document says is compared with what the inputs give.
/// </summary>
/// <remarks>Not compared: timing, the names of solver and library version; and sentences, when another version of the library wrote them.</remarks>
public static class ResultVerifier
{
    /// <summary>Verifies the result of a cohort.</summary>
    /// <param name="document">The result.</param>
    /// <param name="cohort">The people it was made of.</param>
    /// <param name="policy">The policy it was made under.</param>
    /// <param name="format">The format it was made in.</param>
    /// <param name="options">How to work; only threads and progress count. The defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was checked and what is wrong.</returns>
    /// <exception cref="DataProblemsException">The policy is wrong, or mentors' own bounds do not fit the format; every problem is listed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static VerificationReport Verify(
        ResultDocument document,
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(format);
        return Rejudgement.Of(document, format.QuestionFor(cohort, policy, AsMade(document, options), cancellationToken)).Report;
    }

    /// <summary>Takes a kept result up again, so that it can explain itself like a fresh one: its matches and evidence are judged anew, never trusted.</summary>
    /// <param name="document">The result.</param>
    /// <param name="cohort">The people it was made of.</param>
    /// <param name="policy">The policy it was made under.</param>
    /// <param name="format">The format it was made in.</param>
    /// <param name="options">How to work; only threads and progress count. The defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DataProblemsException">The document does not hold for these inputs, or was made with at most so many changes of an earlier round, or the policy is wrong, or people's own bounds do not fit the format.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static MatchResult Recall(
        ResultDocument document,
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(format);
        if (document.Quotas is { } quotas && quotas.Any(quota => quota.Unit == QuotaUnit.KeptPairs))
        {
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "result-of-a-rematch",
                    Message =
                        "the result was made with at most so many changes of an earlier round, and cannot be taken up again without that round",
                    Maybe = "verify it with the earlier round and the number of changes, or ask for the plan again",
                },
            ]);
        }

        FormatQuestion question = format.QuestionFor(cohort, policy, AsMade(document, options), cancellationToken);
        (MatchResult? result, VerificationReport report) = Rejudgement.Of(document, question);
        return report.Holds && result is not null
            ? result
            : throw new DataProblemsException([
                .. report.Problems.Select(problem => new DataProblem
                {
                    Code = "result-does-not-hold",
                    Message = $"the result does not hold: {problem.TrimEnd('.')}",
                    Maybe = "people, policy, pins or format are not those it was made with; verify tells more",
                }),
            ]);
    }

    /// <summary>Verifies the result of own scores.</summary>
    /// <param name="document">The result.</param>
    /// <param name="pairs">The pairs it was made of.</param>
    /// <param name="terms">The terms it was made under.</param>
    /// <returns>What was checked and what is wrong.</returns>
    /// <exception cref="ArgumentException">The terms contradict each other or name people who are not among the pairs.</exception>
    public static VerificationReport Verify(ResultDocument document, ScoredPairs pairs, PairingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(terms);
        return Rejudgement.Of(document, PairingQuestion.Of(pairs, terms)).Report;
    }

    /// <summary>Verifies the result of own scores between peers.</summary>
    /// <param name="document">The result.</param>
    /// <param name="pairs">The pairs it was made of.</param>
    /// <param name="terms">The terms it was made under.</param>
    /// <returns>What was checked and what is wrong.</returns>
    /// <exception cref="ArgumentException">The terms contradict each other or name people who are not among the pairs.</exception>
    public static VerificationReport Verify(ResultDocument document, ScoredPeers pairs, PeerTerms terms)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(terms);
        return Rejudgement.Of(document, PeersQuestion.Of(pairs, terms)).Report;
    }

    /// <summary>With pairs stored or not as when the result was made, so that it says as much.</summary>
    private static MatchOptions AsMade(ResultDocument document, MatchOptions? options) =>
        (options ?? MatchOptions.Default) with
        {
            StoredPairsLimit = document.PairsStored == false ? 0 : long.MaxValue,
        };
}
