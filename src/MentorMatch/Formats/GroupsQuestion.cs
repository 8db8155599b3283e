using System.Collections.Immutable;
using MentorMatch.Formats.Groups;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>Which mentors lead a group and who is in it: one assignment problem whose mentors may stay closed.</summary>
internal sealed class GroupsQuestion : FormatQuestion
{
    private readonly Cohort cohort;

    private GroupsQuestion(Cohort cohort, GroupsFormat format, PairingModel model, MinimumOrClosedProblem problem, ResultHeading heading)
    {
        this.cohort = cohort;
        Format = format;
        Model = model;
        Problem = problem;
        Heading = heading;
        Words = new OpeningWords(model);
    }

    /// <summary>The sizes asked for.</summary>
    public GroupsFormat Format { get; }

    /// <summary>The pairs and their people.</summary>
    public PairingModel Model { get; }

    /// <summary>The problem.</summary>
    public MinimumOrClosedProblem Problem { get; }

    /// <summary>What the result says about the question.</summary>
    public ResultHeading Heading { get; }

    /// <summary>The proof in the words of people, and back.</summary>
    public OpeningWords Words { get; }

    public static GroupsQuestion Of(
        Cohort cohort,
        MatchingPolicy policy,
        GroupsFormat format,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        CohortScorer scorer = CohortScorer.Compile(cohort, policy);
        PairingTerms terms = new()
        {
            Objective = policy.Objective.OfAssignment,
            Mentors = format.Sizes(cohort),
            Pins = PinSides.Of(cohort, format.Name),
        };
        ScoringReports? reports = options.Progress is null ? null : new ScoringReports(options.Progress);
        PairingModel model = PairingModel.Build(scorer.ScoreAll(options.Threads, reports, cancellationToken), terms, scorer);
        IEnumerable<int> closable = format.MustOpen ? [] : Enumerable.Range(0, model.Problem.ColumnCount);
        return new GroupsQuestion(
            cohort,
            format,
            model,
            new MinimumOrClosedProblem(model.Problem, closable),
            new ResultHeading(format.Name, policy.Name)
        );
    }

    /// <summary>Whether a mentor takes anybody at all, outside of groups.</summary>
    public bool TakesSome(string mentor) => CapacityOf(mentor) > 0;

    /// <summary>How many people a mentor takes, groups aside.</summary>
    public int CapacityOf(string mentor) => cohort.FindMentor(mentor)?.Capacity ?? Format.MaxMembers;

    /// <inheritdoc/>
    public override MatchResult Solve(MatchOptions options, CancellationToken cancellationToken)
    {
        MinimumOrClosedSolver solver = new(JudgedSolver.Of(options.Solver));
        GroupsAnswer answer = new(this, solver.Name);
        if (!Model.PinClashes.IsEmpty)
        {
            return answer.OfPinClashes();
        }

        (MinimumOrClosedSolution solution, AssignmentVerdict verdict, MatchTiming timing) = TimedWork.Do(
            options,
            () => solver.Solve(Problem, TimedWork.Limits(options), cancellationToken),
            solution => MinimumOrClosedJudge.Judge(Problem, solution)
        );
        return answer.Of(solution, verdict) with { Timing = timing };
    }

    /// <inheritdoc/>
    public override JudgedClaim Judge(ResultDocument document, ClaimFindings findings)
    {
        GroupsAnswer answer = new(this, document.Solver);
        if (!Model.PinClashes.IsEmpty)
        {
            return new JudgedClaim(SolutionStatus.Infeasible, 0, answer.OfPinClashes());
        }

        MinimumOrClosedSolution claim = Claim(document, findings);
        AssignmentVerdict verdict = MinimumOrClosedJudge.Judge(Problem, claim);
        if (VerdictNumbers.IsRejected(verdict.Status, !claim.Edges.IsDefault, claim.Stop))
        {
            findings.AddRange(verdict.Objections.Select(objection => ObjectionWords.InPeople(Model, objection)));
            return new JudgedClaim(verdict.Status, verdict.EdgesChecked, null);
        }

        return new JudgedClaim(verdict.Status, verdict.EdgesChecked, answer.Of(claim, verdict));
    }

    /// <inheritdoc/>
    public override Explanation Explain(MatchResult result, string person) => Explainer.Of(Model, result, person, sensitivity: null);

    /// <inheritdoc/>
    public override PairExplanation Explain(string person, string partner)
    {
        Explainer.ThrowIfUnknown(Model.Pairs, person, partner);
        return Model.Reasons.ExplainWithSkills(person, partner);
    }

    private MinimumOrClosedSolution Claim(ResultDocument document, ClaimFindings findings)
    {
        if (document.Status == SolutionStatus.Infeasible)
        {
            AssignmentClash? clash = document.Clashes.IsEmpty ? null : ClashWords.ToClaim(Model, DocumentRows.ToClash(document.Clashes[0]));
            return new MinimumOrClosedSolution
            {
                Stop = document.Stop,
                Proof = new MinimumOrClosedProof([new ColumnCase { Clash = clash }]),
            };
        }

        List<string> unknown = [];
        MinimumOrClosedProof? proof = document.Certificate is null
            ? null
            : Words.ToProof(DocumentRows.ToCertificate(document.Certificate), unknown);
        findings.AddRange(unknown.Select(findings.Wording.UnknownInCertificate));
        return new MinimumOrClosedSolution
        {
            Stop = document.Stop,
            Edges = document.Status == SolutionStatus.Unknown ? default : PairingQuestion.Edges(Model, document, findings),
            Proof = proof,
        };
    }
}
