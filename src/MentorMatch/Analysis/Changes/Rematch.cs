using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Formats.Quotas;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Reporting.Sections;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Changes;

/// <summary>
/// A new round that changes little: for 0, 1, 2 … changes the best plan, until more changes gain nothing. A change is a current pair that is still eligible and is not kept;
/// a person who is new, or whose mentor left, is none.
/// </summary>
/// <remarks>
/// Every plan is one solve with the condition that so many current pairs be kept (see <see cref="Optimization.Solvers.SideConstrained.SideConstrainedSolver"/>), each beginning with the
/// matchings of those before, so that the list never falls. Answers for the formats one-to-one and ratio.
/// </remarks>
public sealed record Rematch
{
    /// <summary>How far a price list goes unless said otherwise.</summary>
    public const int DefaultMostChanges = 20;

    /// <summary>The name of the condition in results.</summary>
    public const string ConditionName = "max-changes";

    private Rematch(ImmutableArray<RematchLine> lines, int current, int keepable)
    {
        Lines = lines;
        Current = current;
        Keepable = keepable;
    }

    /// <summary>The best plan for each number of changes from 0, and for any number last.</summary>
    public ImmutableArray<RematchLine> Lines { get; }

    /// <summary>Number of current pairs.</summary>
    public int Current { get; }

    /// <summary>How many of them are still eligible.</summary>
    public int Keepable { get; }

    /// <summary>Lists the best plans for 0, 1, 2 … changes until more gain nothing, and the best with any number.</summary>
    /// <param name="current">Who is matched with whom now. Pairs of people who left, or that are no longer eligible, do not count.</param>
    /// <param name="cohort">The people.</param>
    /// <param name="policy">The policy, quotas included.</param>
    /// <param name="format">One-to-one or ratio.</param>
    /// <param name="options">How to work; the defaults when <see langword="null"/>. A time limit is one for each plan.</param>
    /// <param name="mostChanges">How far the list goes, at least 0.</param>
    /// <param name="cancellationToken">Stops scoring with an exception, and a solve with the best it knows.</param>
    /// <returns>The list.</returns>
    /// <exception cref="DataProblemsException">The policy is wrong, the format is another one, or the worst-off, or those who waited, come before the total.</exception>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled while pairs were scored.</exception>
    public static Rematch PriceList(
        IReadOnlyCollection<Pairing> current,
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        MatchOptions? options = null,
        int mostChanges = DefaultMostChanges,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentOutOfRangeException.ThrowIfNegative(mostChanges);
        options ??= MatchOptions.Default;
        RematchQuestions questions = RematchQuestions.Of(current, cohort, policy, format, options, cancellationToken);
        List<ImmutableArray<int>> known = [];
        RematchLine best = questions.Line(null, known, options, cancellationToken);
        List<RematchLine> lines = [];
        for (int changes = 0; changes <= mostChanges; changes++)
        {
            RematchLine line = questions.Line(changes, known, options, cancellationToken);
            lines.Add(line);
            if (
                changes >= questions.Keepable
                || (line.Matched == best.Matched && line.Total == best.Total)
                || cancellationToken.IsCancellationRequested
            )
            {
                break;
            }
        }

        return new Rematch([.. lines, best], current.Count, questions.Keepable);
    }

    /// <summary>The best plan with at most so many changes.</summary>
    /// <param name="current">Who is matched with whom now.</param>
    /// <param name="cohort">The people.</param>
    /// <param name="policy">The policy, quotas included.</param>
    /// <param name="format">One-to-one or ratio.</param>
    /// <param name="changes">The most changes, at least 0.</param>
    /// <param name="options">How to work; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops scoring with an exception, and the solver with the best it knows.</param>
    /// <returns>The plan; infeasible, with the fewest changes possible, where so few are not.</returns>
    /// <exception cref="DataProblemsException">The policy is wrong, the format is another one, or the worst-off, or those who waited, come before the total.</exception>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled while pairs were scored.</exception>
    public static MatchResult WithAtMost(
        IReadOnlyCollection<Pairing> current,
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        int changes,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentOutOfRangeException.ThrowIfNegative(changes);
        options ??= MatchOptions.Default;
        return RematchQuestions
            .Of(current, cohort, policy, format, options, cancellationToken)
            .Question(changes)
            .Solve([], options, cancellationToken)
            .Result;
    }

    /// <summary>
    /// The best plan when every change costs a price: the total less price × changes is highest (among plans with most matches, where those come first). It is also the best
    /// plan with at most as many changes as it has, which is what the result proves.
    /// </summary>
    /// <param name="current">Who is matched with whom now.</param>
    /// <param name="cohort">The people.</param>
    /// <param name="policy">The policy, quotas included.</param>
    /// <param name="format">One-to-one or ratio.</param>
    /// <param name="price">What a change costs, as a score, at least 0.</param>
    /// <param name="options">How to work; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops scoring with an exception, and the solver with the best it knows.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="DataProblemsException">The policy is wrong, the format is another one, or the worst-off, or those who waited, come before the total; or what is best at the price was not proved in time.</exception>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled while pairs were scored.</exception>
    public static MatchResult WithPrice(
        IReadOnlyCollection<Pairing> current,
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        Score price,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentOutOfRangeException.ThrowIfNegative(price.Millionths, nameof(price));
        options ??= MatchOptions.Default;
        RematchQuestions questions = RematchQuestions.Of(current, cohort, policy, format, options, cancellationToken);
        return questions.Priced(price, options, cancellationToken);
    }

    /// <summary>
    /// Verifies a plan that was made with at most so many changes, or with a price for each: that no plan with at most as many is better. See <see cref="ResultVerifier"/>.
    /// </summary>
    /// <param name="document">The result.</param>
    /// <param name="current">Who was matched with whom.</param>
    /// <param name="cohort">The people.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="format">The format.</param>
    /// <param name="changes">
    /// The most changes that were allowed; <see langword="null"/> for a plan made with a price, which proves itself the best with at most as many changes as its own condition says.
    /// </param>
    /// <param name="options">How to work; only threads and progress count.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was checked and what is wrong.</returns>
    /// <exception cref="DataProblemsException">The policy is wrong, the format is another one, or the worst-off, or those who waited, come before the total.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static VerificationReport Verify(
        ResultDocument document,
        IReadOnlyCollection<Pairing> current,
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        int? changes,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentOutOfRangeException.ThrowIfNegative(changes ?? 0, nameof(changes));
        RematchQuestions questions = RematchQuestions.Of(
            current,
            cohort,
            policy,
            format,
            options ?? MatchOptions.Default,
            cancellationToken
        );
        return Rejudgement.Of(document, questions.Question(changes ?? questions.ChangesSaid(document))).Report;
    }

    /// <summary>The list as a section.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The section.</returns>
    public ReportSection ToSection(Language language = Language.English) => Wording.Of(language).RematchSection(this);
}
