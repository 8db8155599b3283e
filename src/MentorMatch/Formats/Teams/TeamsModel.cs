using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Teams;

/// <summary>
/// The bridge to integers: a row for each request, a column for each mentor in each team where there is an eligible request (so that a mentor serves a team once), and
/// a group for each mentor that limits the number of teams. A pinned mentor's column must be used; it stands outside the group, whose maximum is one less.
/// </summary>
internal sealed class TeamsModel
{
    private TeamsModel(
        TeamPlan plan,
        TeamScorer scorer,
        ImmutableArray<MentorLoadLimit> limits,
        ImmutableArray<TeamEdge> edges,
        AssignmentObjective objective,
        TeamPins pins
    )
    {
        Plan = plan;
        Scorer = scorer;
        Limits = limits;
        Pins = pins;
        Columns =
        [
            .. edges
                .Select(edge => (edge.Mentor, plan.Requests[edge.Request].Team))
                .Distinct()
                .Order()
                .Select(column => new TeamColumn(column.Mentor, column.Team)),
        ];
        Rows = [.. plan.Requests.Select(request => new PersonPart(plan.Teams[request.Team].Name, request.Speciality))];
        ColumnParts = [.. Columns.Select(column => new PersonPart(limits[column.Mentor].Mentor, plan.Teams[column.Team].Name))];
        Words = new PartWords(Rows, ColumnParts);
        Problem = Build(edges, objective);
    }

    /// <summary>The teams and their requests; request k is row k.</summary>
    public TeamPlan Plan { get; }

    /// <summary>Scores mentors for requests.</summary>
    public TeamScorer Scorer { get; }

    /// <summary>The mentors and how many teams each may have, in ordinal order of ids.</summary>
    public ImmutableArray<MentorLoadLimit> Limits { get; }

    /// <summary>The pins, between mentors and teams.</summary>
    public TeamPins Pins { get; }

    /// <summary>What each column stands for.</summary>
    public ImmutableArray<TeamColumn> Columns { get; }

    /// <summary>What each row is called.</summary>
    public ImmutableArray<PersonPart> Rows { get; }

    /// <summary>What each column is called.</summary>
    public ImmutableArray<PersonPart> ColumnParts { get; }

    /// <summary>The problem. Where <see cref="TeamPins.Clashes"/> is not empty it must not be solved.</summary>
    public GroupedAssignmentProblem Problem { get; }

    /// <summary>Tells proofs.</summary>
    public PartWords Words { get; }

    /// <summary>How many teams the mentors can take together.</summary>
    public long Places => Limits.Sum(limit => (long)limit.Max);

    public static TeamsModel Of(
        Cohort cohort,
        TeamPlan plan,
        TeamScorer scorer,
        int maxTeams,
        AssignmentObjective objective,
        CancellationToken cancellationToken
    )
    {
        ImmutableArray<MentorLoadLimit> limits =
        [
            .. cohort.Mentors.Select(mentor => new MentorLoadLimit(mentor.Id, Math.Min(mentor.Capacity ?? maxTeams, maxTeams))),
        ];
        ImmutableArray<TeamEdge>.Builder edges = ImmutableArray.CreateBuilder<TeamEdge>();
        for (int request = 0; request < plan.Requests.Length; request++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int mentor = 0; mentor < limits.Length; mentor++)
            {
                if (
                    scorer.Offers(limits[mentor].Mentor, plan.Requests[request].Speciality)
                    && scorer.Score(plan.Requests[request], limits[mentor].Mentor) is { IsEligible: true } pair
                )
                {
                    edges.Add(new TeamEdge(request, mentor, pair.Score));
                }
            }
        }

        ImmutableArray<TeamEdge> eligible = edges.ToImmutable();
        return new TeamsModel(plan, scorer, limits, eligible, objective, TeamPins.Of(cohort, plan, scorer, limits, eligible));
    }

    /// <summary>The column of a mentor in a team, or −1.</summary>
    public int ColumnOf(string mentor, string team) => Words.ColumnOf(new PersonPart(mentor, team));

    private GroupedAssignmentProblem Build(ImmutableArray<TeamEdge> edges, AssignmentObjective objective)
    {
        Bounds[] rows = [.. Plan.Requests.Select(_ => Bounds.AtMost(1))];
        bool[] pinned = [.. Columns.Select(column => Pins.Has(column))];
        Bounds[] columns = [.. pinned.Select(isPinned => isPinned ? new Bounds(1, 1) : Bounds.AtMost(1))];
        int[] starts = new int[rows.Length + 1];
        int[] ends = new int[edges.Length];
        long[] weights = new long[edges.Length];
        for (int k = 0; k < edges.Length; k++)
        {
            TeamEdge edge = edges[k];
            starts[edge.Request + 1]++;
            ends[k] = ColumnOf(Limits[edge.Mentor].Mentor, Plan.Teams[Plan.Requests[edge.Request].Team].Name);
            weights[k] = edge.Score.Millionths;
        }

        for (int row = 0; row < rows.Length; row++)
        {
            starts[row + 1] += starts[row];
        }

        AssignmentProblem core = AssignmentProblem.FromRows(rows, columns, starts, ends, weights, objective);
        int[] groupOf = [.. Columns.Select((column, k) => pinned[k] ? -1 : column.Mentor)];
        int[] maxima = [.. Limits.Select((limit, mentor) => Math.Max(0, limit.Max - Pins.CountOf(mentor)))];
        return new GroupedAssignmentProblem(core, NodeGroups.None, new NodeGroups(groupOf, maxima));
    }
}
