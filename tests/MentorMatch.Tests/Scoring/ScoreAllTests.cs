using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring;

public sealed class ScoreAllTests
{
    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        Cohort cohort = Many(300, 70);
        MatchingPolicy policy = MatchingPolicy.Default with { Rules = [Rule.LevelGapAtLeast(0)] };
        ScoredPairs one = CohortScorer.Compile(cohort, policy, threads: 1).ScoreAll(threads: 1);
        Assert.True(one.Count > 1000);
        foreach (int threads in (int[])[0, 2, 5])
        {
            ScoredPairs many = CohortScorer.Compile(cohort, policy, threads).ScoreAll(threads);
            Assert.True(one.RowStarts.SequenceEqual(many.RowStarts));
            Assert.True(one.MentorIndexes.SequenceEqual(many.MentorIndexes));
            Assert.True(one.Millionths.SequenceEqual(many.Millionths));
        }
    }

    [Fact]
    public void Fewer_threads_than_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CohortScorer.Compile(Many(2, 2), MatchingPolicy.Default, threads: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CohortScorer.Compile(Many(2, 2), MatchingPolicy.Default).ScoreAll(threads: -1));
    }

    [Fact]
    public void Progress_reaches_the_end()
    {
        List<ScoringProgress> reports = [];
        Collector progress = new(reports);
        CohortScorer.Compile(Many(100, 5), MatchingPolicy.Default).ScoreAll(threads: 2, progress);
        Assert.Contains(new ScoringProgress(100, 100), reports);
        Assert.All(reports, report => Assert.InRange(report.Done, 1, 100));
    }

    [Fact]
    public void A_cancelled_scoring_stops()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        CohortScorer scorer = CohortScorer.Compile(Many(100, 5), MatchingPolicy.Default);
        Assert.ThrowsAny<OperationCanceledException>(() => scorer.ScoreAll(cancellationToken: source.Token));
    }

    [Fact]
    public void A_scoring_that_is_cancelled_on_the_way_stops_after_the_row_it_is_at()
    {
        using CancellationTokenSource source = new();
        int asked = 0;
        CohortScorer scorer = CohortScorer.Compile(
            Many(32, 5),
            Own(
                (_, _) =>
                {
                    asked++;
                    source.Cancel();
                    return 0.5m;
                }
            )
        );
        Assert.ThrowsAny<OperationCanceledException>(() => scorer.ScoreAll(threads: 1, cancellationToken: source.Token));
        Assert.Equal(5, asked);
    }

    [Fact]
    public void One_thread_is_one_thread()
    {
        int within = 0;
        int most = 0;
        CohortScorer scorer = CohortScorer.Compile(
            Many(200, 20),
            Own(
                (_, _) =>
                {
                    most = Math.Max(most, Interlocked.Increment(ref within));
                    Thread.SpinWait(200);
                    Interlocked.Decrement(ref within);
                    return 0.5m;
                }
            )
        );
        Assert.Equal(4000, scorer.ScoreAll(threads: 1).Count);
        Assert.Equal(1, most);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(65)]
    public void Every_mentee_is_scored_however_they_are_divided(int mentees)
    {
        ScoredPairs pairs = CohortScorer.Compile(Many(mentees, 3), Own((mentee, _) => Fraction.Of(mentee.Id.Length, 10))).ScoreAll();
        Assert.Equal(3 * mentees, pairs.Count);
        Assert.Equal(Enumerable.Range(0, mentees + 1).Select(row => 3 * row), pairs.RowStarts.ToArray());
        Assert.Equal(pairs.Mentees.SelectMany(id => Enumerable.Repeat(id.Length * 100_000L, 3)), pairs.Millionths.ToArray());
    }

    [Fact]
    public void An_empty_side_gives_no_pair()
    {
        Assert.Equal(0, CohortScorer.Compile(Many(3, 0), MatchingPolicy.Default).ScoreAll().Count);
        Assert.Equal(0, CohortScorer.Compile(Many(0, 3), MatchingPolicy.Default).ScoreAll().Count);
        Assert.Equal(0, CohortScorer.Compile(Many(0, 0), MatchingPolicy.Default).ScoreAll().Count);
    }

    [Fact]
    public void Somebody_unknown_is_refused_by_name()
    {
        CohortScorer scorer = CohortScorer.Compile(Many(1, 1), MatchingPolicy.Default);
        Assert.Equal("mentee", Assert.Throws<ArgumentException>(() => scorer.Score("x", "m0")).ParamName);
        Assert.Equal("mentor", Assert.Throws<ArgumentException>(() => scorer.Score("e0", "x")).ParamName);
        Assert.Throws<ArgumentException>(() => scorer.EligibilityOf("x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => scorer.ScoreAll(threads: -1));
    }

    private static MatchingPolicy Own(Func<Participant, Participant, Fraction?> value) =>
        new() { Objective = Objective.BestTotal, Criteria = [Criterion.Custom("own", value)] };

    private static Cohort Many(int mentees, int mentors)
    {
        Random random = new(5);
        Participant Dressed(Participant person) =>
            person
                .At(random.Next(6))
                .With("department", $"d{random.Next(4)}")
                .Offering($"s{random.Next(9)}:{random.Next(1, 6)}")
                .Wanting($"s{random.Next(9)}");
        return Cohort.Create(
            mentors: [.. Enumerable.Range(0, mentors).Select(k => Dressed(Someone.Mentor($"m{k}")))],
            mentees: [.. Enumerable.Range(0, mentees).Select(k => Dressed(Someone.Mentee($"e{k}")))]
        );
    }

    private sealed class Collector(List<ScoringProgress> reports) : IProgress<ScoringProgress>
    {
        public void Report(ScoringProgress value)
        {
            lock (reports)
            {
                reports.Add(value);
            }
        }
    }
}
