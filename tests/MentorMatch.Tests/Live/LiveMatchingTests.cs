using MentorMatch.Analysis.Changes;
using MentorMatch.Formats;
using MentorMatch.Live;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Testing.Cohorts;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Live;

public sealed class LiveMatchingTests
{
    private static readonly Participant Ada = new()
    {
        Id = "ada",
        Role = ParticipantRole.Mentor,
        Skills = [new("Python", 5)],
    };

    private static readonly Participant Bao = new()
    {
        Id = "bao",
        Role = ParticipantRole.Mentor,
        Skills = [new("Python", 3)],
    };

    private static readonly Participant Noor = new()
    {
        Id = "noor",
        Role = ParticipantRole.Mentee,
        Wants = [new("Python")],
    };

    private static readonly Participant Sam = Noor with { Id = "sam", Wants = [new("Go")] };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void After_every_change_it_is_what_matching_everybody_anew_would_prove_best(bool mostMatches)
    {
        for (int seed = 1; seed <= 40; seed++)
        {
            Random random = new(seed);
            RandomChanges changes = new(random);
            MatchingPolicy policy = RandomCohort.Policy(random) with
            {
                Objective = mostMatches ? Objective.MostMatches.Then(Objective.BestTotal) : Objective.BestTotal,
            };
            Format format = random.Next(2) == 0 ? Format.OneToOne : Format.Ratio(maxMentees: 2);
            LiveMatching live = LiveMatching.Start(changes.Cohort, policy, format);
            Dictionary<string, string?> mentorOf = live.Cohort.Mentees.ToDictionary(
                person => person.Id,
                person => live.MentorOf(person.Id),
                StringComparer.Ordinal
            );
            for (int step = 0; step < 6; step++)
            {
                LiveChange change = changes.Apply(live);

                string where = $"seed {seed}, step {step}, {change.Person}";
                MatchResult result = live.Result();
                MatchResult anew = Matcher.Match(live.Cohort, policy, format);
                Assert.True(result.Status == SolutionStatus.Optimal, where);
                Assert.True(anew.Total == result.Total, where);

                // A pair of score 0 changes no total: only where matches come first is their number told.
                Assert.True(!mostMatches || anew.Matches.Length == result.Matches.Length, where);
                Assert.Equal((result.Matches.Length, result.Total), (live.Matched, live.Total));
                Assert.Equal((live.Matched, live.Total), (change.Matched, change.Total));
                Assert.Equal(anew.EligiblePairs, result.EligiblePairs);
                Follow(change, mentorOf, where);
                Assert.Equal(
                    result.Matches.Select(match => (match.Mentee, (string?)match.Mentor)),
                    mentorOf
                        .Where(pair => pair.Value is not null)
                        .Select(pair => (pair.Key, pair.Value))
                        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                );
            }
        }
    }

    [Fact]
    public void Hundreds_of_changes_of_a_larger_cohort_end_where_matching_anew_does()
    {
        CohortOptions options = new()
        {
            Mentors = 40,
            Mentees = 130,
            Seed = 3,
        };
        Participant[] people = [.. CohortGenerator.Participants(options).Select(person => person with { MinCapacity = null })];
        LiveMatching live = LiveMatching.Start(Cohort.Create(people), MatchingPolicy.Default, Format.Ratio(maxMentees: 3));
        Random random = new(4);
        for (int step = 0; step < 150; step++)
        {
            Participant person = people[random.Next(people.Length)];
            bool isPresent = live.Cohort.FindMentor(person.Id) is not null || live.Cohort.FindMentee(person.Id) is not null;
            if (isPresent)
            {
                live.Leave(person.Id);
            }
            else
            {
                live.Join(RandomChanges.Fitting(person, live.Cohort));
            }
        }

        MatchResult result = live.Result();
        MatchResult anew = Matcher.Match(live.Cohort, MatchingPolicy.Default, Format.Ratio(maxMentees: 3));

        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.Equal((anew.Matches.Length, anew.Total), (result.Matches.Length, result.Total));
    }

    [Fact]
    public void A_mentor_who_leaves_and_one_who_joins_are_told_with_everybody_they_move()
    {
        LiveMatching live = LiveMatching.Start(
            Cohort.Create(mentors: [Ada, Bao], mentees: [Noor, Sam]),
            MatchingPolicy.Default,
            Format.OneToOne
        );
        Assert.Equal("ada", live.MentorOf("noor"));

        LiveChange left = live.Leave("ada");

        Assert.Equal(
            [("noor", ChangeKind.Moved, "bao"), ("sam", ChangeKind.Unmatched, null)],
            left.Mentees.Select(person => (person.Id, person.Kind, person.After.FirstOrDefault()))
        );
        Assert.Equal(new Score(-400_000), left.Mentees[0].Gain);
        Assert.Equal<LoadChange>([new LoadChange("ada", 1, 0)], left.Loads);
        Assert.Equal(1, left.Matched);

        LiveChange joined = live.Join(Ada);

        Assert.Equal(2, joined.Matched);
        Assert.Equal(-left.Gain, joined.Gain);
        Assert.Equal<string>(["sam"], live.MenteesOf("bao"));
        Assert.Empty(live.Change(Bao with { Skills = [new("Python", 4)] }).Mentees);
    }

    [Fact]
    public void A_list_counts_anew_when_somebody_of_its_owners_own_side_leaves_and_comes_back()
    {
        Participant both = new()
        {
            Id = "both",
            Role = ParticipantRole.Both,
            Prefers = ["noor", "ada"],
        };
        MatchingPolicy policy = new() { Objective = Objective.BestTotal, Criteria = [Criterion.Preferences] };
        LiveMatching live = LiveMatching.Start(Cohort.Create([Ada, Noor, both]), policy, Format.OneToOne);

        // As a mentee, both lists ada alone; without noor, whose side nobody knows, ada is the second of two.
        foreach (Action change in (Action[])[() => live.Leave("noor"), () => live.Join(Noor)])
        {
            change();

            MatchResult anew = Matcher.Match(live.Cohort, policy, Format.OneToOne);
            Assert.Equal(anew.Total, live.Total);
            Assert.Equal(anew.Total, live.Result().Total);
        }
    }

    [Fact]
    public void A_mentee_who_joins_without_an_eligible_mentor_waits()
    {
        LiveMatching live = LiveMatching.Start(Cohort.Create(mentors: [Ada], mentees: [Noor]), MatchingPolicy.Default, Format.OneToOne);

        LiveChange change = live.Join(Sam with { Avoids = ["ada"] });

        PersonChange sam = Assert.Single(change.Mentees);
        Assert.Equal((ChangeKind.Joined, 0), (sam.Kind, sam.After.Length));
        Assert.Null(live.MentorOf("sam"));
        Assert.Equal((ChangeKind.Left, "sam"), live.Leave("sam").Mentees.Select(person => (person.Kind, person.Id)).Single());
    }

    [Fact]
    public void What_cannot_be_kept_live_is_refused_by_name_all_at_once()
    {
        Cohort cohort = Cohort.Create(mentors: [Ada with { MinCapacity = 1 }], mentees: [Noor]).WithPins([new("noor", "ada")]);
        MatchingPolicy policy = MatchingPolicy.Default with
        {
            Objective = Objective.WorstOffFirst,
            Quotas = [Quota.Parity("site", within: 10)],
        };

        DataProblemsException refusal = Assert.Throws<DataProblemsException>(() =>
            LiveMatching.Start(cohort, policy, new RatioFormat { MinMentees = 1, WaitingFirst = true })
        );

        Assert.Equal(
            ["live-waiting", "live-minimum", "live-objective", "live-quotas", "live-pins", "live-minimum"],
            refusal.Problems.Select(problem => problem.Code)
        );
        Assert.Contains(
            "peers",
            Assert.Throws<DataProblemsException>(() => LiveMatching.Start(cohort, policy, Format.Peers())).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Wrong_people_are_refused_by_name_and_change_nothing()
    {
        LiveMatching live = LiveMatching.Start(Cohort.Create(mentors: [Ada], mentees: [Noor]), MatchingPolicy.Default, Format.OneToOne);
        Cohort before = live.Cohort;

        Assert.Equal("duplicate-id", Problem(() => live.Join(Noor)));
        Assert.Equal("prefers-unknown", Problem(() => live.Join(Sam with { Prefers = ["nobody"] })));
        Assert.Equal("live-minimum", Problem(() => live.Join(Bao with { MinCapacity = 2 })));
        Assert.Contains("\"bao\"", Assert.Throws<ArgumentException>(() => live.Leave("bao")).Message, StringComparison.Ordinal);
        Assert.Contains(
            "in the role Mentor",
            Assert.Throws<ArgumentException>(() => live.Change(Noor with { Role = ParticipantRole.Mentor })).Message,
            StringComparison.Ordinal
        );
        Assert.Contains("\"sam\"", Assert.Throws<ArgumentException>(() => live.MentorOf("sam")).Message, StringComparison.Ordinal);

        Assert.Same(before, live.Cohort);
        Assert.Equal("ada", live.MentorOf("noor"));
    }

    private static string Problem(Action action) => Assert.Single(Assert.Throws<DataProblemsException>(action).Problems).Code;

    private static void Follow(LiveChange change, Dictionary<string, string?> mentorOf, string where)
    {
        foreach (PersonChange person in change.Mentees)
        {
            Assert.True(person.Kind == ChangeKind.Joined || mentorOf.ContainsKey(person.Id), where);
            Assert.True(person.Before.FirstOrDefault() == mentorOf.GetValueOrDefault(person.Id), where);
            mentorOf.Remove(person.Id);
            if (person.Kind != ChangeKind.Left)
            {
                mentorOf.Add(person.Id, person.After.FirstOrDefault());
            }
        }
    }
}
