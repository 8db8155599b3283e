using System.Collections.Immutable;
using MentorMatch.Analysis;
using MentorMatch.Analysis.Comparing;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Testing;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Analysis;

/// <summary>Every figure of a comparison is one that solving, scoring or counting by itself gives.</summary>
public sealed class ComparisonTests
{
    private static readonly ComparisonOptions Quick = new() { Resamples = 40, Draws = 40 };

    private static readonly MatchingPolicy GapFirst = TinyCohort.Policy with
    {
        Name = "gap first",
        Criteria = [Criterion.LevelGap(ideal: 2).Weight(3), Criterion.Skills.Weight(1), Criterion.Different("department").Weight(2)],
        Rules = [Rule.NotInReportingLine, Rule.LevelGapAtMost(3)],
    };

    public static PlanComparison Tiny { get; } =
        PlanComparison.Of(
            TinyCohort.Cohort,
            [new Contender("tiny", TinyCohort.Policy, Format.Ratio(2)), new Contender("gap first", GapFirst, Format.OneToOne)],
            Quick with
            {
                Seed = 7,
            },
            FrozenClock.Options
        );

    [Fact]
    public void The_section_reads_as_it_should_in_english() =>
        GoldenFile.AssertEqual("comparison.en.txt", SectionText.Of(Tiny.ToSection(Language.English)));

    [Fact]
    public void The_section_reads_as_it_should_in_french() =>
        GoldenFile.AssertEqual("comparison.fr.txt", SectionText.Of(Tiny.ToSection(Language.French)));

    [Fact]
    public void Plans_are_the_optima_and_every_figure_can_be_counted_again() =>
        Seeds.Hold(
            30,
            random =>
            {
                (Cohort cohort, ImmutableArray<Contender> contenders) = Draw(random);
                PlanComparison comparison = PlanComparison.Of(cohort, contenders, Quick with { Resamples = 0, Draws = 5 });
                for (int k = 0; k < contenders.Length; k++)
                {
                    ComparedPlan plan = comparison.Plans[k];
                    MatchResult alone = Matcher.Match(cohort, contenders[k].Policy, contenders[k].Format);
                    Assert.Equal((alone.Status, alone.Total, alone.Bound), (plan.Result.Status, plan.Result.Total, plan.Result.Bound));
                    Assert.Equal(alone.Matches.Length, plan.Matched);
                    Assert.Equal(alone.Loads.Length, plan.MentorsUsed);
                    Assert.Equal(alone.Matches.IsEmpty ? null : alone.Matches.Min(match => match.Score), plan.Worst);
                }

                foreach (PlanUnderPolicy under in comparison.Crossed)
                {
                    ComparedPlan plan = comparison.Plans.Single(plan => plan.Contender.Name == under.Plan);
                    CohortScorer scorer = CohortScorer.Compile(
                        cohort,
                        contenders.Single(contender => contender.Name == under.Policy).Policy
                    );
                    PairScore[] scores = [.. plan.Result.Matches.Select(match => scorer.Score(match.Mentee, match.Mentor))];
                    Assert.Equal(scores.Sum(score => score.Score.Millionths), under.Total.Millionths);
                    Assert.Equal(scores.Count(score => !score.IsEligible), under.Forbidden);
                }

                CheckDifferences(cohort, comparison);
            }
        );

    [Fact]
    public void No_other_way_of_choosing_beats_the_bound_and_stable_plans_have_no_blocking_pair() =>
        Seeds.Hold(
            40,
            random =>
            {
                (Cohort cohort, ImmutableArray<Contender> contenders) = Draw(random);
                foreach (
                    PlanBaselines baselines in PlanComparison.Of(cohort, contenders, Quick with { Resamples = 0, Draws = 20 }).Baselines
                )
                {
                    Contender contender = contenders.Single(contender => contender.Name == baselines.Plan);
                    MatchResult highest = Matcher.Match(
                        cohort,
                        contender.Policy with
                        {
                            Objective = Objective.BestTotal,
                        },
                        contender.Format
                    );
                    Assert.Equal(highest.Bound, baselines.HighestTotal);
                    PlanQuality[] ways =
                    [
                        baselines.Chosen,
                        baselines.Greedy,
                        baselines.StableByScore,
                        .. new[] { baselines.StableByWishes }.OfType<PlanQuality>(),
                    ];
                    Assert.All(ways, way => Assert.True(way.Total <= baselines.HighestTotal));
                    Assert.All(ways, way => Assert.True(way.Matched <= baselines.MostMatched));
                    Assert.True(baselines.Drawn!.Total.Interval.High <= baselines.HighestTotal.ToDecimal());
                    Assert.True(baselines.Drawn.Matched.Interval.High <= baselines.MostMatched);
                    Assert.True(baselines.Drawn.Total.Interval.Contains(baselines.Drawn.Total.Mean) || baselines.Drawn.Draws < 40);
                    Assert.Equal(0, baselines.StableByScore.Blocking);
                    Assert.Equal(0, baselines.StableByWishes?.BlockingByWishes ?? 0);
                    bool anybodyListed = cohort.Mentees.Concat(cohort.Mentors).Any(person => !person.Prefers.IsEmpty);
                    Assert.True(anybodyListed || baselines.StableByWishes is null);
                }
            }
        );

    [Fact]
    public void Resampled_figures_are_those_of_cohorts_in_which_people_stand_several_times()
    {
        Random random = new(5);
        Pairing pin = new("e004", "m02");
        Cohort cohort = Plain(random, mentors: 5, mentees: 9).WithPins([pin]);
        MatchingPolicy one = PlainPolicy("one", 3, 1);
        MatchingPolicy other = PlainPolicy("other", 1, 3);
        ImmutableArray<Contender> contenders = [new("one", one, Format.Ratio(2)), new("other", other, Format.OneToOne)];
        const int resamples = 40;
        ResamplingFindings found = PlanComparison
            .Of(
                cohort,
                contenders,
                new ComparisonOptions
                {
                    Resamples = resamples,
                    Draws = 0,
                    Seed = 3,
                }
            )
            .Resampling!;
        List<(decimal Coverage, decimal Mean)>[] figures =
        [
            [],
            [],
        ];
        List<decimal> differences = [];
        for (ulong draw = 0; draw < resamples; draw++)
        {
            SplitMix64 chance = new(SplitMix64.Mix(SplitMix64.Mix(3) + draw));
            Participant[] mentees = Copies(cohort.Mentees, chance);
            Participant[] mentors = Copies(cohort.Mentors, chance);
            IEnumerable<Pairing> pins = mentees
                .Where(person => person.Id.StartsWith(pin.Mentee, StringComparison.Ordinal))
                .Zip(
                    mentors.Where(person => person.Id.StartsWith(pin.Mentor, StringComparison.Ordinal)),
                    (one, other) => new Pairing(one.Id, other.Id)
                );
            Cohort drawn = Cohort.Create(mentors, mentees).WithPins(pins);
            decimal[] byOne = new decimal[2];
            for (int k = 0; k < 2; k++)
            {
                MatchResult result = Matcher.Match(drawn, contenders[k].Policy, contenders[k].Format);
                figures[k].Add(((decimal)result.Matches.Length / mentees.Length, result.Total.ToDecimal() / result.Matches.Length));
                CohortScorer yardstick = CohortScorer.Compile(drawn, one);
                byOne[k] = result.Matches.Average(match => yardstick.Score(match.Mentee, match.Mentor).Score.ToDecimal());
            }

            differences.Add(byOne[0] - byOne[1]);
        }

        for (int k = 0; k < 2; k++)
        {
            Assert.Equal(Ends(figures[k].Select(figure => figure.Coverage)), found.Plans[k].Coverage);
            Assert.Equal(Ends(figures[k].Select(figure => figure.Mean)), found.Plans[k].Mean);
        }

        ScoreDifference underOne = Assert.Single(found.Differences).ByPolicy.Single(policy => policy.Policy == "one");
        Assert.Equal(Ends(differences), underOne.Mean);

        static Participant[] Copies(ImmutableArray<Participant> people, SplitMix64 chance) =>
            [
                .. Enumerable
                    .Range(0, people.Length)
                    .Select(_ => chance.Next(people.Length))
                    .Order()
                    .Select((person, k) => people[person] with { Id = FormattableString.Invariant($"{people[person].Id}#{k:00}") })
                    .ToArray(),
            ];
        static Interval Ends(IEnumerable<decimal> outcomes)
        {
            decimal[] sorted = [.. outcomes.Select(outcome => decimal.Round(outcome, 6, MidpointRounding.AwayFromZero)).Order()];
            return new Interval(sorted[(int)Math.Ceiling(0.025 * sorted.Length) - 1], sorted[(int)Math.Ceiling(0.975 * sorted.Length) - 1]);
        }
    }

    [Fact]
    public void Who_is_drawn_twice_brings_their_places_and_their_pins_and_a_ban_holds_for_every_copy()
    {
        Cohort two = Cohort.Create(
            mentors: [Someone("m1", ParticipantRole.Mentor) with { Capacity = 1 }],
            mentees: [Someone("a", ParticipantRole.Mentee), Someone("b", ParticipantRole.Mentee)],
            new KnownPairings { Bans = [new Pairing("b", "m1")], Pins = [new Pairing("a", "m1")] }
        );
        MatchingPolicy policy = new() { Objective = Objective.BestTotal, Criteria = [Criterion.Skills.IfUnknown(0.5m)] };
        ResamplingFindings found = PlanComparison
            .Of(two, [new Contender("only", policy, Format.Ratio(2))], new ComparisonOptions { Resamples = 400, Draws = 0 })
            .Resampling!;

        // a twice or a and b: one of two is placed; b twice, a quarter of the time: nobody.
        Assert.Equal(0, found.Infeasible);
        Assert.Equal(new Interval(0, 0.5m), found.Plans[0].Coverage);
        Assert.Equal(new Interval(0.5m, 0.5m), found.Plans[0].Mean);
    }

    [Fact]
    public void Wishes_come_before_scores_where_somebody_has_any()
    {
        Cohort cohort = Cohort.Create(
            mentors:
            [
                Someone("m1", ParticipantRole.Mentor) with
                {
                    Level = 4,
                },
                Someone("m2", ParticipantRole.Mentor) with
                {
                    Level = 5,
                },
                Someone("m3", ParticipantRole.Mentor) with
                {
                    Level = 6,
                },
            ],
            mentees: [Someone("a", ParticipantRole.Mentee) with { Level = 2, Prefers = ["m3", "m2"] }]
        );
        MatchingPolicy policy = new() { Objective = Objective.BestTotal, Criteria = [Criterion.LevelGap(ideal: 2, tolerance: 4)] };
        PlanBaselines found = Assert.Single(
            PlanComparison
                .Of(cohort, [new Contender("only", policy, Format.OneToOne)], new ComparisonOptions { Resamples = 0, Draws = 5 })
                .Baselines
        );
        Assert.Equal((1m, 0L, 2L), (found.Chosen.Total.ToDecimal(), found.Chosen.Blocking, found.Chosen.BlockingByWishes));
        Assert.Equal(
            (0.5m, 2L, 0L),
            (found.StableByWishes!.Total.ToDecimal(), found.StableByWishes.Blocking, found.StableByWishes.BlockingByWishes)
        );
    }

    [Fact]
    public void Minimums_that_a_resample_cannot_keep_are_counted()
    {
        Cohort cohort = Cohort.Create(
            mentors: [Someone("m1", ParticipantRole.Mentor) with { MinCapacity = 1 }, Someone("m2", ParticipantRole.Mentor)],
            mentees: [Someone("a", ParticipantRole.Mentee), Someone("b", ParticipantRole.Mentee)],
            new KnownPairings { Bans = [new Pairing("b", "m1")] }
        );
        MatchingPolicy policy = new() { Objective = Objective.BestTotal, Criteria = [Criterion.Skills.IfUnknown(0.5m)] };
        PlanComparison comparison = PlanComparison.Of(
            cohort,
            [new Contender("only", policy, Format.OneToOne)],
            new ComparisonOptions { Resamples = 400, Draws = 10 }
        );

        // m1 once or more and b twice: 3/4 × 1/4; m1 twice and a once: 1/4 × 1/2.
        Assert.InRange(comparison.Resampling!.Infeasible, 90, 160);
        Assert.Contains(
            comparison.ToSection(Language.English).Notes,
            note => note.Contains("minimums could not all be kept", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_same_seed_gives_the_same_findings_whatever_the_threads(int threads)
    {
        PlanComparison again = PlanComparison.Of(
            TinyCohort.Cohort,
            [.. Tiny.Plans.Select(plan => plan.Contender)],
            Quick with
            {
                Seed = 7,
            },
            FrozenClock.Options with
            {
                Threads = threads,
            }
        );
        Assert.Equal(SectionText.Of(Tiny.ToSection(Language.English)), SectionText.Of(again.ToSection(Language.English)));
        PlanComparison other = PlanComparison.Of(
            TinyCohort.Cohort,
            [.. Tiny.Plans.Select(plan => plan.Contender)],
            Quick with
            {
                Seed = 8,
            },
            FrozenClock.Options
        );
        Assert.NotEqual(Tiny.Baselines[0].Drawn!.Total.Mean, other.Baselines[0].Drawn!.Total.Mean);
    }

    [Fact]
    public void A_plan_that_cannot_be_made_says_why_and_the_others_are_compared()
    {
        MatchingPolicy strict = TinyCohort.Policy with { Name = "strict", Rules = [Rule.LevelGapAtLeast(5)] };
        PlanComparison comparison = PlanComparison.Of(
            TinyCohort.Cohort,
            [new Contender("tiny", TinyCohort.Policy, Format.OneToOne), new Contender("strict", strict, Format.OneToOne)],
            Quick,
            FrozenClock.Options
        );
        Assert.Equal(SolutionStatus.Infeasible, comparison.Plans[1].Result.Status);
        Assert.Equal(["tiny"], comparison.Baselines.Select(entry => entry.Plan));
        Assert.Contains(
            comparison.ToSection(Language.English).Paragraphs,
            text => text.StartsWith("strict: ", StringComparison.Ordinal) && text.Contains("e3–m1", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Groups_stand_beside_pairs_without_baselines()
    {
        PlanComparison comparison = PlanComparison.Of(
            TinyCohort.Cohort,
            [new Contender("pairs", TinyCohort.Policy, Format.Ratio(3)), new Contender("groups", TinyCohort.Policy, Format.Groups(2, 3))],
            Quick,
            FrozenClock.Options
        );
        Assert.Equal(["pairs"], comparison.Baselines.Select(entry => entry.Plan));
        Assert.Equal(["pairs"], comparison.Resampling!.Plans.Select(plan => plan.Plan));
        Assert.Equal(SolutionStatus.Optimal, comparison.Plans[1].Result.Status);
        Assert.Single(comparison.Crossed.Select(entry => entry.Policy).Distinct());
    }

    [Fact]
    public void A_format_without_two_sides_is_refused_by_name()
    {
        DataProblemsException refused = Assert.Throws<DataProblemsException>(() =>
            PlanComparison.Of(TinyCohort.Cohort, [new Contender("peers", TinyCohort.Policy, Format.Peers())])
        );
        Assert.Equal("format-not-compared", Assert.Single(refused.Problems).Code);
        Assert.Contains("peers", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_of_the_same_name_and_none_at_all_are_refused()
    {
        Contender one = new("one", TinyCohort.Policy, Format.OneToOne);
        Assert.Throws<ArgumentException>(() => PlanComparison.Of(TinyCohort.Cohort, [one, one]));
        Assert.Throws<ArgumentException>(() => PlanComparison.Of(TinyCohort.Cohort, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ComparisonOptions { Resamples = -1 });
    }

    [Fact]
    public void When_the_time_is_over_the_plans_are_told_without_the_rest()
    {
        HandClock clock = new();
        ScriptedSolver lingering = ScriptedSolver.Twisting(solution =>
        {
            clock.Advance(TimeSpan.FromHours(2));
            return solution;
        });
        PlanComparison comparison = PlanComparison.Of(
            Plain(new Random(1), mentors: 20, mentees: 50),
            [new Contender("one", PlainPolicy("one", 3, 1), Format.Ratio(2))],
            new ComparisonOptions { Resamples = 10 },
            new MatchOptions
            {
                TimeLimit = TimeSpan.FromHours(1),
                Clock = clock,
                Solver = lingering,
            }
        );
        Assert.Equal(StopReason.TimeLimit, comparison.Stop);
        Assert.Null(comparison.Resampling);
        Assert.Equal(40, comparison.Plans[0].Matched);
    }

    private static void CheckDifferences(Cohort cohort, PlanComparison comparison)
    {
        foreach (PlanDifference difference in comparison.Differences)
        {
            HashSet<Pairing> first = Pairs(comparison, difference.First);
            HashSet<Pairing> second = Pairs(comparison, difference.Second);
            Assert.Equal(first.Intersect(second).Count(), difference.Shared);
            Assert.Equal(first.Except(second).Count(), difference.OnlyFirst);
            Assert.Equal(second.Except(first).Count(), difference.OnlySecond);
            Assert.Equal(first.Count, difference.Shared + difference.Moved + difference.Lost);
            Assert.Equal(second.Count, difference.Shared + difference.Moved + difference.Gained);
        }

        foreach (Participant mentee in cohort.Mentees)
        {
            string?[] mentors =
            [
                .. comparison.Plans.Select(plan => plan.Result.Matches.SingleOrDefault(match => match.Mentee == mentee.Id)?.Mentor),
            ];
            ChangedMentee? changed = comparison.Changes.SingleOrDefault(change => change.Mentee == mentee.Id);
            Assert.Equal(mentors.Distinct().Count() > 1 ? mentors : null, changed?.Mentors);
        }
    }

    private static HashSet<Pairing> Pairs(PlanComparison comparison, string plan) =>
        [
            .. comparison
                .Plans.Single(one => one.Contender.Name == plan)
                .Result.Matches.Select(match => new Pairing(match.Mentee, match.Mentor)),
        ];

    private static (Cohort Cohort, ImmutableArray<Contender> Contenders) Draw(Random random)
    {
        Cohort cohort = RandomCohort.Draw(random);
        return (
            cohort,
            [
                new Contender("one", RandomCohort.Policy(random) with { Name = null }, Format.Ratio(random.Next(1, 4))),
                new Contender(
                    "two",
                    RandomCohort.Policy(random) with
                    {
                        Name = null,
                        Objective = Objective.MostMatches.Then(Objective.BestTotal),
                    },
                    Format.OneToOne
                ),
            ]
        );
    }

    private static Participant Someone(string id, ParticipantRole role) => new() { Id = id, Role = role };

    private static Cohort Plain(Random random, int mentors, int mentees)
    {
        string[] skills = ["Python", "SQL", "Law", "Sales"];
        return Cohort.Create(
            Enumerable
                .Range(0, mentors)
                .Select(k =>
                    Someone(FormattableString.Invariant($"m{k:00}"), ParticipantRole.Mentor) with
                    {
                        Level = random.Next(3, 8),
                        Skills = [new Skill(skills[random.Next(4)], random.Next(1, 6))],
                    }
                ),
            Enumerable
                .Range(0, mentees)
                .Select(k =>
                    Someone(FormattableString.Invariant($"e{k:000}"), ParticipantRole.Mentee) with
                    {
                        Level = random.Next(0, 4),
                        Wants = [new WantedSkill(skills[random.Next(4)], 1)],
                    }
                )
        );
    }

    private static MatchingPolicy PlainPolicy(string name, int skills, int gap) =>
        new()
        {
            Name = name,
            Objective = Objective.MostMatches.Then(Objective.BestTotal),
            Criteria = [Criterion.Skills.Weight(skills), Criterion.LevelGap(ideal: 2, tolerance: 4).Weight(gap)],
        };
}
