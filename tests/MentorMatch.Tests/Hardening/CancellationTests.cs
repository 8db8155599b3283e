using System.Text;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Reporting;
using MentorMatch.Testing;

namespace MentorMatch.Tests.Hardening;

/// <summary>
/// Cancelled at any moment, a match ends with the best it knows and a gap that the certificate proves, or, while pairs are still scored, with the exception that says so.
/// Moments are counted in reports and solves, never timed.
/// </summary>
public sealed class CancellationTests
{
    private const int MomentsOfARound = 8;

    [Theory]
    [MemberData(nameof(Round.Names), MemberType = typeof(Round))]
    public void Cancelled_at_random_moments_the_best_known_is_kept_with_a_gap_that_is_proved(string name)
    {
        Round round = Round.Larger(name);
        using Moments all = new(int.MaxValue);
        MatchResult best = Run(round, all)!;
        Assert.Equal(StopReason.Finished, best.Stop);
        Assert.True(all.Seen > 0, "Nothing was reported, so nothing can be interrupted.");
        SplitMix64 random = new(77);
        HashSet<int> moments = [1, 2, all.Seen, .. Enumerable.Range(0, MomentsOfARound).Select(_ => random.Next(1, all.Seen + 1))];
        int stopped = 0;
        foreach (int moment in moments.Order())
        {
            using Moments counted = new(moment);
            if (Run(round, counted) is not { } result)
            {
                continue;
            }

            string about = $"{name}, moment {moment} of {all.Seen}: {result.Status}, {result.Total} of {best.Total}, bound {result.Bound}";
            stopped += result.Stop == StopReason.Cancelled ? 1 : 0;
            Honest(result, best, about);
            Verified(round, result, about);
        }

        Assert.True(stopped > 0, $"{name}: no moment of {all.Seen} was early enough.");
    }

    [Theory]
    [MemberData(nameof(Round.Names), MemberType = typeof(Round))]
    public void Out_of_time_at_once_it_is_no_less_honest(string name)
    {
        Round round = Round.Larger(name);
        MatchResult best = Matcher.Match(round.Cohort, round.Policy, round.Format, round.Options);
        try
        {
            MatchResult result = Matcher.Match(
                round.Cohort,
                round.Policy,
                round.Format,
                round.Options with
                {
                    TimeLimit = TimeSpan.FromTicks(1),
                }
            );
            Honest(result, best, name);
            Verified(round, result, name);
        }
        catch (OperationCanceledException)
        {
            // The time was over while pairs were scored: nothing is known yet, and the exception says so.
        }
    }

    private static MatchResult? Run(Round round, Moments moments)
    {
        try
        {
            MatchOptions options = round.Options with { Progress = moments, Solver = moments };
            return Matcher.Match(round.Cohort, round.Policy, round.Format, options, moments.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.True(moments.Token.IsCancellationRequested);
            return null;
        }
    }

    private static void Honest(MatchResult result, MatchResult best, string about)
    {
        bool counts = best.Objective.PutsMatchesFirst;
        Assert.True(result.Status != SolutionStatus.Infeasible, about);
        if (result.Status == SolutionStatus.Unknown)
        {
            Assert.True(result.Matches.IsEmpty, about);
            return;
        }

        Assert.True(result.Total.Millionths == result.Matches.Sum(match => match.Score.Millionths), about);
        Assert.True(
            best.Status != SolutionStatus.Optimal
                || result.Bound is null
                || (counts && result.MatchedBound > best.Matches.Length)
                || result.Bound >= best.Total
                || (best.Objective.PutsWorstOffFirst && result.Status == SolutionStatus.Feasible),
            about
        );
        Assert.True(
            result.Status != SolutionStatus.Optimal || (result.Total == best.Total || best.Status != SolutionStatus.Optimal),
            about
        );
        Assert.True(result.Gap is null || result.Gap.Value.Millionths >= 0, about);
        Assert.True(result.Bound is null || result.Gap is null || result.Bound.Value - result.Total <= result.Gap.Value, about);
    }

    private static void Verified(Round round, MatchResult result, string about)
    {
        ResultDocument document = ResultDocument.Read(Encoding.UTF8.GetBytes(ResultDocument.From(result).ToJson()));
        VerificationReport report = ResultVerifier.Verify(document, round.Cohort, round.Policy, round.Format);
        Assert.True(report.Holds, $"{about}: {string.Join(' ', report.Problems)}");
    }

    /// <summary>Counts reports and solves, and cancels at one of them.</summary>
    private sealed class Moments(int moment) : IProgress<SolveProgress>, ISolver<AssignmentProblem, AssignmentSolution>, IDisposable
    {
        private readonly CancellationTokenSource source = new();
        private readonly AuctionPathsSolver inner = new();

        public string Name => inner.Name;

        public int Seen { get; private set; }

        public CancellationToken Token => source.Token;

        public void Report(SolveProgress value) => Pass();

        public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
        {
            Pass();
            return inner.Solve(problem, options, cancellationToken);
        }

        public void Dispose() => source.Dispose();

        private void Pass()
        {
            Seen++;
            if (Seen == moment)
            {
                source.Cancel();
            }
        }
    }
}
