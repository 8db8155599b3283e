using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Reporting;

namespace MentorMatch.Formats.Teams;

/// <summary>Pins of members are pins of their teams: the mentor must serve the team, for whichever of its specialities is best. Several pins for one team and mentor are one.</summary>
internal sealed class TeamPins
{
    private readonly ImmutableArray<(TeamColumn Column, Pairing Pin)> pins;
    private readonly HashSet<TeamColumn> columns;

    private TeamPins(ImmutableArray<(TeamColumn Column, Pairing Pin)> pins, ImmutableArray<Clash> clashes)
    {
        this.pins = pins;
        columns = [.. pins.Select(pin => pin.Column)];
        Clashes = clashes;
    }

    /// <summary>Pins that cannot be kept whatever else is done, each told apart from the others.</summary>
    public ImmutableArray<Clash> Clashes { get; }

    public static TeamPins Of(
        Cohort cohort,
        TeamPlan plan,
        TeamScorer scorer,
        ImmutableArray<MentorLoadLimit> limits,
        ImmutableArray<TeamEdge> edges
    )
    {
        HashSet<TeamColumn> eligible = [.. edges.Select(edge => new TeamColumn(edge.Mentor, plan.Requests[edge.Request].Team))];
        ImmutableArray<(TeamColumn Column, Pairing Pin)> found =
        [
            .. cohort
                .Pins.Order(Pairing.ByIds)
                .Select(pin => (new TeamColumn(Roster.IndexOf(cohort.Mentors, pin.Mentor), plan.NumberOf(pin.Mentee)), pin)),
        ];
        ILookup<int, TeamRequest> requests = plan.Requests.ToLookup(request => request.Team);
        return new TeamPins(
            found,
            [
                .. found
                    .Where(pin => !eligible.Contains(pin.Column))
                    .Select(pin => Forbidden(pin.Pin, scorer.Score(plan.Teams[pin.Column.Team], pin.Pin.Mentor))),
                .. Exceeding(found, pin => pin.Column.Team, team => requests[team].Count(), ClashReason.PinsExceedMentee),
                .. Exceeding(found, pin => pin.Column.Mentor, mentor => limits[mentor].Max, ClashReason.PinsExceedMentor),
            ]
        );
    }

    /// <summary>Whether a mentor is pinned to a team.</summary>
    public bool Has(TeamColumn column) => columns.Contains(column);

    /// <summary>How many teams a mentor is pinned to.</summary>
    public int CountOf(int mentor) => columns.Count(column => column.Mentor == mentor);

    /// <summary>The pins of a mentor to a team, as they were given.</summary>
    public IEnumerable<Pairing> Of(TeamColumn column) => pins.Where(pin => pin.Column == column).Select(pin => pin.Pin);

    private static Clash Forbidden(Pairing pin, Scoring.PairScore pair) =>
        new()
        {
            Reason = ClashReason.PinForbidden,
            Mentees = [pin.Mentee],
            Mentors = [pin.Mentor],
            Pins = [pin],
            BrokenRules = pair.BrokenRules,
            Needed = 1,
        };

    private static IEnumerable<Clash> Exceeding(
        ImmutableArray<(TeamColumn Column, Pairing Pin)> found,
        Func<(TeamColumn Column, Pairing Pin), int> side,
        Func<int, int> most,
        ClashReason reason
    ) =>
        found
            .GroupBy(side)
            .Where(group => group.Select(pin => pin.Column).Distinct().Count() > most(group.Key))
            .Select(group => new Clash
            {
                Reason = reason,
                Mentees = [.. group.Select(pin => pin.Pin.Mentee).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                Mentors = [.. group.Select(pin => pin.Pin.Mentor).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                Pins = [.. group.Select(pin => pin.Pin)],
                Needed = group.Select(pin => pin.Column).Distinct().Count(),
                Available = most(group.Key),
            });
}
