using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Formats.Teams;

/// <summary>The teams of a cohort and what each asks for.</summary>
internal sealed class TeamPlan
{
    private readonly Dictionary<string, int> teamOf;

    private TeamPlan(ImmutableArray<Team> teams, ImmutableArray<TeamRequest> requests)
    {
        Teams = teams;
        Requests = requests;
        teamOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int team = 0; team < teams.Length; team++)
        {
            foreach (Participant member in teams[team].Members)
            {
                teamOf.Add(member.Id, team);
            }
        }
    }

    /// <summary>The teams, in ordinal order of names.</summary>
    public ImmutableArray<Team> Teams { get; }

    /// <summary>What they ask for, by team, then speciality in ordinal order.</summary>
    public ImmutableArray<TeamRequest> Requests { get; }

    /// <summary>The teams of a cohort.</summary>
    /// <exception cref="DataProblemsException">A mentee has no team or several, or a mentor has a minimum; every problem is listed.</exception>
    public static TeamPlan Of(Cohort cohort, string attribute)
    {
        ImmutableArray<DataProblem> problems =
        [
            .. cohort.Mentees.Where(mentee => mentee.Attributes[attribute].Length != 1).Select(mentee => NotOneTeam(mentee, attribute)),
            .. cohort.Mentors.Where(mentor => mentor.MinCapacity > 0).Select(Minimum),
        ];
        if (!problems.IsEmpty)
        {
            throw new DataProblemsException(problems);
        }

        ImmutableArray<Team> teams =
        [
            .. cohort
                .Mentees.GroupBy(mentee => NameKey.Of(mentee.Attributes[attribute][0]), StringComparer.Ordinal)
                .Select(members => new Team(
                    members.Select(member => member.Attributes[attribute][0]).Order(StringComparer.Ordinal).First(),
                    [.. members]
                ))
                .OrderBy(team => team.Name, StringComparer.Ordinal),
        ];
        return new TeamPlan(
            teams,
            [.. teams.SelectMany((team, number) => Specialities(team).Select(name => new TeamRequest(number, name)))]
        );
    }

    /// <summary>The number of a mentee's team, or −1 when there is no such mentee.</summary>
    public int NumberOf(string mentee) => teamOf.GetValueOrDefault(mentee, -1);

    /// <summary>The number of the team with a name, or −1.</summary>
    public int IndexOf(string team)
    {
        for (int k = 0; k < Teams.Length; k++)
        {
            if (string.Equals(Teams[k].Name, team, StringComparison.Ordinal))
            {
                return k;
            }
        }

        return -1;
    }

    private static IEnumerable<string> Specialities(Team team) =>
        team
            .Members.SelectMany(member => member.Wants)
            .GroupBy(want => NameKey.Of(want.Name), StringComparer.Ordinal)
            .Select(wants => wants.First().Name)
            .Order(StringComparer.Ordinal);

    private static DataProblem NotOneTeam(Participant mentee, string attribute)
    {
        int count = mentee.Attributes[attribute].Length;
        return new DataProblem
        {
            Code = count == 0 ? "no-team" : "several-teams",
            PersonId = mentee.Id,
            Message = $"mentee {mentee} has {(count == 0 ? "no" : "more than one")} {attribute}",
            Maybe =
                count == 0
                    ? $"write the team's name in the column {attribute}, or leave the person out of this format"
                    : "keep one: an intact team shares its mentors",
        }.At(mentee.Source);
    }

    private static DataProblem Minimum(Participant mentor) =>
        new DataProblem
        {
            Code = "minimum-not-kept",
            PersonId = mentor.Id,
            Message = $"mentor {mentor} has a minimum, which the format {TeamsFormat.TypeName} does not keep",
            Maybe = "leave min_capacity empty for this format, or pin the mentor to a member of a team",
        }.At(mentor.Source);
}
