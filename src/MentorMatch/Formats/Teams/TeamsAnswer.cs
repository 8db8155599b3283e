using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Teams;

/// <summary>A judged solution in the words of people.</summary>
internal sealed class TeamsAnswer(TeamsQuestion question, string solver)
{
    private readonly TeamsModel model = question.Model;

    private AssignmentProblem Core => model.Problem.Core;

    /// <summary>The result when pins clash before anything can be solved.</summary>
    public MatchResult OfPinClashes() => Heading(StopReason.Finished, SolutionStatus.Infeasible) with { Clashes = model.Pins.Clashes };

    /// <summary>The result of a judged solution.</summary>
    /// <exception cref="RejectedSolutionException">There is nothing to tell.</exception>
    public MatchResult Of(AssignmentSolution solution, AssignmentVerdict verdict)
    {
        if (VerdictNumbers.IsRejected(solution, verdict))
        {
            throw VerdictNumbers.Rejection(solver, verdict.Objections);
        }

        MatchResult result = Heading(solution.Stop, verdict.Status);
        if (verdict.Status == SolutionStatus.Infeasible)
        {
            return result with { Clashes = [ClashOf(solution.Clash!)] };
        }

        result = VerdictNumbers.WithProof(result, verdict, score => score) with
        {
            Certificate = verdict.Bound is null
                ? null
                : new MatchCertificate { MentorPrices = [], Parts = model.Words.Of(solution.Proof!) },
        };
        return verdict.Status == SolutionStatus.Unknown ? result : WithMatches(result, solution, verdict);
    }

    private MatchResult Heading(StopReason stop, SolutionStatus status) =>
        new(question)
        {
            Format = question.Heading.Format,
            Policy = question.Heading.Policy,
            Solver = solver,
            Objective = Objective.Of(Core.Objective),
            Stop = stop,
            Status = status,
            MenteeCount = model.Plan.Requests.Length,
            MentorCount = model.Limits.Length,
            Places = model.Places,
            EligiblePairs = Core.EdgeCount,
            Warnings =
            [
                .. model.Scorer.Warnings.Select(problem => new MatchWarning(WarningCode.PolicyAsksForUnknown, 0, 0, problem.ToString())),
            ],
        };

    private MatchResult WithMatches(MatchResult result, AssignmentSolution solution, AssignmentVerdict verdict)
    {
        ImmutableArray<Match> matches =
        [
            .. solution
                .Edges.Select(MatchOf)
                .OrderBy(match => match.Mentee, StringComparer.Ordinal)
                .ThenBy(match => match.Mentor, StringComparer.Ordinal),
        ];
        Dictionary<string, int> loads = matches
            .GroupBy(match => match.Mentor, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return result with
        {
            Matches = matches,
            Groups = [.. model.Plan.Teams.Select(team => GroupOf(team, matches)).Where(group => !group.Mentors.IsEmpty)],
            Total = VerdictNumbers.Total(verdict),
            Unmatched = [.. Unmatched(solution.Edges, loads)],
            IdleMentors = [.. model.Limits.Where(limit => !loads.ContainsKey(limit.Mentor)).Select(limit => Idle(limit, solution.Edges))],
            Loads =
            [
                .. model
                    .Limits.Where(limit => loads.ContainsKey(limit.Mentor))
                    .Select(limit => new MentorLoad(limit.Mentor, loads[limit.Mentor], Bounds.AtMost(limit.Max))),
            ],
            Warnings = [.. result.Warnings, .. VerdictNumbers.ProofRejected(solution, verdict, objection => objection)],
        };
    }

    private Match MatchOf(int edge)
    {
        TeamRequest request = model.Plan.Requests[Core.RowOf(edge)];
        TeamColumn column = model.Columns[Core.EdgeColumns[edge]];
        PairScore pair = model.Scorer.Score(request, model.Limits[column.Mentor].Mentor);
        return new Match(pair.Mentee, pair.Mentor, pair.Score, model.Pins.Has(column))
        {
            Topic = request.Speciality,
            Contributions = pair.Contributions,
            KnownShare = pair.KnownShare,
        };
    }

    private static MatchGroup GroupOf(Team team, ImmutableArray<Match> matches)
    {
        ImmutableArray<Match> own = [.. matches.Where(match => string.Equals(match.Mentee, team.Name, StringComparison.Ordinal))];
        return new MatchGroup(
            team.Name,
            [.. own.Select(match => match.Mentor)],
            [.. team.Members.Select(member => member.Id)],
            new Score(own.Sum(match => match.Score.Millionths))
        );
    }

    private IEnumerable<UnmatchedPerson> Unmatched(ImmutableArray<int> edges, Dictionary<string, int> loads)
    {
        HashSet<int> served = [.. edges.Select(Core.RowOf)];
        HashSet<int> used = [.. edges.Select(edge => Core.EdgeColumns[edge])];
        for (int row = 0; row < Core.RowCount; row++)
        {
            if (served.Contains(row))
            {
                continue;
            }

            ImmutableArray<int> eligible = [.. Core.EdgeColumns[Core.RowStarts[row]..Core.RowStarts[row + 1]]];
            bool allTaken = eligible.All(column => used.Contains(column) || IsFull(model.Columns[column].Mentor, loads));
            yield return new UnmatchedPerson(
                model.Rows[row].Id,
                eligible.IsEmpty ? UnmatchedReason.NoEligibleMentor
                    : allTaken ? UnmatchedReason.Capacity
                    : UnmatchedReason.NotChosen
            )
            {
                Topic = model.Rows[row].Part,
                Eligible = eligible.Length,
                Places = eligible.Sum(column => (long)model.Limits[model.Columns[column].Mentor].Max),
            };
        }
    }

    private bool IsFull(int mentor, Dictionary<string, int> loads) =>
        loads.GetValueOrDefault(model.Limits[mentor].Mentor) >= model.Limits[mentor].Max;

    private IdleMentor Idle(MentorLoadLimit limit, ImmutableArray<int> edges)
    {
        HashSet<int> served = [.. edges.Select(Core.RowOf)];
        int eligible = 0;
        bool eligibleIsFree = false;
        for (int row = 0; row < Core.RowCount; row++)
        {
            int column = model.ColumnOf(limit.Mentor, model.Rows[row].Id);
            if (column >= 0 && Core.TryFindEdge(row, column, out _))
            {
                eligible++;
                eligibleIsFree |= !served.Contains(row);
            }
        }

        return new IdleMentor(
            limit.Mentor,
            limit.Max == 0 ? IdleReason.NoPlaces
                : eligible == 0 ? IdleReason.NoEligibleMentee
                : eligibleIsFree ? IdleReason.NotChosen
                : IdleReason.MenteesPlaced,
            eligible
        );
    }

    /// <summary>
    /// Only pinned mentors must be used, so a clash names columns of pins: mentors who all have to serve a team, for fewer requests than there are mentors. The numbers are
    /// counted anew.
    /// </summary>
    private Clash ClashOf(AssignmentClash clash)
    {
        ImmutableArray<TeamColumn> named = [.. clash.Columns.Select(column => model.Columns[column])];
        HashSet<int> rows = [];
        for (int row = 0; row < Core.RowCount; row++)
        {
            if (clash.Columns.Any(column => Core.TryFindEdge(row, column, out _)))
            {
                rows.Add(row);
            }
        }

        ImmutableArray<Pairing> pins = [.. named.SelectMany(model.Pins.Of).Order(Pairing.ByIds)];
        return new Clash
        {
            Reason = ClashReason.MentorMinimums,
            Mentees = [.. pins.Select(pin => pin.Mentee).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Mentors = [.. pins.Select(pin => pin.Mentor).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Pins = pins,
            Needed = named.Length,
            Available = rows.Count,
        };
    }
}
