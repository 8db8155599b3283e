using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Quotas;

/// <summary>Who is matched with whom in pairs, where the matching as a whole must keep quotas or the like.</summary>
internal sealed class QuotaQuestion(SideModel model, ResultHeading heading) : FormatQuestion
{
    /// <summary>The problem, its people and its demands.</summary>
    public SideModel Model { get; } = model;

    /// <summary>The question of a problem without them, under the quotas of a policy and further demands.</summary>
    /// <exception cref="DataProblemsException">A quota does not fit the cohort, or something comes before the total.</exception>
    public static QuotaQuestion Of(PairingQuestion question, Cohort cohort, MatchingPolicy policy, params ImmutableArray<Demand> further)
    {
        ThrowIfOtherAims(question);
        ImmutableArray<Demand> demands = [.. new DemandBuilder(cohort, policy, question.Model).All(), .. further];
        return new QuotaQuestion(new SideModel(question.Model, demands), question.Heading);
    }

    /// <summary>Refuses conditions on the whole where matches and total are not all that the answer is to be best at.</summary>
    /// <exception cref="DataProblemsException">Something comes before the total.</exception>
    public static void ThrowIfOtherAims(FormatQuestion question)
    {
        if (!question.IsOfTotals)
        {
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "conditions-and-other-aims",
                    Message =
                        "conditions on the whole (quotas, at most so many changes) cannot be kept where the worst-off, or those who waited, come before the total",
                    Maybe = "take the objective most-matches without waitingFirst, or take the conditions out",
                },
            ]);
        }
    }

    /// <inheritdoc/>
    public override MatchResult SolveWithPin(Pairing pin, MatchOptions options, CancellationToken cancellationToken)
    {
        PairingModel free = Model.Pairing;
        PairingModel pinned = PairingModel.Build(free.Pairs, free.Terms with { Pins = [.. free.Terms.Pins, pin] }, free.Reasons.Scorer);
        MatchResult result = new QuotaQuestion(new SideModel(pinned, Model.Demands), heading).Solve(options, cancellationToken);

        // That one pair breaks a quota on a private attribute would say what the two have.
        return Model.Demands.Any(demand => demand.IsPrivate)
            ? result with
            {
                Clashes = [.. result.Clashes.Where(clash => clash.Quotas.IsEmpty)],
            }
            : result;
    }

    /// <inheritdoc/>
    public override MatchResult Solve(MatchOptions options, CancellationToken cancellationToken) =>
        Solve([], options, cancellationToken).Result;

    /// <summary>Solves, beginning with matchings that are known.</summary>
    public (MatchResult Result, SideConstrainedSolution? Solution) Solve(
        IEnumerable<ImmutableArray<int>> known,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        SideConstrainedSolver solver = new(JudgedSolver.Of(options.Solver));
        if (!Model.Pairing.PinClashes.IsEmpty)
        {
            return (PairingAnswer.OfPinClashes(this, Model.Pairing, heading, solver.Name), null);
        }

        (SideConstrainedSolution solution, SideConstrainedVerdict verdict, MatchTiming timing) = TimedWork.Do(
            options,
            () => solver.Solve(Model.Problem, known, TimedWork.Limits(options), cancellationToken),
            solution => SideConstrainedJudge.Judge(Model.Problem, solution)
        );
        return (SideAnswer.Of(this, Model, heading, solver.Name, solution, verdict) with { Timing = timing }, solution);
    }

    /// <inheritdoc/>
    public override JudgedClaim Judge(ResultDocument document, ClaimFindings findings)
    {
        if (!Model.Pairing.PinClashes.IsEmpty)
        {
            return new JudgedClaim(SolutionStatus.Infeasible, 0, PairingAnswer.OfPinClashes(this, Model.Pairing, heading, document.Solver));
        }

        SideConstrainedSolution claim = Claim(document, findings);
        SideConstrainedVerdict verdict = SideConstrainedJudge.Judge(Model.Problem, claim);
        AssignmentVerdict whole = verdict.Whole;
        if (SideAnswer.IsRejected(claim, whole))
        {
            findings.AddRange(whole.Objections.Select(objection => ObjectionWords.InPeople(Model.Pairing, objection)));
            return new JudgedClaim(whole.Status, whole.EdgesChecked, null);
        }

        return new JudgedClaim(whole.Status, whole.EdgesChecked, SideAnswer.Of(this, Model, heading, document.Solver, claim, verdict));
    }

    /// <inheritdoc/>
    public override Explanation Explain(MatchResult result, string person) =>
        Explainer.Of(Model.Pairing, result, person, sensitivity: null);

    /// <inheritdoc/>
    public override PairExplanation Explain(string person, string partner)
    {
        Explainer.ThrowIfUnknown(Model.Pairing.Pairs, person, partner);
        return Model.Pairing.Reasons.ExplainWithSkills(person, partner);
    }

    private SideConstrainedSolution Claim(ResultDocument document, ClaimFindings findings)
    {
        List<string> unknown = [];
        SideConstrainedProof? proof = document.Certificate is null
            ? null
            : new SideWords(Model).ToProof(DocumentRows.ToCertificate(document.Certificate), unknown);
        findings.AddRange(unknown.Select(findings.Wording.UnknownInCertificate));
        return new SideConstrainedSolution
        {
            Stop = document.Stop,
            Edges = document.Status is SolutionStatus.Unknown or SolutionStatus.Infeasible
                ? default
                : PairingQuestion.Edges(Model.Pairing, document, findings),
            Proof = proof,
        };
    }
}
