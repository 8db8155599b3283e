using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>Who is matched with whom, where each match is a pair and bounds say how many each may have: one assignment problem.</summary>
internal sealed class PairingQuestion : FormatQuestion
{
    private PairingQuestion(PairingModel model, ResultHeading heading)
    {
        Model = model;
        Heading = heading;
    }

    /// <summary>The problem and its people.</summary>
    public PairingModel Model { get; }

    /// <summary>What the result says about the question.</summary>
    public ResultHeading Heading { get; }

    /// <inheritdoc/>
    public override PairingModel Pairing => Model;

    /// <summary>The question that a cohort asks.</summary>
    public static PairingQuestion Of(
        Cohort cohort,
        MatchingPolicy policy,
        PairingFormat format,
        MatchOptions options,
        CancellationToken cancellationToken
    ) => new(PairingModel.Of(cohort, policy, format, options, cancellationToken), new ResultHeading(format.Name, policy.Name));

    /// <summary>The question that own scores ask.</summary>
    public static PairingQuestion Of(ScoredPairs pairs, PairingTerms terms) =>
        new(PairingModel.Build(pairs, terms), new ResultHeading(ResultHeading.OwnScores, null));

    /// <summary>The question of a problem that is built already.</summary>
    public static PairingQuestion Of(PairingModel model, ResultHeading heading) => new(model, heading);

    /// <inheritdoc/>
    public override MatchResult Solve(MatchOptions options, CancellationToken cancellationToken)
    {
        if (!Model.PinClashes.IsEmpty)
        {
            return PairingAnswer.OfPinClashes(this, Model, Heading, options.Solver.Name);
        }

        if (Model.Fair is not null)
        {
            return FairPairing.Solve(this, options, cancellationToken);
        }

        (AssignmentSolution solution, AssignmentVerdict verdict, MatchTiming timing) = TimedWork.Do(
            options,
            () => options.Solver.Solve(Model.Problem, TimedWork.Limits(options), cancellationToken),
            solution => AssignmentJudge.Judge(Model.Problem, solution)
        );
        return PairingAnswer.Of(this, Model, Heading, options.Solver.Name, solution, verdict) with { Timing = timing };
    }

    /// <inheritdoc/>
    public override JudgedClaim Judge(ResultDocument document, ClaimFindings findings)
    {
        if (!Model.PinClashes.IsEmpty)
        {
            return new JudgedClaim(SolutionStatus.Infeasible, 0, PairingAnswer.OfPinClashes(this, Model, Heading, document.Solver));
        }

        AssignmentSolution claim = Claim(Model, document, findings);
        if (Model.Fair is not null)
        {
            return FairPairing.Judge(this, document, claim, findings);
        }

        AssignmentVerdict verdict = AssignmentJudge.Judge(Model.Problem, claim);
        if (VerdictNumbers.IsRejected(claim, verdict))
        {
            findings.AddRange(verdict.Objections.Select(objection => ObjectionWords.InPeople(Model, objection)));
            return new JudgedClaim(verdict.Status, verdict.EdgesChecked, null);
        }

        return new JudgedClaim(
            verdict.Status,
            verdict.EdgesChecked,
            PairingAnswer.Of(this, Model, Heading, document.Solver, claim, verdict)
        );
    }

    /// <inheritdoc/>
    public override MatchResult? SolveWithPin(Pairing pin, MatchOptions options, CancellationToken cancellationToken) =>
        Of(PairingModel.Build(Model.Pairs, Model.Terms with { Pins = [.. Model.Terms.Pins, pin] }, Model.Reasons.Scorer), Heading)
            .Solve(options, cancellationToken);

    /// <inheritdoc/>
    public override Explanation Explain(MatchResult result, string person) => Explainer.Of(Model, result, person, SensitivityOf(result));

    /// <inheritdoc/>
    public override PairExplanation Explain(string person, string partner)
    {
        Explainer.ThrowIfUnknown(Model.Pairs, person, partner);
        return Model.Reasons.ExplainWithSkills(person, partner);
    }

    /// <summary>What a document claims, in edges of a problem.</summary>
    internal static AssignmentSolution Claim(PairingModel model, ResultDocument document, ClaimFindings findings)
    {
        if (document.Status == SolutionStatus.Infeasible)
        {
            AssignmentClash? clash = document.Clashes.IsEmpty ? null : ClashWords.ToClaim(model, DocumentRows.ToClash(document.Clashes[0]));
            return new AssignmentSolution { Stop = document.Stop, Clash = clash };
        }

        List<string> unknown = [];
        AssignmentProof? proof = document.Certificate is null
            ? null
            : CertificateWords.ToProof(model, DocumentRows.ToCertificate(document.Certificate), unknown);
        findings.AddRange(unknown.Select(findings.Wording.UnknownInCertificate));
        return new AssignmentSolution
        {
            Stop = document.Stop,
            Edges = document.Status == SolutionStatus.Unknown ? default : Edges(model, document, findings),
            Proof = proof,
        };
    }

    /// <summary>The edges that a document's matches stand for; what is none is told.</summary>
    internal static ImmutableArray<int> Edges(PairingModel model, ResultDocument document, ClaimFindings findings)
    {
        List<int> edges = [];
        foreach (MatchRow match in document.Matches)
        {
            if (match is { Mentee: { } mentee, Mentor: { } mentor } && model.EdgeOf(new Pairing(mentee, mentor)) is int edge)
            {
                edges.Add(edge);
            }
            else
            {
                findings.Add(findings.Wording.NotEligible(match.First, match.Second));
            }
        }

        edges.Sort();
        return [.. edges];
    }
}
