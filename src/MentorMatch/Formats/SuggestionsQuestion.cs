using System.Collections.Immutable;
using MentorMatch.Formats.Suggestions;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.GroupedAssignment;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;

namespace MentorMatch.Formats;

/// <summary>Whom to show to whom.</summary>
internal sealed class SuggestionsQuestion : FormatQuestion
{
    private readonly SuggestionsFormat format;

    private SuggestionsQuestion(SuggestionsModel model, SuggestionsFormat format, ResultHeading heading)
    {
        Model = model;
        Heading = heading;
        this.format = format;
    }

    /// <summary>The problem and its people.</summary>
    public SuggestionsModel Model { get; }

    /// <summary>What the result says about the question.</summary>
    public ResultHeading Heading { get; }

    /// <summary>The question that a cohort asks.</summary>
    public static SuggestionsQuestion Of(
        Cohort cohort,
        MatchingPolicy policy,
        SuggestionsFormat format,
        MatchOptions options,
        CancellationToken cancellationToken
    ) => new(SuggestionsModel.Of(cohort, policy, format, options, cancellationToken), format, new ResultHeading(format.Name, policy.Name));

    /// <inheritdoc/>
    public override MatchResult Solve(MatchOptions options, CancellationToken cancellationToken)
    {
        GroupedAssignmentSolver grouped = new(JudgedSolver.Of(options.Solver));
        string solver = Model.Parts is null ? options.Solver.Name : grouped.Name;
        if (!Model.Clashes.IsEmpty)
        {
            return SuggestionsAnswer.OfPinClashes(this, Model, Heading, solver);
        }

        (AssignmentSolution solution, AssignmentVerdict verdict, MatchTiming timing) = TimedWork.Do(
            options,
            () =>
                Model.Grouped is { } problem
                    ? grouped.Solve(problem, TimedWork.Limits(options), cancellationToken)
                    : options.Solver.Solve(Model.Pairs.Problem, TimedWork.Limits(options), cancellationToken),
            Judge
        );
        return SuggestionsAnswer.Of(this, Model, Heading, format, solver, solution, verdict) with { Timing = timing };
    }

    /// <inheritdoc/>
    public override JudgedClaim Judge(ResultDocument document, ClaimFindings findings)
    {
        if (!Model.Clashes.IsEmpty)
        {
            return new JudgedClaim(SolutionStatus.Infeasible, 0, SuggestionsAnswer.OfPinClashes(this, Model, Heading, document.Solver));
        }

        AssignmentSolution claim = Claim(document, findings);
        AssignmentVerdict verdict = Judge(claim);
        if (VerdictNumbers.IsRejected(claim, verdict))
        {
            findings.AddRange(Model.InPairs(verdict).Objections.Select(objection => ObjectionWords.InPeople(Model.Pairs, objection)));
            return new JudgedClaim(verdict.Status, verdict.EdgesChecked, null);
        }

        return new JudgedClaim(
            verdict.Status,
            verdict.EdgesChecked,
            SuggestionsAnswer.Of(this, Model, Heading, format, document.Solver, claim, verdict)
        );
    }

    /// <inheritdoc/>
    public override Explanation Explain(MatchResult result, string person) => Explain(Model.Pairs, result, person);

    /// <summary>Why a mentee's list is what it is.</summary>
    internal static Explanation Explain(PairingModel model, MatchResult result, string person) =>
        Explainer.Of(model, result with { Certificate = SuggestionsAnswer.ByMentor(result.Certificate) }, person, sensitivity: null) with
        {
            AreSuggestions = true,
            Standings = [],
            Shortage = null,
            Alternates = [.. result.Alternates.Where(alternate => string.Equals(alternate.Mentee, person, StringComparison.Ordinal))],
        };

    /// <inheritdoc/>
    public override PairExplanation Explain(string person, string partner)
    {
        Explainer.ThrowIfUnknown(Model.Pairs.Pairs, person, partner);
        return Model.Pairs.Reasons.ExplainWithSkills(person, partner);
    }

    private AssignmentVerdict Judge(AssignmentSolution solution) =>
        Model.Grouped is { } problem
            ? GroupedAssignmentJudge.Judge(problem, solution)
            : AssignmentJudge.Judge(Model.Pairs.Problem, solution);

    /// <summary>Without minimums some list is always possible: no document can claim a clash but that of pins.</summary>
    private AssignmentSolution Claim(ResultDocument document, ClaimFindings findings)
    {
        List<string> unknown = [];
        AssignmentProof? proof = null;
        if (document.Certificate is { } section)
        {
            MatchCertificate certificate = DocumentRows.ToCertificate(section);
            proof =
                Model.Parts is null ? CertificateWords.ToProof(Model.Pairs, certificate, unknown)
                : certificate.Parts is { } parts ? Model.Parts.ToProof(parts, unknown)
                : null;
        }

        findings.AddRange(unknown.Select(findings.Wording.UnknownInCertificate));
        return new AssignmentSolution
        {
            Stop = document.Stop,
            Edges =
                document.Status == SolutionStatus.Unknown ? default : Model.ToEdges(PairingQuestion.Edges(Model.Pairs, document, findings)),
            Proof = proof,
        };
    }
}
