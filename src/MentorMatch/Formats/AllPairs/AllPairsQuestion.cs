using MentorMatch.Formats.Suggestions;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers.AllPairs;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;

namespace MentorMatch.Formats.AllPairs;

/// <summary>Who is matched with whom, or shown to whom, where the pairs are too many to store. What is told is told from the pairs that matter; what is proved is proved over all.</summary>
internal sealed class AllPairsQuestion : FormatQuestion
{
    private readonly AllPairsModel model;
    private readonly ResultHeading heading;
    private readonly SuggestionsFormat? lists;
    private readonly int threads;

    private AllPairsQuestion(AllPairsModel model, ResultHeading heading, SuggestionsFormat? lists, int threads)
    {
        this.model = model;
        this.heading = heading;
        this.lists = lists;
        this.threads = threads;
    }

    /// <summary>The question that a cohort asks.</summary>
    /// <param name="cohort">The people.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="terms">What the matching must keep.</param>
    /// <param name="format">The format: pairs, or lists when it is <see cref="SuggestionsFormat"/>.</param>
    /// <param name="options">How to work.</param>
    /// <exception cref="DataProblemsException">The policy is wrong.</exception>
    public static AllPairsQuestion Of(Cohort cohort, MatchingPolicy policy, PairingTerms terms, Format format, MatchOptions options) =>
        new(
            AllPairsModel.Of(cohort, policy, terms, options),
            new ResultHeading(format.Name, policy.Name),
            format as SuggestionsFormat,
            options.Threads
        );

    /// <summary>The problem of pinned pairs alone where the question is about pairs, which commit people; <see langword="null"/> where it is about lists.</summary>
    public PairingModel? Committing => lists is null ? model.OfPins : null;

    /// <summary>Whether a cohort has more pairs of people than are to be stored.</summary>
    public static bool IsFor(Cohort cohort, MatchOptions options) =>
        (long)cohort.Mentees.Length * cohort.Mentors.Length > options.StoredPairsLimit;

    /// <inheritdoc/>
    public override MatchResult Solve(MatchOptions options, CancellationToken cancellationToken)
    {
        AllPairsSolver solver = new(JudgedSolver.Of(options.Solver));
        if (!model.OfPins.PinClashes.IsEmpty)
        {
            return OfPinClashes(solver.Name);
        }

        (AllPairsSolution solution, AssignmentVerdict verdict, MatchTiming timing) = TimedWork.Do(
            options,
            () => solver.Solve(model.Problem, TimedWork.Limits(options), cancellationToken),
            solution => AllPairsJudge.Judge(model.Problem, solution, PairReading.BestPairs, threads)
        );
        return Tell(model.Of(solution.Core), solver.Name, solution.Claim, verdict) with { Timing = timing };
    }

    /// <inheritdoc/>
    public override JudgedClaim Judge(ResultDocument document, ClaimFindings findings)
    {
        if (!model.OfPins.PinClashes.IsEmpty)
        {
            return new JudgedClaim(SolutionStatus.Infeasible, 0, OfPinClashes(document.Solver));
        }

        PairingModel told = model.With(document);
        AssignmentSolution claim = PairingQuestion.Claim(told, document, findings);
        AssignmentVerdict verdict = AllPairsJudge.Judge(
            model.Problem,
            new AllPairsSolution { Core = told.Problem, Claim = claim },
            PairReading.EveryPair,
            threads
        );
        long proved = verdict.EdgesChecked == 0 ? 0 : model.Beyond.EligiblePairs;
        if (VerdictNumbers.IsRejected(claim, verdict))
        {
            findings.AddRange(verdict.Objections.Select(objection => ObjectionWords.InPeople(told, objection)));
            return new JudgedClaim(verdict.Status, proved, null);
        }

        return new JudgedClaim(verdict.Status, proved, Tell(told, document.Solver, claim, verdict));
    }

    /// <inheritdoc/>
    public override Explanation Explain(MatchResult result, string person)
    {
        PairingModel around = model.Around(person, result.Matches.Select(match => match.Pairing));
        return lists is null
            ? Explainer.Of(around, result, person, sensitivity: null)
            : SuggestionsQuestion.Explain(around, result, person);
    }

    /// <inheritdoc/>
    public override PairExplanation Explain(string person, string partner)
    {
        Explainer.ThrowIfUnknown(model.OfPins.Pairs, person, partner);
        return model.OfPins.Reasons.ExplainWithSkills(person, partner);
    }

    private MatchResult OfPinClashes(string solver) =>
        (
            lists is null
                ? PairingAnswer.OfPinClashes(this, model.OfPins, heading, solver)
                : SuggestionsAnswer.OfPinClashes(this, new SuggestionsModel(model.OfPins), heading, solver)
        ) with
        {
            PairsStored = false,
        };

    private MatchResult Tell(PairingModel told, string solver, AssignmentSolution claim, AssignmentVerdict verdict) =>
        (
            lists is null
                ? PairingAnswer.Of(this, told, heading, solver, claim, verdict)
                : SuggestionsAnswer.Of(this, new SuggestionsModel(told), heading, lists, solver, claim, verdict)
        ) with
        {
            PairsStored = false,
        };
}
