using FsCheck;
using FsCheck.Fluent;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Reporting;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Reporting;

public sealed class DeterminismTests
{
    [Fact]
    public void The_order_of_rows_and_the_number_of_threads_change_no_byte()
    {
        Prop.ForAll<int, int>(
                (seed, order) =>
                {
                    RandomScores scores = new(seed);
                    string first = Json(scores, order: 0, threads: 1);
                    return string.Equals(first, Json(scores, order, threads: 4), StringComparison.Ordinal);
                }
            )
            .Check(Seeded.Runs(200));
    }

    [Fact]
    public void Every_result_of_the_solver_in_the_box_is_verified_from_its_own_document()
    {
        Prop.ForAll<int>(seed =>
            {
                RandomScores scores = new(seed);
                string json = Json(scores, order: seed, threads: 1);
                ResultDocument read = ResultDocument.Read(System.Text.Encoding.UTF8.GetBytes(json));
                VerificationReport report = ResultVerifier.Verify(read, scores.Shuffled(seed + 1), scores.Terms);
                return report.Holds.Label(string.Join('\n', report.Problems));
            })
            .Check(Seeded.Runs(200));
    }

    [Fact]
    public void The_examples_include_proven_optima_and_clashes_of_every_kind_that_bounds_can_have()
    {
        MatchResult[] results =
        [
            .. Enumerable
                .Range(0, 300)
                .Select(seed => new RandomScores(seed))
                .Select(scores => Matcher.Solve(scores.Shuffled(0), scores.Terms)),
        ];
        Assert.Contains(results, result => result is { Status: SolutionStatus.Optimal, Minimize: true });
        Assert.Contains(results, result => result.Unmatched.Any(left => left.Shortage is not null));
        Assert.Contains(results, result => result.Matches.Any(match => match.Pinned));
        foreach (
            ClashReason reason in (ClashReason[])[ClashReason.PinsExceedMentee, ClashReason.PinsExceedMentor, ClashReason.MentorMinimums]
        )
        {
            Assert.Contains(results, result => result.Clashes.Any(clash => clash.Reason == reason));
        }
    }

    private static string Json(RandomScores scores, int order, int threads) =>
        ResultDocument.From(Matcher.Solve(scores.Shuffled(order), scores.Terms, FrozenClock.Options with { Threads = threads })).ToJson();
}
