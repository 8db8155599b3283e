using MentorMatch.Analysis.Reasons;
using MentorMatch.People;
using MentorMatch.Reporting;

namespace MentorMatch.Formats;

/// <summary>
/// What a format asks of a cohort: the people turned into integers, and every way back. <see cref="Solve"/> answers it, <see cref="Judge"/> holds somebody else's
/// answer against it, and both tell the result in the same words, so that a document can be compared with what it should say.
/// </summary>
internal abstract class FormatQuestion
{
    /// <summary>The cohort, policy and format that ask; <see langword="null"/> where scores were given without people. Set where the question is made.</summary>
    public QuestionOrigin? Origin { get; set; }

    /// <summary>The problem of pairs that the question is, where it is one and nothing else; otherwise <see langword="null"/>.</summary>
    public virtual PairingModel? Pairing => null;

    /// <summary>Whether the answer is to be stable rather than best, so that there is no optimum to lose anything of.</summary>
    public virtual bool IsStable => false;

    /// <summary>Asks the same with one pin more, from the start; <see langword="null"/> where nothing is known of who asks.</summary>
    /// <exception cref="DataProblemsException">The format has no use for such a pin.</exception>
    public virtual MatchResult? SolveWithPin(Pairing pin, MatchOptions options, CancellationToken cancellationToken) =>
        Origin is { } origin
            ? Matcher.Match(origin.Cohort.WithPins([.. origin.Cohort.Pins, pin]), origin.Policy, origin.Format, options, cancellationToken)
            : null;

    /// <summary>Whether matches, then the total, are all that the answer is to be best at: not so where waiting or the worst off come between.</summary>
    public bool IsOfTotals => Pairing is null or { Waiting: null, Fair: null };

    /// <summary>What small changes would do to a proved plan of pairs; <see langword="null"/> in other formats, under other aims and without a proof.</summary>
    public PlanSensitivity? SensitivityOf(MatchResult result) =>
        Pairing is { } model && IsOfTotals ? result.Sensitivity.Of(model, result) : null;

    /// <summary>Solves the problem, judges the solution and tells the result.</summary>
    /// <param name="options">How to work; the time limit is what is left for solving.</param>
    /// <param name="cancellationToken">Stops the solver, which then gives the best it knows.</param>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds.</exception>
    public abstract MatchResult Solve(MatchOptions options, CancellationToken cancellationToken);

    /// <summary>
    /// Takes from a document no more than a solver would have given (who is matched, the evidence, a clash), judges that without any solver, and tells the result anew.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="findings">Told what is wrong with the claim itself.</param>
    public abstract JudgedClaim Judge(ResultDocument document, ClaimFindings findings);

    /// <summary>Why a person is matched as they are, or not.</summary>
    /// <exception cref="ArgumentException">Nobody in the question has this id.</exception>
    public abstract Explanation Explain(MatchResult result, string person);

    /// <summary>What a pair scores and why, or which rules forbid it.</summary>
    /// <exception cref="ArgumentException">Nobody in the question has one of these ids.</exception>
    public abstract PairExplanation Explain(string person, string partner);

    /// <summary>The sum of the scores shown, which a document's total must be: of the matches, unless groups are what is scored.</summary>
    public virtual decimal TotalShown(ResultDocument document) => document.Matches.Sum(match => match.Score.ToDecimal());
}
