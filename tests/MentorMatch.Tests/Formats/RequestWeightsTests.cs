using System.Collections.Immutable;
using System.Text;
using MentorMatch.Formats;
using MentorMatch.Formats.ALaCarte;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Testing;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Formats;

/// <summary>Requests met, ranks and scores in one integer: their order is that of the three one after the other, and where that does not fit they are counted apart.</summary>
public sealed class RequestWeightsTests
{
    [Fact]
    public void More_requests_beat_better_ranks_and_better_ranks_beat_scores_by_one_millionth_at_least()
    {
        ImmutableArray<Request> requests =
        [
            .. from rank in (int[])[0, 1, 4] from score in (long[])[0, 500_000, 1_000_000] select Asked(rank, score),
        ];
        RequestWeights weights = RequestWeights.Of(requests, mostMet: 3, nodes: 0);
        Assert.False(weights.CountsApart);
        Assert.Equal((3_000_001L, (3_000_001L * 4 * 3) + 3_000_000 + 1), (weights.Rank, weights.Request));
        var sums = Enumerable
            .Range(0, 4)
            .SelectMany(met => Choices(requests, met))
            .Select(met =>
                (Value: (met.Count, -met.Sum(request => request.Rank), met.Sum(request => request.Millionths)), Weight: met.Sum(weights.Of))
            )
            .DistinctBy(sum => sum.Value)
            .OrderBy(sum => sum.Value)
            .ToArray();
        Assert.All(sums.Zip(sums.Skip(1)), pair => Assert.True(pair.First.Weight < pair.Second.Weight, $"{pair}"));
    }

    [Fact]
    public void A_bound_on_the_value_is_a_bound_on_the_requests_met()
    {
        RequestWeights weights = RequestWeights.Of([Asked(1, 0), Asked(2, 1_000_000)], mostMet: 5, nodes: 0);
        long worst = weights.Of(Asked(2, 0));
        Assert.Equal(worst, weights.Request - (2 * weights.Rank));
        Assert.Equal(
            (0, 0, 1, 1, 2),
            (
                weights.MostMet(-1, 2),
                weights.MostMet(worst - 1, 2),
                weights.MostMet(worst, 2),
                weights.MostMet((2 * worst) - 1, 2),
                weights.MostMet(2 * worst, 2)
            )
        );
        Assert.Equal(long.MaxValue, weights.MostMet(Int128.MaxValue, 2));
        Assert.Equal(long.MaxValue, RequestWeights.Of([], mostMet: 0, nodes: 0).MostMet(0, 1));
    }

    [Fact]
    public void Where_no_request_can_be_met_a_weight_is_small_and_right()
    {
        RequestWeights weights = RequestWeights.Of([Asked(3, 700_000)], mostMet: 0, nodes: 0);
        Assert.Equal((1, 1, false), (weights.Rank, weights.Request, weights.CountsApart));
        Assert.Equal(
            (1, 1, false),
            (RequestWeights.Of([], 0, 0).Rank, RequestWeights.Of([], 0, 0).Request, RequestWeights.Of([], 0, 0).CountsApart)
        );
    }

    [Fact]
    public void Weights_that_would_not_fit_count_requests_apart()
    {
        ImmutableArray<Request> requests = [Asked(1, 0), Asked(1000, 1_000_000)];
        long nodes = 0;
        while (!RequestWeights.Of(requests, 100, nodes).CountsApart)
        {
            nodes = (nodes * 2) + 1;
        }

        RequestWeights fits = RequestWeights.Of(requests, 100, nodes / 2);
        RequestWeights apart = RequestWeights.Of(requests, 100, nodes);
        Assert.Equal((100_000_001L, 0L), (apart.Rank, apart.Request));
        Assert.True(fits.Request > 0);

        // What a solver adds up: sixteen times a request and a score, for each of its nodes and four more.
        Assert.InRange(16 * (Int128)(fits.Request + 1_000_001) * (4 + (nodes / 2)), Int128.One << 60, Int128.One << 62);
    }

    [Fact]
    public void Three_hundred_mentors_at_one_time_with_ranks_up_to_a_thousand_are_settled_best_all_the_same()
    {
        // Of each two mentees who ask for one mentor at one time, the better rank has it.
        const int mentors = 300;
        Cohort cohort = Cohort
            .Create([
                .. Enumerable.Range(0, mentors).Select(k => Someone.Mentor($"m{k:000}").At(k % 2)),
                .. Enumerable.Range(0, 2 * mentors).Select(k => Someone.Mentee($"e{k:000}").At(k % 2)),
            ])
            .WithChoices(
                Enumerable
                    .Range(0, 2 * mentors)
                    .Select(k => new RankedChoice($"e{k:000}", $"m{k / 2:000}", k % 2 == 0 ? 1000 : 1, "Monday"))
            );
        MatchingPolicy policy = new()
        {
            Objective = Objective.MostMatches.Then(Objective.BestTotal),
            Criteria = [Criterion.LevelGap(ideal: 0, tolerance: 1)],
        };
        Format format = Format.ALaCarte();
        MatchResult result = Matcher.Match(cohort, policy, format, FrozenClock.Options);
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.Equal((mentors, mentors, mentors), (result.Matches.Length, result.MatchedBound, result.Choices!.RankSum));
        Assert.Equal((result.Total, Score.Zero), (result.Bound, result.Gap));
        Assert.Equal(mentors, result.Choices.Refused.Length);
        Assert.All(result.Choices.Refused, refused => Assert.Null(refused.Cost));
        ResultDocument document = ResultDocument.Read(Encoding.UTF8.GetBytes(ResultDocument.From(result).ToJson()));
        Assert.True(ResultVerifier.Verify(document, cohort, policy, format).Holds);
    }

    private static IEnumerable<List<Request>> Choices(ImmutableArray<Request> from, int count) =>
        count == 0
            ?
            [
                [],
            ]
            : from.SelectMany(request => Choices(from, count - 1).Select(rest => (List<Request>)[request, .. rest]));

    private static Request Asked(int rank, long score) =>
        new(
            "e",
            "m",
            rank,
            null,
            new PairScore
            {
                Mentee = "e",
                Mentor = "m",
                Score = new Score(score),
                KnownShare = 1,
                Contributions = [],
                BrokenRules = [],
            }
        );
}
