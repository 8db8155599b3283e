using System.Collections.Immutable;
using System.Text;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

/// <summary>Intact teams with a mentor for each speciality.</summary>
public sealed class TeamsTests
{
    private static readonly MatchingPolicy Policy = new()
    {
        Objective = Objective.MostMatches.Then(Objective.BestTotal),
        Criteria = [Criterion.Skills.Weight(2), Criterion.LevelGap(ideal: 2), Criterion.Different("department")],
    };

    private static readonly Format Two = Format.Teams(maxTeams: 2);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Small_cohorts_get_what_trying_everything_gives(bool mostMatches)
    {
        MatchingPolicy policy = mostMatches ? Policy : Policy with { Objective = Objective.BestTotal };
        for (ulong seed = 1; seed <= 60; seed++)
        {
            Cohort cohort = Offices.Draw(seed, mentors: 4, mentees: 5, teams: 3);
            MatchResult result = Matcher.Match(cohort, policy, Two, FrozenClock.Options);
            (int count, long total) = Best(cohort, policy, maxTeams: 2, mostMatches);
            Assert.Equal(SolutionStatus.Optimal, result.Status);
            Assert.Equal((count, total), (result.Matches.Length, result.Total.Millionths));
            Assert.Equal(result.Matches.Length + result.Unmatched.Length, Requests(cohort).Count);
        }
    }

    [Fact]
    public void No_mentor_serves_a_team_twice_or_more_teams_than_places()
    {
        MatchResult result = Matcher.Match(Offices.Draw(7, mentors: 8, mentees: 20, teams: 6), Policy, Two);
        Assert.NotEmpty(result.Matches);
        Assert.Equal(result.Matches.Length, result.Matches.DistinctBy(match => (match.Mentee, match.Mentor)).Count());
        Assert.All(result.Loads, load => Assert.InRange(load.Mentees, 1, Math.Min(2, load.Bounds.Max)));
        Assert.Equal(result.Total.Millionths, result.Groups.Sum(group => group.Score.Millionths));
    }

    [Fact]
    public void A_rule_against_one_member_is_a_rule_against_the_team()
    {
        Cohort cohort = Cohort
            .Create(mentors: [Mentor("m1", "Law"), Mentor("m2", "Law")], mentees: [Mentee("e1", "A", "Law"), Mentee("e2", "A", "Law")])
            .WithBans([new Pairing("e2", "m1")]);
        Match match = Assert.Single(Matcher.Match(cohort, Policy, Two).Matches);
        Assert.Equal(("A", "m2", "Law"), (match.Mentee, match.Mentor, match.Topic));
    }

    [Fact]
    public void A_pin_of_a_member_brings_the_mentor_to_the_team_for_the_best_of_its_requests()
    {
        Cohort cohort = Cohort
            .Create(
                mentors: [Mentor("m1", "Law", "Sales"), Mentor("m2", "Law"), Mentor("m3", "Sales")],
                mentees: [Mentee("e1", "A", "Law"), Mentee("e2", "A", "Sales")]
            )
            .WithPins([new Pairing("e1", "m3"), new Pairing("e2", "m1")]);
        MatchResult result = Matcher.Match(cohort, Policy, Two);
        Assert.Equal(["m1 Law True", "m3 Sales True"], result.Matches.Select(match => $"{match.Mentor} {match.Topic} {match.Pinned}"));
        Assert.Equal(SolutionStatus.Optimal, result.Status);
    }

    [Fact]
    public void Pins_that_cannot_be_kept_are_named()
    {
        Cohort cohort = Cohort.Create(
            mentors: [Mentor("m1", "Law"), Mentor("m2", "Law"), Mentor("m3", "Cooking")],
            mentees: [Mentee("e1", "A", "Law"), Mentee("e2", "A", "Sales")]
        );
        Clash forbidden = Clash(cohort, new Pairing("e1", "m3"));
        Assert.Equal((ClashReason.PinForbidden, "m3"), (forbidden.Reason, Assert.Single(forbidden.Mentors)));
        Clash crowded = Clash(cohort, new Pairing("e1", "m1"), new Pairing("e1", "m2"));
        Assert.Equal((ClashReason.MentorMinimums, 2, 1), (crowded.Reason, crowded.Needed, crowded.Available));
        Assert.Equal(2, crowded.Pins.Length);
    }

    [Fact]
    public void Clashing_pins_of_a_team_are_told_in_order_whoever_of_it_is_pinned()
    {
        Participant[] mentors = [Mentor("m1", "Law"), Mentor("m2", "Law")];
        Clash many = Clash(
            Cohort.Create(mentors: mentors, mentees: [Mentee("e1", "A", "Law"), Mentee("e2", "A", "Law")]),
            new("e2", "m2"),
            new("e1", "m1")
        );
        Clash unfit = Clash(
            Cohort.Create(mentors: mentors, mentees: [Mentee("e1", "A", "Law"), Mentee("e2", "A", "Sales")]),
            new("e2", "m2"),
            new("e1", "m1")
        );
        Assert.Equal((ClashReason.PinsExceedMentee, ClashReason.MentorMinimums), (many.Reason, unfit.Reason));
        foreach (Clash clash in (Clash[])[many, unfit])
        {
            Assert.Equal(
                ("e1 e2", "m1 m2", 2, 1),
                (string.Join(' ', clash.Mentees), string.Join(' ', clash.Mentors), clash.Needed, clash.Available)
            );
            Assert.Equal([new("e1", "m1"), new Pairing("e2", "m2")], clash.Pins.AsEnumerable());
        }
    }

    [Fact]
    public void A_place_that_a_pin_takes_is_not_given_to_another_team()
    {
        Cohort cohort = Cohort
            .Create(
                mentors: [Mentor("m1", "Law") with { Capacity = 1 }, Mentor("m2", "Law")],
                mentees: [Mentee("e1", "A", "Law"), Mentee("e2", "B", "Law"), Mentee("e3", "C", "Law"), Mentee("e4", "D", "Law")]
            )
            .WithPins([new Pairing("e1", "m1")]);
        MatchResult result = Matcher.Match(cohort, Policy, Two);
        Assert.Equal([("m1", 1), ("m2", 2)], result.Loads.Select(load => (load.Mentor, load.Mentees)));
        Assert.Equal("e1", Assert.Single(result.Groups, group => group.Mentors.Contains("m1")).Members.Single());
        Assert.Single(result.Unmatched);
    }

    [Fact]
    public void A_clash_is_verified_too()
    {
        Cohort cohort = Cohort
            .Create(mentors: [Mentor("m1", "Law"), Mentor("m2", "Law")], mentees: [Mentee("e1", "A", "Law"), Mentee("e2", "A", "Sales")])
            .WithPins([new Pairing("e1", "m1"), new Pairing("e1", "m2")]);
        ResultDocument document = ResultDocument.From(Matcher.Match(cohort, Policy, Two));
        Assert.Empty(ResultVerifier.Verify(document, cohort, Policy, Two).Problems);
        ResultDocument lie = document with { Clashes = [document.Clashes[0] with { Available = 0 }] };
        Assert.False(ResultVerifier.Verify(lie, cohort, Policy, Two).Holds);
    }

    [Fact]
    public void A_mentee_without_a_team_and_a_mentor_with_a_minimum_are_named_together()
    {
        Cohort cohort = Cohort.Create(
            mentors: [Mentor("m1", "Law") with { MinCapacity = 1 }],
            mentees: [Mentee("e1", "A", "Law"), Mentee("e2", "", "Law") with { Attributes = AttributeSet.Empty }]
        );
        DataProblemsException refusal = Assert.Throws<DataProblemsException>(() => Matcher.Match(cohort, Policy, Two));
        Assert.Equal(["no-team", "minimum-not-kept"], refusal.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_team_that_is_private_is_not_shown()
    {
        MatchingPolicy discreet = Policy with { PrivateAttributes = ["Team"] };
        DataProblemsException refusal = Assert.Throws<DataProblemsException>(() => Matcher.Match(Offices.Draw(1, 3, 3), discreet, Two));
        Assert.Equal("shows-private", Assert.Single(refusal.Problems).Code);
    }

    [Fact]
    public void The_order_of_people_and_the_threads_change_no_byte()
    {
        Cohort cohort = Offices.Draw(3, mentors: 6, mentees: 12, teams: 4);
        Cohort shuffled = Cohort.Create(cohort.Mentors.Reverse(), cohort.Mentees.Reverse());
        string one = ResultDocument.From(Matcher.Match(cohort, Policy, Two, FrozenClock.Options with { Threads = 1 })).ToJson();
        string other = ResultDocument.From(Matcher.Match(shuffled, Policy, Two, FrozenClock.Options with { Threads = 2 })).ToJson();
        Assert.Equal(one, other);
    }

    [Theory]
    [InlineData("drop a match")]
    [InlineData("change a topic")]
    [InlineData("raise a price")]
    [InlineData("raise the total")]
    [InlineData("change a group")]
    [InlineData("hide a request")]
    public void A_tampered_result_is_rejected(string tampering)
    {
        Cohort cohort = Offices.Draw(7, mentors: 8, mentees: 20, teams: 6);
        ResultDocument fresh = ResultDocument.Read(
            Encoding.UTF8.GetBytes(ResultDocument.From(Matcher.Match(cohort, Policy, Two)).ToJson())
        );
        Assert.Empty(ResultVerifier.Verify(fresh, cohort, Policy, Two).Problems);
        PartCertificate parts = fresh.Certificate!.Parts!;
        ResultDocument tampered = tampering switch
        {
            "drop a match" => fresh with { Matches = fresh.Matches.RemoveAt(0) },
            "change a topic" => fresh with { Matches = fresh.Matches.SetItem(0, fresh.Matches[0] with { Topic = "Cooking" }) },
            "raise a price" => fresh with
            {
                Certificate = fresh.Certificate with
                {
                    Parts = parts with { Prices = parts.Prices.SetItem(0, parts.Prices[0] with { Price = new Score(9_000_000) }) },
                },
            },
            "raise the total" => fresh with { Total = new Score(fresh.Total.Millionths + 1) },
            "change a group" => fresh with { Groups = fresh.Groups.SetItem(0, fresh.Groups[0] with { Members = [] }) },
            _ => fresh with { Unmatched = fresh.Unmatched.RemoveAt(0) },
        };
        Assert.False(ResultVerifier.Verify(tampered, cohort, Policy, Two).Holds);
    }

    [Fact]
    public void A_member_is_explained_by_what_the_team_has()
    {
        Cohort cohort = Offices.Draw(7, mentors: 8, mentees: 20, teams: 6);
        MatchResult result = Matcher.Match(cohort, Policy, Two);
        Match match = result.Matches[0];
        Participant member = cohort.Mentees.First(mentee =>
            string.Equals(mentee.Attributes["team"][0], match.Mentee, StringComparison.Ordinal)
        );
        PairExplanation pair = result.Explain(member.Id).Matches.First(explained => explained.Mentor == match.Mentor);
        Assert.Equal(match.Score, pair.Score);
        Assert.True(result.Explain(match.Mentee, match.Mentor).Eligible);
        Assert.Throws<ArgumentException>(() => result.Explain("nobody"));
    }

    [Fact]
    public void The_results_of_a_small_programme_are_as_they_were()
    {
        MatchResult result = Matcher.Match(Offices.Draw(7, mentors: 8, mentees: 20, teams: 6), Policy, Two, FrozenClock.Options);
        GoldenFile.AssertEqual("teams.result.json", ResultDocument.From(result).ToJson());
        GoldenFile.AssertEqual("teams.report.fr.html", HtmlReport.Render(ResultDocument.From(result, Language.French), PersonNames.None));
    }

    private static Clash Clash(Cohort cohort, params Pairing[] pins)
    {
        MatchResult result = Matcher.Match(cohort.WithPins(pins), Policy, Two);
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        return Assert.Single(result.Clashes);
    }

    private static Participant Mentor(string id, params string[] skills) =>
        new()
        {
            Id = id,
            Role = ParticipantRole.Mentor,
            Skills = [.. skills.Select(name => new Skill(name))],
        };

    private static Participant Mentee(string id, string team, params string[] wants) =>
        new()
        {
            Id = id,
            Role = ParticipantRole.Mentee,
            Wants = [.. wants.Select(name => new WantedSkill(name))],
            Attributes = AttributeSet.Empty.With("team", team),
        };

    private static List<(string Team, string Skill, ImmutableArray<string> Members)> Requests(Cohort cohort) =>
        [
            .. cohort
                .Mentees.GroupBy(mentee => mentee.Attributes["team"][0], StringComparer.Ordinal)
                .SelectMany(team =>
                    team.SelectMany(member => member.Wants.Select(want => want.Name))
                        .Distinct(StringComparer.Ordinal)
                        .Select(skill => (team.Key, skill, team.Select(member => member.Id).ToImmutableArray()))
                ),
        ];

    /// <summary>Tries every mentor, and nobody, for every request.</summary>
    private static (int Count, long Total) Best(Cohort cohort, MatchingPolicy policy, int maxTeams, bool mostMatches)
    {
        List<(string Team, string Skill, ImmutableArray<string> Members)> requests = Requests(cohort);
        Dictionary<string, CohortScorer> scorers = requests
            .Select(request => request.Skill)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(
                skill => skill,
                skill =>
                    CohortScorer.Compile(
                        Cohort.Create(cohort.Mentors, cohort.Mentees.Select(mentee => mentee with { Wants = [new WantedSkill(skill)] })),
                        policy
                    ),
                StringComparer.Ordinal
            );
        List<(string Mentor, long Score)>[] choices =
        [
            .. requests.Select(request =>
                cohort
                    .Mentors.Where(mentor => mentor.Skills.Any(skill => skill.Name == request.Skill))
                    .Select(mentor =>
                        (
                            mentor.Id,
                            (long)
                                decimal.Round(
                                    request.Members.Average(member =>
                                        (decimal)scorers[request.Skill].Score(member, mentor.Id).Score.Millionths
                                    ),
                                    MidpointRounding.AwayFromZero
                                )
                        )
                    )
                    .ToList()
            ),
        ];
        Dictionary<string, int> free = cohort.Mentors.ToDictionary(
            mentor => mentor.Id,
            mentor => Math.Min(maxTeams, mentor.Capacity ?? maxTeams),
            StringComparer.Ordinal
        );
        HashSet<(string, string)> used = [];
        (int, long) best = (0, long.MinValue);
        Try(0, 0, 0);
        return best;

        void Try(int request, int count, long total)
        {
            if (request == requests.Count)
            {
                (int, long) found = (count, total);
                bool better = mostMatches ? found.CompareTo(best) > 0 : (total, count).CompareTo((best.Item2, best.Item1)) > 0;
                best = better ? found : best;
                return;
            }

            Try(request + 1, count, total);
            foreach ((string mentor, long score) in choices[request])
            {
                if (free[mentor] > 0 && used.Add((requests[request].Team, mentor)))
                {
                    free[mentor]--;
                    Try(request + 1, count + 1, total + score);
                    free[mentor]++;
                    used.Remove((requests[request].Team, mentor));
                }
            }
        }
    }
}
