using System.Collections.Immutable;
using MentorMatch.Analysis.Fairness;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Analysis;

/// <summary>The points of a frontier are feasible, none is dominated, the ends are the optima of each aim, and what is called exact is what trying everything finds.</summary>
public sealed class FrontierTests
{
    private static readonly FrontierSettings Everything = new()
    {
        Attribute = "department",
        MostPoints = 1000,
        Steps = 10,
    };

    [Fact]
    public void Small_frontiers_are_what_trying_everything_finds()
    {
        int several = 0;
        foreach (Random random in Enumerable.Range(1, 120).Select(seed => new Random(seed)))
        {
            Cohort cohort = RandomCohort.Draw(random, most: 5);
            MatchingPolicy policy = RandomCohort.Policy(random);
            int places = random.Next(1, 3);
            Format format = places == 1 ? Format.OneToOne : Format.Ratio(places);
            ImmutableArray<Plan> all = Plans(cohort, policy, places);
            Frontier frontier = Frontier.Of(cohort, policy, format, Everything, FrozenClock.Options);
            Assert.Equal(0, frontier.LeftOut + frontier.NotProved);
            several += frontier.Points.Length > 1 ? 1 : 0;
            foreach (FrontierPoint point in frontier.Points)
            {
                // Feasible, with the values said.
                Plan plan = Assert.Single(all, plan => plan.Pairs.SetEquals(point.Matches));
                Assert.Equal((plan.Total, plan.Worst, plan.Diverse), (point.Total, point.Worst, point.Diverse!.Value));
                Assert.DoesNotContain(
                    frontier.Points,
                    other =>
                        other != point
                        && other.Matched >= point.Matched
                        && other.Total >= point.Total
                        && (other.Worst?.Millionths ?? -1) >= (point.Worst?.Millionths ?? -1)
                        && other.Diverse >= point.Diverse
                );
            }

            CheckEnds(frontier, all);
            CheckFamilies(frontier, all);
        }

        Assert.True(several > 20, $"Only {several} frontiers have several points.");
    }

    [Fact]
    public void A_policy_change_gives_the_point()
    {
        int checkedPoints = 0;
        foreach (Random random in Enumerable.Range(1, 40).Select(seed => new Random(seed)))
        {
            Cohort cohort = RandomCohort.Draw(random);
            MatchingPolicy policy = RandomCohort.Policy(random);
            foreach (
                FrontierPoint point in Frontier.Of(cohort, policy, Format.OneToOne, Everything).Points.Where(p => p.Policy is not null)
            )
            {
                MatchResult result = Matcher.Match(cohort, point.Policy!, Format.OneToOne);
                Assert.Equal(SolutionStatus.Optimal, result.Status);
                Assert.Equal((point.Total, point.Matched), (result.Total, result.Matches.Length));
                checkedPoints++;
            }
        }

        Assert.True(checkedPoints > 40);
    }

    [Fact]
    public void Too_many_points_are_cut_to_the_number_asked_for_and_the_ends_stay()
    {
        Random random = new(1);
        Cohort cohort = Cohort.Create([
            .. Enumerable.Range(0, 30).Select(k => Person(Someone.Mentee($"e{k:00}"), random)),
            .. Enumerable.Range(0, 30).Select(k => Person(Someone.Mentor($"m{k:00}"), random)),
        ]);
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.LevelGap(ideal: 2, tolerance: 7), Criterion.Different("department").Weight(0.1m)],
            Rules = [Rule.LevelGapAtLeast(0)],
        };
        Frontier whole = Frontier.Of(cohort, policy, Format.OneToOne, Everything with { Attribute = null });
        Frontier cut = Frontier.Of(cohort, policy, Format.OneToOne, Everything with { Attribute = null, MostPoints = 5 });
        Assert.Equal("department", whole.Attribute);
        Assert.True(whole.Points.Length > 5, $"{whole.Points.Length} points");
        Assert.Equal(5, cut.Points.Length);
        Assert.Equal(whole.Points.Length - 5, cut.LeftOut);
        Assert.Equal(whole.Points.Max(p => p.Total), cut.Points.Max(p => p.Total));
        Assert.Equal((whole.Points[0].Matched, whole.Points[0].Total), (cut.Points[0].Matched, cut.Points[0].Total));
        foreach (Language language in (Language[])[Language.English, Language.French])
        {
            ReportSection section = cut.ToSection(language);
            Assert.Equal(5, Assert.Single(section.Tables).Rows.Length);
            Assert.All(section.Tables[0].Rows, row => Assert.Equal(section.Tables[0].Columns.Length, row.Length));
            Assert.Equal(cut.Points.Length, Assert.IsType<PointChart>(Assert.Single(section.Charts)).Points.Length);
            Assert.Equal(2, section.Notes.Length);
        }
    }

    [Fact]
    public void Small_counts_of_a_private_attribute_are_not_shown()
    {
        Cohort cohort = Cohort.Create([
            Someone.Mentor("m") with
            {
                Attributes = AttributeSet.Empty.With("belief", "a"),
            },
            Someone.Mentee("e") with
            {
                Attributes = AttributeSet.Empty.With("belief", "b"),
            },
        ]);
        MatchingPolicy policy = new() { Objective = Objective.BestTotal, PrivateAttributes = ["belief"] };
        Frontier frontier = Frontier.Of(cohort, policy, Format.OneToOne, new FrontierSettings { Attribute = "belief" });
        Assert.True(frontier.IsAttributePrivate);
        Assert.Equal(ReportCell.Empty, Assert.Single(frontier.ToSection().Tables[0].Rows)[4]);
        Frontier open = Frontier.Of(
            cohort,
            policy with
            {
                PrivateAttributes = [],
            },
            Format.OneToOne,
            new FrontierSettings { Attribute = "belief" }
        );
        Assert.Equal(1, Assert.Single(open.ToSection().Tables[0].Rows)[4].Value);
    }

    [Fact]
    public void Formats_without_pairs_to_choose_from_are_refused_by_name()
    {
        DataProblemsException error = Assert.Throws<DataProblemsException>(() =>
            Frontier.Of(Cohort.Create([]), MatchingPolicy.Default, Format.Peers())
        );
        Assert.Contains("peers", Assert.Single(error.Problems).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new FrontierSettings { MostPoints = 3 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FrontierSettings { Steps = 0 });
    }

    private static Participant Person(Participant person, Random random) =>
        person with
        {
            Level = random.Next(0, 9),
            Attributes = AttributeSet.Empty.With("department", random.Next(3) == 0 ? "a" : "b"),
        };

    /// <summary>Each aim's best, found among all plans.</summary>
    private static void CheckEnds(Frontier frontier, ImmutableArray<Plan> all)
    {
        int most = all.Max(plan => plan.Pairs.Count);
        Plan[] fullest = [.. all.Where(plan => plan.Pairs.Count == most)];
        FrontierPoint[] top = [.. frontier.Points.Where(point => point.Matched == most)];
        Assert.Equal(fullest.Max(plan => plan.Total), top.Max(point => point.Total));
        Assert.Equal(fullest.Max(plan => plan.Worst), top.Max(point => point.Worst));
        Assert.Equal(fullest.Max(plan => plan.Diverse), top.Max(point => point.Diverse));
        Assert.Equal(all.Max(plan => plan.Total), frontier.Points.Max(point => point.Total));
    }

    /// <summary>Every plan that a family promises is there, or one that is at least as good in everything.</summary>
    private static void CheckFamilies(Frontier frontier, ImmutableArray<Plan> all)
    {
        List<(int Matched, Score Total, long Least)> promised = [];
        for (int step = 1; step <= Everything.Steps; step++)
        {
            long least = step * Score.UnitsPerOne / Everything.Steps;
            Plan[] kept = [.. all.Where(plan => plan.Worst is null || plan.Worst.Value.Millionths >= least)];
            int most = kept.Max(plan => plan.Pairs.Count);
            if (most > 0)
            {
                promised.Add((most, kept.Where(plan => plan.Pairs.Count == most).Max(plan => plan.Total), least));
            }
        }

        Score best = all.Max(plan => plan.Total);
        int fewest = all.Where(plan => plan.Total == best).Max(plan => plan.Pairs.Count);
        promised.AddRange(
            all.GroupBy(plan => plan.Pairs.Count)
                .Where(group => group.Key >= fewest)
                .Select(group => (group.Key, group.Max(plan => plan.Total), 0L))
        );
        foreach ((int matched, Score total, long least) in promised)
        {
            Assert.Contains(
                frontier.Points,
                point => point.Matched >= matched && point.Total >= total && (point.Worst?.Millionths ?? 0) >= least
            );
        }
    }

    /// <summary>Every matching of a small cohort.</summary>
    private static ImmutableArray<Plan> Plans(Cohort cohort, MatchingPolicy policy, int places)
    {
        ScoredPairs pairs = CohortScorer.Compile(cohort, policy).ScoreAll(1);
        List<Plan> plans = [];
        int[] loads = new int[pairs.Mentors.Length];
        List<int> chosen = [];
        List<Pairing> names = [];
        Extend(0);
        return [.. plans];

        void Extend(int row)
        {
            if (row == pairs.Mentees.Length)
            {
                plans.Add(
                    new Plan(
                        [.. names],
                        new Score(chosen.Sum(edge => pairs.Millionths[edge])),
                        chosen.Count == 0 ? null : new Score(chosen.Min(edge => pairs.Millionths[edge])),
                        names.Count(pair => Differ(cohort.FindMentee(pair.Mentee)!, cohort.FindMentor(pair.Mentor)!))
                    )
                );
                return;
            }

            Extend(row + 1);
            for (int edge = pairs.RowStarts[row]; edge < pairs.RowStarts[row + 1]; edge++)
            {
                int column = pairs.MentorIndexes[edge];
                Participant mentor = cohort.FindMentor(pairs.Mentors[column])!;
                if (loads[column] < Math.Min(places, mentor.Capacity ?? places))
                {
                    loads[column]++;
                    chosen.Add(edge);
                    names.Add(new Pairing(pairs.Mentees[row], pairs.Mentors[column]));
                    Extend(row + 1);
                    loads[column]--;
                    chosen.RemoveAt(chosen.Count - 1);
                    names.RemoveAt(names.Count - 1);
                }
            }
        }
    }

    private static bool Differ(Participant one, Participant other)
    {
        string[] ours = [.. one.Attributes["department"].Select(NameKey.Of)];
        string[] theirs = [.. other.Attributes["department"].Select(NameKey.Of)];
        return ours.Length > 0 && theirs.Length > 0 && !ours.Intersect(theirs, StringComparer.Ordinal).Any();
    }

    private sealed record Plan(HashSet<Pairing> Pairs, Score Total, Score? Worst, int Diverse);
}
