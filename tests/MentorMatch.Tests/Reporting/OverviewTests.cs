using FsCheck;
using FsCheck.Fluent;
using MentorMatch.Formats;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Reporting.Overview;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Reporting;

/// <summary>What is told from a result alone.</summary>
public sealed class OverviewTests
{
    private static readonly ResultDocument Tiny = ResultDocument.From(TinyCohort.Result);

    [Fact]
    public void Ranges_hold_every_score_once_have_one_round_width_and_begin_and_end_with_a_score()
    {
        Prop.ForAll(
                ArbMap.Default.ArbFor<int[]>().Filter(values => values.Length > 0),
                values =>
                {
                    ScoreDistribution found = ScoreDistribution.Of(WithScores([.. values.Select(value => new Score(value))]))!;
                    long width = found.Bins[0].To.Millionths - found.Bins[0].From.Millionths;
                    bool areEven = found.Bins.All(bin => bin.To.Millionths - bin.From.Millionths == width);
                    bool areJoined = found.Bins.Zip(found.Bins.Skip(1)).All(pair => pair.First.To == pair.Second.From);
                    bool isRound = width.ToString(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('0') is "1" or "2" or "5";
                    bool isCounted = found.Bins.All(bin =>
                        bin.Count
                        == values.Count(value =>
                            value >= bin.From.Millionths
                            && (value < bin.To.Millionths || (bin == found.Bins[^1] && value == bin.To.Millionths))
                        )
                    );
                    return (areEven && areJoined && isRound && isCounted && found.Bins.Length <= 12)
                        .And(found.Bins.Sum(bin => bin.Count) == values.Length)
                        .And(found.Bins[0].Count > 0 && found.Bins[^1].Count > 0)
                        .And(found.Lowest.Millionths == values.Min() && found.Highest.Millionths == values.Max())
                        .And(values.Count(value => value >= found.Median.Millionths) * 2 >= values.Length);
                }
            )
            .Check(Seeded.Runs(300));
    }

    [Fact]
    public void Scores_of_groups_are_told_where_there_are_no_pairs_and_nothing_without_either()
    {
        GroupRow group = new()
        {
            Id = "g1",
            Mentors = [],
            Members = ["a", "b"],
            Score = new Score(1_500_000),
        };
        Assert.Null(ScoreDistribution.Of(Tiny with { Matches = [] }));
        ScoreDistribution found = ScoreDistribution.Of(Tiny with { Matches = [], Groups = [group] })!;
        Assert.True(found.OfGroups);
        Assert.StartsWith("1 group, 1.5", found.ToSection().Paragraphs[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mentor_is_counted_once_by_the_number_of_mentees()
    {
        LoadDistribution found = LoadDistribution.Of(Tiny)!;
        Assert.Equal(Tiny.Mentors, found.Mentors.Sum());
        Assert.Equal(Tiny.Matches.Length, found.Mentors.Select((count, mentees) => count * mentees).Sum());
        Assert.Equal(Tiny.Loads.Count(load => load.Mentees == load.Max), found.Full);
        Assert.Null(LoadDistribution.Of(Tiny with { Loads = [] }));
    }

    [Fact]
    public void A_wish_is_met_by_a_matched_mentor_who_offers_the_skill_in_any_spelling()
    {
        SkillsInPlan found = SkillsInPlan.Of(TinyCohort.Cohort, TinyCohort.Policy, Tiny)!;
        foreach (SkillInPlan skill in found.Skills)
        {
            Participant[] asking = [.. TinyCohort.Cohort.Mentees.Where(mentee => mentee.Wants.Any(want => want.Name == skill.Name))];
            Participant[] offering = [.. TinyCohort.Cohort.Mentors.Where(mentor => mentor.Skills.Any(offer => offer.Name == skill.Name))];
            Assert.Equal(asking.Length, skill.Wanted);
            Assert.Equal(offering.Length, skill.Offered);
            Assert.Equal(
                asking.Count(mentee =>
                    Tiny.Matches.Any(match => match.Mentee == mentee.Id && offering.Any(mentor => mentor.Id == match.Mentor))
                ),
                skill.Met
            );
        }

        Assert.Contains(found.Skills, skill => skill.Met > 0);
        Assert.Equal(
            found.Skills.OrderByDescending(skill => skill.Wanted - skill.Met).Select(skill => skill.Wanted - skill.Met),
            found.Skills.Select(skill => skill.Wanted - skill.Met)
        );
    }

    [Theory]
    [InlineData("skills")]
    [InlineData("Wants")]
    public void Private_skills_are_not_told(string attribute) =>
        Assert.Null(SkillsInPlan.Of(TinyCohort.Cohort, TinyCohort.Policy with { PrivateAttributes = [attribute] }, Tiny));

    [Fact]
    public void A_perfect_plan_leaves_only_the_last_step()
    {
        MatchResult result = OwnScores.Solve(OwnScores.BestTotal, [5, 1], [1, 5]);
        Assert.Equal([NextStepKind.GiveOut], Kinds(ResultDocument.From(result)));
    }

    [Fact]
    public void Whatever_a_result_complains_of_has_a_step_and_the_most_pressing_comes_first()
    {
        UnmatchedRow left = new()
        {
            Id = "e 9; rm",
            Role = ParticipantRole.Mentee,
            Reason = UnmatchedReason.NoEligibleMentor,
            Detail = "…",
            Eligible = 0,
            Places = 0,
        };
        MatchRow row = Tiny.Matches[0];
        ResultDocument document = Tiny with
        {
            Stop = StopReason.TimeLimit,
            Objective = MentorMatch.Policies.Objective.BestTotal,
            Warnings =
            [
                new WarningRow
                {
                    Code = WarningCode.PolicyAsksForUnknown,
                    Message = "nobody gave shoes",
                    Actual = 0,
                    Needed = 0,
                },
            ],
            Unmatched =
            [
                left,
                left with
                {
                    Id = "e7",
                    Reason = UnmatchedReason.Capacity,
                    Shortage = null,
                },
                left with
                {
                    Id = "e8",
                    Reason = UnmatchedReason.NotChosen,
                },
            ],
            Matches =
            [
                row with
                {
                    Score = new Score(100_000),
                    Known = 0.4m,
                    Unknown = ["availability"],
                    TiedCount = null,
                    TiedWith = null,
                },
                row with
                {
                    Score = new Score(900_000),
                    Known = 1,
                    TiedCount = 1,
                    TiedWith = ["m9"],
                },
                row with
                {
                    Score = new Score(800_000),
                    Known = 1,
                    TiedCount = null,
                    TiedWith = null,
                },
            ],
            IdleMentors =
            [
                new IdleRow
                {
                    Id = "m8",
                    Reason = IdleReason.NotChosen,
                    Detail = "…",
                    Eligible = 1,
                },
            ],
        };
        Assert.Equal(
            [
                NextStepKind.AllowMoreTime,
                NextStepKind.CorrectFacts,
                NextStepKind.AddPlaces,
                NextStepKind.RelaxRules,
                NextStepKind.MatchMore,
                NextStepKind.ReviewWeakest,
                NextStepKind.AskForFacts,
                NextStepKind.UseIdleMentors,
                NextStepKind.LookAtTies,
                NextStepKind.GiveOut,
            ],
            Kinds(document)
        );
        Assert.Equal(Kinds(document).Order(), Kinds(document));

        // An id that a shell would not take as one word is never put into a command.
        Assert.Equal("mentormatch explain … --mentee ID", NextSteps.Of(document)[3].Command);
        foreach (Language language in (Language[])[Language.English, Language.French])
        {
            Assert.All(NextSteps.Of(document), step => Assert.True(step.ToText(language).Length > 20));
        }
    }

    [Fact]
    public void Clashes_are_steps_each_remedy_once_and_nothing_is_given_out()
    {
        MatchResult result = OwnScores.Solve(OwnScores.BestTotal.Pinned(("e0", "m0"), ("e1", "m0")), [1], [1]);
        ResultDocument document = ResultDocument.From(result);
        document = document with { Clashes = [.. document.Clashes, .. document.Clashes] };
        NextStep step = Assert.Single(NextSteps.Of(document));
        Assert.Equal(NextStepKind.ResolveClash, step.Kind);
        Assert.Equal(document.Clashes[0].Maybe, step.Detail);
    }

    private static IEnumerable<NextStepKind> Kinds(ResultDocument document) => NextSteps.Of(document).Select(step => step.Kind);

    private static ResultDocument WithScores(Score[] scores) =>
        Tiny with
        {
            Matches = [.. scores.Select(score => Tiny.Matches[0] with { Score = score })],
        };
}
