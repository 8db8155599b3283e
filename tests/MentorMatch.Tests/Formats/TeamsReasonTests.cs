using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Formats;

/// <summary>Of teams: why mentors could have served and did not, which pins clash and with how many requests, and how a team is called.</summary>
public sealed class TeamsReasonTests
{
    private static readonly MatchingPolicy Policy = new() { Objective = Objective.MostMatches.Then(Objective.BestTotal) };

    [Fact]
    public void Where_nobody_was_matched_it_is_told_who_could_have_been()
    {
        // m1 is free for both teams, m2 for one; m3 has no place, m4 nobody wants.
        Cohort cohort = Cohort.Create([
            Someone.Mentor("m1").Offering("Law"),
            Someone.Mentor("m2").Offering("Sales"),
            Someone.Mentor("m3").Offering("Law") with
            {
                Capacity = 0,
            },
            Someone.Mentor("m4").Offering("Fishing"),
            Someone.Mentee("e1").Wanting("Law").With("team", "A"),
            Someone.Mentee("e2").Wanting("Law", "Sales", "Cooking").With("team", "B"),
        ]);
        ScriptedSolver nobody = new(_ => new AssignmentSolution { Stop = StopReason.Cancelled, Edges = [] });
        MatchResult result = Matcher.Match(cohort, Policy, Format.Teams(maxTeams: 2), FrozenClock.Options with { Solver = nobody });
        Assert.Equal((SolutionStatus.Feasible, 0), (result.Status, result.Matches.Length));
        Assert.Equal(
            ["A Law NotChosen 2 2", "B Cooking NoEligibleMentor 0 0", "B Law NotChosen 2 2", "B Sales NotChosen 1 2"],
            result.Unmatched.Select(left => $"{left.Id} {left.Topic} {left.Reason} {left.Eligible} {left.Places}")
        );
        Assert.Equal(
            [
                new IdleMentor("m1", IdleReason.NotChosen, 2),
                new IdleMentor("m2", IdleReason.NotChosen, 1),
                new IdleMentor("m3", IdleReason.NoPlaces, 2),
                new IdleMentor("m4", IdleReason.NoEligibleMentee, 0),
            ],
            result.IdleMentors.AsEnumerable()
        );
    }

    [Fact]
    public void Three_mentors_pinned_where_they_can_serve_two_requests_are_told_with_each_pin_once()
    {
        Cohort cohort = Cohort
            .Create([
                Someone.Mentor("m1").Offering("Law", "Sales"),
                Someone.Mentor("m2").Offering("Law"),
                Someone.Mentor("m3").Offering("Sales"),
                Someone.Mentee("e1").Wanting("Law", "Sales", "Cooking", "Fishing", "Sailing").With("team", "A"),
                Someone.Mentee("e2").Wanting("Law").With("team", "B"),
            ])
            .WithPins([new("e1", "m3"), new("e1", "m2"), new("e1", "m1")]);
        Clash clash = Assert.Single(Matcher.Match(cohort, Policy, Format.Teams(maxTeams: 2), FrozenClock.Options).Clashes);
        Assert.Equal((ClashReason.MentorMinimums, 3, 2), (clash.Reason, clash.Needed, clash.Available));
        Assert.Equal(["m1", "m2", "m3"], clash.Pins.Select(pin => pin.Mentor));
    }

    [Fact]
    public void A_team_spelled_in_two_ways_is_one_and_called_by_the_first_spelling_in_order()
    {
        Cohort cohort = Cohort.Create([
            Someone.Mentor("m1").Offering("Law"),
            Someone.Mentee("e1").Wanting("Law").With("team", "alpha"),
            Someone.Mentee("e2").Wanting("Law").With("team", "Alpha"),
        ]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.Teams(maxTeams: 2), FrozenClock.Options);
        Assert.Equal("Alpha-m1", result.Words());
        Assert.Equal(["e1", "e2"], Assert.Single(result.Groups).Members.AsEnumerable());
    }
}
