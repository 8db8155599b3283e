using System.Globalization;
using MentorMatch.Analysis.Recruiting;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Rules;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Analysis;

/// <summary>Every gain is what solving again with the place, or with the mentors, gives.</summary>
public sealed class RecruitingTests
{
    [Fact]
    public void One_more_place_of_a_mentor_is_worth_what_solving_with_it_gives()
    {
        int worth = 0;
        ForRandomCohorts(
            60,
            (cohort, policy, format, advice) =>
            {
                ScoredPairs pairs = CohortScorer.Compile(cohort, policy).ScoreAll(threads: 1);
                int most = format is RatioFormat ratio ? ratio.MaxMentees : 1;
                foreach (Participant mentor in cohort.Mentors)
                {
                    PersonBounds bounds = cohort.Mentors.Aggregate(
                        PersonBounds.AtMost(most),
                        (all, one) => all.With(one.Id, Bounds.AtMost(Math.Min(most, one.Capacity ?? most) + (one.Id == mentor.Id ? 1 : 0)))
                    );
                    PairingTerms terms = new() { Objective = ObjectiveOf(policy), Mentors = bounds };
                    MatchResult more = Matcher.Solve(pairs, terms, FrozenClock.Options);
                    PlaceWorth? told = advice.Places.SingleOrDefault(place => place.Mentor == mentor.Id);
                    AssertGain(policy, advice.Result, more, told?.Gain ?? new PlanGain(0, Score.Zero));
                    worth += told is null ? 0 : 1;
                }

                Assert.All(advice.Places.Take(RecruitingAdvice.PlacesConfirmed), place => Assert.True(place.IsConfirmed));
            }
        );
        Assert.True(worth > 15, $"{worth}");
    }

    [Fact]
    public void Profiles_and_bundles_are_worth_what_matching_with_these_mentors_gives()
    {
        int seen = 0;
        int bundles = 0;
        ForRandomCohorts(
            40,
            (cohort, policy, format, advice) =>
            {
                foreach (ProfileWorth worth in advice.Profiles)
                {
                    AssertGain(policy, advice.Result, With(cohort, policy, format, worth.Profile, 1, capacity: 1), worth.FirstPlace);
                    if (worth.Mentor is { } gain)
                    {
                        AssertGain(policy, advice.Result, With(cohort, policy, format, worth.Profile, 1), gain);
                        seen++;
                    }
                }

                foreach (ProfileBundle bundle in advice.Bundles)
                {
                    AssertGain(policy, advice.Result, With(cohort, policy, format, bundle.Profile, bundle.Mentors), bundle.Gain);
                    bundles += bundle.Mentors > 1 ? 1 : 0;
                }
            }
        );
        Assert.True(seen > 40 && bundles > 20, $"{seen} {bundles}");
    }

    [Fact]
    public void No_profile_of_a_value_is_worth_more_than_the_one_told_and_none_more_than_a_proved_best()
    {
        int proved = 0;
        ForRandomCohorts(
            8,
            (cohort, policy, format, advice) =>
            {
                List<(MentorProfile Profile, (long, Score) First, (long, Score) Whole)> all =
                [
                    .. Product(advice)
                        .Select(profile =>
                            (
                                profile,
                                Of(policy, advice.Result, With(cohort, policy, format, profile, 1, capacity: 1)),
                                Of(policy, advice.Result, With(cohort, policy, format, profile, 1))
                            )
                        ),
                ];
                Assert.Equal(advice.ProfilesDrawn, all.Count);
                foreach (ValueWorth value in advice.Values)
                {
                    (long, Score) best = all.Where(entry => Has(entry.Profile, value)).Max(entry => entry.First);
                    Assert.Equal(best, (value.FirstPlace.Matches ?? 0, value.FirstPlace.Total));
                    Assert.True(Has(value.Best, value));
                }

                if (advice.IsBestProved)
                {
                    PlanGain lead = advice.Profiles[0].Mentor!.Value;
                    Assert.Equal(all.Max(entry => entry.Whole), (Counted(policy, lead), lead.Total));
                    proved++;
                }
            }
        );
        Assert.True(proved > 1, $"{proved}");
    }

    [Fact]
    public void Demand_and_supply_are_counted_by_name_whatever_its_spelling()
    {
        Cohort cohort = Cohort.Create(
            mentors: [Someone.Mentor("m1").Offering("node.js:4"), Someone.Mentor("m2").Offering("Go") with { Capacity = 3 }],
            mentees:
            [
                Someone.Mentee("e1").Wanting("NodeJS:3", "Go:1"),
                Someone.Mentee("e2").Wanting("Node.js"),
                Someone.Mentee("e3").Wanting("go"),
            ]
        );
        RecruitingAdvice advice = RecruitingAdvice.Of(cohort, MatchingPolicy.Default, Format.Ratio(2), FrozenClock.Options);
        Assert.Equal(
            [new SkillBalance("NodeJS", 2, 1.75m, 1, 2, 2, 0), new SkillBalance("Go", 2, 1.25m, 1, 2, 1, 0)],
            advice.Skills.AsEnumerable()
        );
    }

    [Theory]
    [InlineData(3, 1, 0)]
    [InlineData(4, 1, 1)]
    [InlineData(10, 2, 2)]
    [InlineData(2, 0, 1)]
    public void More_than_three_mentees_a_mentor_is_warned_of(int mentees, int mentors, int missing)
    {
        Cohort cohort = Cohort.Create(
            mentors: [Someone.Mentor("none") with { Capacity = 0 }, .. Enumerable.Range(0, mentors).Select(k => Someone.Mentor($"m{k}"))],
            mentees: Enumerable.Range(0, mentees).Select(k => Someone.Mentee($"e{k}"))
        );
        RecruitingAdvice advice = RecruitingAdvice.Of(cohort, MatchingPolicy.Default, Format.Ratio(3), FrozenClock.Options);
        Assert.Equal(missing, advice.MentorsMissing);
        Assert.Equal(missing > 0, advice.ToSection().Paragraphs.Any(line => line.StartsWith("Warning", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_private_is_part_of_no_profile_and_of_no_sentence()
    {
        Cohort cohort = Cohort.Create(
            mentors: [Someone.Mentor("m1").At(5).Offering("Python").With("location", "Hidden").With("department", "Sales")],
            mentees: Enumerable
                .Range(0, 6)
                .Select(k => Someone.Mentee($"e{k}").At(2).Wanting("Secret").With("location", "Hidden").With("department", "Sales"))
        );
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.Skills, Criterion.LevelGap(2), Criterion.Same("location"), Criterion.Same("department")],
            PrivateAttributes = ["wants", "Location"],
        };
        RecruitingAdvice advice = RecruitingAdvice.Of(cohort, policy, Format.OneToOne, FrozenClock.Options);
        Assert.Empty(advice.Skills);
        Assert.NotEmpty(advice.Profiles);
        Assert.All(advice.Profiles, worth => Assert.True(worth.Profile is { Skill: null, Location: null, Department: "Sales" }));
        string text = SectionText.Of(advice.ToSection());
        Assert.DoesNotContain("Hidden", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("location", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_in_which_a_place_means_something_else_is_refused_by_name()
    {
        DataProblemsException refused = Assert.Throws<DataProblemsException>(() =>
            RecruitingAdvice.Of(TinyCohort.Cohort, TinyCohort.Policy, Format.Groups())
        );
        Assert.Contains("groups", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pins_that_clash_leave_the_clash_and_no_advice()
    {
        Cohort cohort = TinyCohort.Cohort.WithPins([new("e1", "m2"), new("e2", "m2")]);
        RecruitingAdvice advice = RecruitingAdvice.Of(cohort, TinyCohort.Policy, Format.OneToOne, FrozenClock.Options);
        Assert.Equal(SolutionStatus.Infeasible, advice.Result.Status);
        Assert.Empty(advice.Profiles);
        Assert.Empty(advice.Places);
    }

    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.French, "fr")]
    public void The_section_reads_as_it_should(Language language, string code)
    {
        RecruitingAdvice advice = RecruitingAdvice.Of(
            TinyCohort.Cohort.WithPins([]),
            TinyCohort.Policy,
            Format.OneToOne,
            FrozenClock.Options
        );
        GoldenFile.AssertEqual($"recruiting.{code}.txt", SectionText.Of(advice.ToSection(language)));
    }

    private static void ForRandomCohorts(int count, Action<Cohort, MatchingPolicy, Format, RecruitingAdvice> test) =>
        Seeds.Hold(
            count,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random, most: 6);
                MatchingPolicy drawn = RandomCohort.Policy(random);
                MatchingPolicy policy = drawn with
                {
                    Objective = random.Next(2) == 0 ? Objective.BestTotal : Objective.MostMatches.Then(Objective.BestTotal),
                };
                Format format = random.Next(2) == 0 ? Format.OneToOne : Format.Ratio(random.Next(1, 4));
                RecruitingAdvice advice = RecruitingAdvice.Of(cohort, policy, format, FrozenClock.Options);
                Assert.Equal(SolutionStatus.Optimal, advice.Result.Status);
                Assert.False(advice.IsCutShort);
                test(cohort, policy, format, advice);
            }
        );

    /// <summary>Matches everybody with so many mentors of a profile besides, built as the page says.</summary>
    private static MatchResult With(
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        MentorProfile profile,
        int mentors,
        int? capacity = null
    )
    {
        IEnumerable<string> skills = policy
            .Rules.OfType<RequiredSkillRule>()
            .Select(rule => rule.Skill)
            .Prepend(profile.Skill ?? "")
            .Where(skill => skill.Length > 0)
            .DistinctBy(NameKey.Of);
        AttributeSet attributes = policy
            .Rules.OfType<SameRule>()
            .Where(rule => rule.WhenUnknown == WhenUnknown.Forbid)
            .Aggregate(
                AttributeSet.Empty,
                (set, rule) => set.With(rule.Attribute, cohort.Mentees.SelectMany(mentee => mentee.Attributes[rule.Attribute]))
            );
        attributes = profile.Department is { } department ? attributes.With("department", department) : attributes;
        IEnumerable<Participant> recruits = Enumerable
            .Range(0, mentors)
            .Select(k => new Participant
            {
                Id = $"zz{k}",
                Role = ParticipantRole.Mentor,
                Level = profile.Level,
                Capacity = capacity,
                Skills = [.. skills.Select(skill => new Skill(skill))],
                Attributes = attributes,
            });
        Cohort larger = Cohort.Create(
            cohort.Mentors.Concat(cohort.Mentees.Where(person => !person.IsMentor)).Concat(recruits),
            new KnownPairings { Bans = cohort.Bans, History = cohort.History }
        );
        return Matcher.Match(larger, policy, format, FrozenClock.Options);
    }

    private static IEnumerable<MentorProfile> Product(RecruitingAdvice advice)
    {
        string?[] Values(ProfileFact fact) =>
            [.. advice.Values.Where(value => value.Fact == fact).Select(value => value.Value).DefaultIfEmpty()];
        return from skill in Values(ProfileFact.Skill)
            from level in Values(ProfileFact.Level)
            from department in Values(ProfileFact.Department)
            select new MentorProfile(skill, level is null ? null : int.Parse(level, CultureInfo.InvariantCulture), null, department);
    }

    private static bool Has(MentorProfile profile, ValueWorth value) =>
        value.Fact switch
        {
            ProfileFact.Skill => profile.Skill == value.Value,
            ProfileFact.Level => profile.Level?.ToString(CultureInfo.InvariantCulture) == value.Value,
            ProfileFact.Location => profile.Location == value.Value,
            _ => profile.Department == value.Value,
        };

    private static void AssertGain(MatchingPolicy policy, MatchResult before, MatchResult after, PlanGain told) =>
        Assert.Equal(Of(policy, before, after), (Counted(policy, told), told.Total));

    private static long Counted(MatchingPolicy policy, PlanGain gain) => policy.Objective.PutsMatchesFirst ? gain.Matches!.Value : 0;

    private static (long Matches, Score Total) Of(MatchingPolicy policy, MatchResult before, MatchResult after)
    {
        Assert.Equal(SolutionStatus.Optimal, after.Status);
        return (policy.Objective.PutsMatchesFirst ? after.Matches.Length - before.Matches.Length : 0, after.Total - before.Total);
    }

    private static AssignmentObjective ObjectiveOf(MatchingPolicy policy) =>
        policy.Objective.PutsMatchesFirst ? AssignmentObjective.MostMatches : AssignmentObjective.BestTotal;
}
