using System.Collections.Immutable;
using MentorMatch.Formats.ALaCarte;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.GroupedAssignment;
using MentorMatch.Optimization.Solvers.Stable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>Which requests are met: one grouped assignment problem, or one stable allocation.</summary>
internal sealed class ALaCarteQuestion : FormatQuestion
{
    private ALaCarteQuestion(RequestPlan plan, ResultHeading heading)
    {
        Plan = plan;
        Heading = heading;
        Model = new ALaCarteModel(plan);
        Stable = plan.Format.Stable && plan.Pins.Clashes.IsEmpty ? new StableBookings(plan) : null;
    }

    /// <summary>What is asked for.</summary>
    public RequestPlan Plan { get; }

    /// <summary>The requests as a problem of most requests, best ranks, best scores.</summary>
    public ALaCarteModel Model { get; }

    /// <summary>The requests as a stable allocation, where that is asked for.</summary>
    public StableBookings? Stable { get; }

    /// <summary>What the result says about the question.</summary>
    public ResultHeading Heading { get; }

    /// <summary>The question that a cohort asks.</summary>
    public static ALaCarteQuestion Of(
        Cohort cohort,
        MatchingPolicy policy,
        ALaCarteFormat format,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        ScoringReports? reports = options.Progress is null ? null : new ScoringReports(options.Progress);
        reports?.Report(new ScoringProgress(0, cohort.Choices.Length));
        cancellationToken.ThrowIfCancellationRequested();
        RequestPlan plan = RequestPlan.Of(CohortScorer.Compile(cohort, policy), format);
        reports?.Report(new ScoringProgress(cohort.Choices.Length, cohort.Choices.Length));
        return new ALaCarteQuestion(plan, new ResultHeading(format.Name, policy.Name));
    }

    /// <inheritdoc/>
    public override MatchResult Solve(MatchOptions options, CancellationToken cancellationToken)
    {
        if (Stable is { } stable)
        {
            DeferredAcceptanceSolver proposing = new();
            (StableAllocationSolution allocation, StabilityVerdict stability, MatchTiming time) = TimedWork.Do(
                options,
                () => proposing.Solve(stable.Problem, TimedWork.Limits(options), cancellationToken),
                solution => StabilityJudge.Judge(stable.Problem, solution)
            );
            return new ALaCarteAnswer(this, proposing.Name).Of(stable, allocation, stability) with { Timing = time };
        }

        GroupedAssignmentSolver solver = new(JudgedSolver.Of(options.Solver));
        ALaCarteAnswer answer = new(this, solver.Name);
        if (!Plan.Pins.Clashes.IsEmpty)
        {
            return answer.OfPinClashes();
        }

        (AssignmentSolution solution, AssignmentVerdict verdict, MatchTiming timing) = TimedWork.Do(
            options,
            () => solver.Solve(Model.Problem, TimedWork.Limits(options), cancellationToken),
            solution => GroupedAssignmentJudge.Judge(Model.Problem, solution)
        );
        return answer.Of(solution, verdict) with { Timing = timing };
    }

    /// <inheritdoc/>
    public override JudgedClaim Judge(ResultDocument document, ClaimFindings findings)
    {
        ALaCarteAnswer answer = new(this, document.Solver);
        if (!Plan.Pins.Clashes.IsEmpty)
        {
            return new JudgedClaim(SolutionStatus.Infeasible, 0, answer.OfPinClashes());
        }

        return Stable is { } stable ? JudgeStable(stable, answer, document, findings) : JudgeBest(answer, document, findings);
    }

    /// <inheritdoc/>
    public override bool IsStable => Plan.Format.Stable;

    /// <inheritdoc/>
    public override Explanation Explain(MatchResult result, string person)
    {
        if (Plan.Scorer.Cohort.FindMentee(person) is null)
        {
            throw new ArgumentException(
                $"There is no mentee {person} among the {Plan.Scorer.Cohort.Mentees.Length} mentees.",
                nameof(person)
            );
        }

        ImmutableArray<Match> matches = [.. result.Matches.Where(match => Is(match.Mentee, person))];
        return new Explanation(person)
        {
            Matches = [.. matches.Select(match => PairReasons.WithSkills(Plan.Scorer, person, match.Mentor))],
            Pinned = [.. matches.Where(match => match.Pinned).Select(match => match.Mentor)],
            Unmatched = result.Unmatched.FirstOrDefault(left => Is(left.Id, person)),
            Refused = [.. (result.Choices?.Refused ?? []).Where(request => Is(request.Mentee, person))],
            AsksForNothing = !Plan.Mentees.Contains(person, StringComparer.Ordinal),
        };
    }

    /// <inheritdoc/>
    public override PairExplanation Explain(string person, string partner) => PairReasons.WithSkills(Plan.Scorer, person, partner);

    private static bool Is(string id, string other) => string.Equals(id, other, StringComparison.Ordinal);

    private JudgedClaim JudgeBest(ALaCarteAnswer answer, ResultDocument document, ClaimFindings findings)
    {
        List<string> unknown = [];
        AssignmentProof? proof = document.Certificate?.Parts is { } parts ? Model.Words.ToProof(parts, unknown) : null;
        findings.AddRange(unknown.Select(findings.Wording.UnknownInCertificate));
        AssignmentSolution claim = new()
        {
            Stop = document.Stop,
            Edges = document.Status == SolutionStatus.Unknown ? default : [.. Claimed(document, findings).Select(Model.EdgeOf).Order()],
            Proof = proof,
        };
        AssignmentVerdict verdict = GroupedAssignmentJudge.Judge(Model.Problem, claim);
        if (VerdictNumbers.IsRejected(claim, verdict))
        {
            findings.AddRange(verdict.Objections);
            return new JudgedClaim(verdict.Status, verdict.EdgesChecked, null);
        }

        return new JudgedClaim(verdict.Status, verdict.EdgesChecked, answer.Of(claim, verdict));
    }

    private JudgedClaim JudgeStable(StableBookings stable, ALaCarteAnswer answer, ResultDocument document, ClaimFindings findings)
    {
        int[] claimed = [.. Claimed(document, findings)];
        StableAllocationSolution claim = new()
        {
            Stop = document.Stop,
            Edges = [.. claimed.Select(stable.EdgeOf).Where(edge => edge >= 0).Order()],
        };
        StabilityVerdict verdict = StabilityJudge.Judge(stable.Problem, claim);
        findings.AddRange(verdict.Objections);
        return verdict.Status == StabilityStatus.Unknown
            ? new JudgedClaim(SolutionStatus.Unknown, 0, null)
            : new JudgedClaim(SolutionStatus.Feasible, verdict.PairsChecked, answer.Of(stable, claim, verdict));
    }

    /// <summary>The numbers of the requests that a document says are met.</summary>
    private List<int> Claimed(ResultDocument document, ClaimFindings findings)
    {
        Dictionary<(string, string, string?), int> numbers = [];
        for (int k = 0; k < Plan.Requests.Length; k++)
        {
            numbers.Add((Plan.Requests[k].Mentee, Plan.Requests[k].Mentor, Plan.Requests[k].Slot), k);
        }

        List<int> claimed = [];
        foreach (MatchRow match in document.Matches)
        {
            if (numbers.TryGetValue((match.First, match.Second, match.Slot), out int request))
            {
                claimed.Add(request);
            }
            else
            {
                findings.Add(findings.Wording.NotEligible(match.First, match.Second));
            }
        }

        return claimed;
    }
}
