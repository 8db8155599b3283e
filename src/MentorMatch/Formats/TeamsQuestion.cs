using System.Collections.Immutable;
using MentorMatch.Formats.Teams;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.GroupedAssignment;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>Which mentor serves which team for which speciality: one grouped assignment problem.</summary>
internal sealed class TeamsQuestion : FormatQuestion
{
    private TeamsQuestion(TeamsModel model, ResultHeading heading)
    {
        Model = model;
        Heading = heading;
    }

    /// <summary>The problem and its people.</summary>
    public TeamsModel Model { get; }

    /// <summary>What the result says about the question.</summary>
    public ResultHeading Heading { get; }

    public static TeamsQuestion Of(
        Cohort cohort,
        MatchingPolicy policy,
        TeamsFormat format,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        ScoringReports? reports = options.Progress is null ? null : new ScoringReports(options.Progress);
        TeamPlan plan = TeamPlan.Of(cohort, format.Team);
        reports?.Report(new ScoringProgress(0, plan.Requests.Length));
        TeamsModel model = TeamsModel.Of(
            cohort,
            plan,
            new TeamScorer(cohort, policy, plan),
            format.MaxTeams,
            policy.Objective.OfAssignment,
            cancellationToken
        );
        reports?.Report(new ScoringProgress(plan.Requests.Length, plan.Requests.Length));
        return new TeamsQuestion(model, new ResultHeading(format.Name, policy.Name));
    }

    /// <inheritdoc/>
    public override MatchResult Solve(MatchOptions options, CancellationToken cancellationToken)
    {
        GroupedAssignmentSolver solver = new(JudgedSolver.Of(options.Solver));
        TeamsAnswer answer = new(this, solver.Name);
        if (!Model.Pins.Clashes.IsEmpty)
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
        TeamsAnswer answer = new(this, document.Solver);
        if (!Model.Pins.Clashes.IsEmpty)
        {
            return new JudgedClaim(SolutionStatus.Infeasible, 0, answer.OfPinClashes());
        }

        AssignmentSolution claim = Claim(document, findings);
        AssignmentVerdict verdict = GroupedAssignmentJudge.Judge(Model.Problem, claim);
        if (VerdictNumbers.IsRejected(claim, verdict))
        {
            findings.AddRange(verdict.Objections);
            return new JudgedClaim(verdict.Status, verdict.EdgesChecked, null);
        }

        return new JudgedClaim(verdict.Status, verdict.EdgesChecked, answer.Of(claim, verdict));
    }

    /// <inheritdoc/>
    /// <remarks>A member is explained by what their team has.</remarks>
    public override Explanation Explain(MatchResult result, string person)
    {
        Team team = Model.Plan.Teams[TeamNumber(person)];
        ImmutableArray<Match> matches = [.. result.Matches.Where(match => Is(match.Mentee, team.Name))];
        return new Explanation(person)
        {
            Matches = [.. matches.Select(match => PairExplanation.Of(Model.Scorer.Score(RequestOf(team, match.Topic!), match.Mentor)))],
            Pinned = [.. matches.Where(match => match.Pinned).Select(match => match.Mentor)],
            Unmatched = matches.IsEmpty ? result.Unmatched.FirstOrDefault(left => Is(left.Id, team.Name)) : null,
        };
    }

    /// <inheritdoc/>
    /// <remarks>A team and a mentor are explained for the request where the mentor scores best, eligible ones first.</remarks>
    public override PairExplanation Explain(string person, string partner)
    {
        int number = TeamNumber(person);
        if (!Model.Limits.Any(limit => Is(limit.Mentor, partner)))
        {
            throw new ArgumentException($"There is no mentor {partner} among the {Model.Limits.Length} mentors.", nameof(partner));
        }

        PairScore[] offered =
        [
            .. Model
                .Plan.Requests.Where(request => request.Team == number && Model.Scorer.Offers(partner, request.Speciality))
                .Select(request => Model.Scorer.Score(request, partner))
                .OrderByDescending(pair => pair.IsEligible)
                .ThenByDescending(pair => pair.Score),
        ];
        return offered.Length > 0
            ? PairExplanation.Of(offered[0])
            : PairExplanation.Of(Model.Scorer.Score(Model.Plan.Teams[number], partner)) with
            {
                Eligible = false,
            };
    }

    private static bool Is(string id, string other) => string.Equals(id, other, StringComparison.Ordinal);

    private TeamRequest RequestOf(Team team, string speciality) => new(Model.Plan.IndexOf(team.Name), speciality);

    private int TeamNumber(string person)
    {
        int byMember = Model.Plan.NumberOf(person);
        int number = byMember >= 0 ? byMember : Model.Plan.IndexOf(person);
        return number >= 0
            ? number
            : throw new ArgumentException(
                $"There is no mentee or team {person} among the {Model.Plan.Teams.Length} teams.",
                nameof(person)
            );
    }

    private AssignmentSolution Claim(ResultDocument document, ClaimFindings findings)
    {
        if (document.Status == SolutionStatus.Infeasible)
        {
            return new AssignmentSolution
            {
                Stop = document.Stop,
                Clash = document.Clashes.IsEmpty ? null : ClaimedClash(document.Clashes[0]),
            };
        }

        List<string> unknown = [];
        AssignmentProof? proof = document.Certificate?.Parts is { } parts ? Model.Words.ToProof(parts, unknown) : null;
        findings.AddRange(unknown.Select(findings.Wording.UnknownInCertificate));
        return new AssignmentSolution
        {
            Stop = document.Stop,
            Edges = document.Status == SolutionStatus.Unknown ? default : Edges(document, findings),
            Proof = proof,
        };
    }

    private AssignmentClash ClaimedClash(ClashRow row)
    {
        IEnumerable<int> columns = row
            .Pins.Where(pin => Model.Plan.NumberOf(pin.Mentee) >= 0)
            .Select(pin => Model.ColumnOf(pin.Mentor, Model.Plan.Teams[Model.Plan.NumberOf(pin.Mentee)].Name))
            .Where(column => column >= 0);
        return new AssignmentClash(ClashKind.ColumnMinimums, [], [.. columns.Distinct().Order()], [], row.Needed, row.Available);
    }

    private ImmutableArray<int> Edges(ResultDocument document, ClaimFindings findings)
    {
        List<int> edges = [];
        foreach (MatchRow match in document.Matches)
        {
            int row = Model.Words.RowOf(new PersonPart(match.First, match.Topic ?? ""));
            int column = Model.ColumnOf(match.Second, match.First);
            if (row >= 0 && column >= 0 && Model.Problem.Core.TryFindEdge(row, column, out int edge))
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
