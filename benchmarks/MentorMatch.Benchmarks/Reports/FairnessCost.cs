using System.Diagnostics;
using System.Globalization;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.FairAssignment;
using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Reports;

/// <summary><c>fairness MENTEES</c>: what worst-off first costs in time beside the plain solve of the same instance, and what it changes.</summary>
internal static class FairnessCost
{
    private const ulong Seed = 20_260_101;
    private const int Bands = 20;
    private const int Runs = 5;
    private const int MostScore = 1_000_000;

    private static readonly SolveOptions OneThread = new() { Threads = 1 };

    /// <summary>Prints one table row for each kind of instance.</summary>
    /// <param name="args">The number of mentees; 7,500 when left out, which makes 10,000 people.</param>
    /// <returns>The exit code: 1 when an answer is not proved.</returns>
    public static int Run(string[] args)
    {
        int mentees = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 7_500;
        Console.WriteLine(
            "| mentees | scores | plain solve | worst-off first | ratio | with both judges | worst | in the lowest half of the bands | total |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        BMatchingInstance best = BMatchingInstance.Generate(mentees, Seed);
        bool isProved = Print(best, "32 best candidates");
        isProved &= Print(Redrawn(best, even: true), "even");
        isProved &= Print(Redrawn(best, even: false), "spread by mentee and mentor");
        return isProved ? 0 : 1;
    }

    /// <summary>The same pairs with other scores: all alike, or such that some people are hard to match well.</summary>
    private static BMatchingInstance Redrawn(BMatchingInstance instance, bool even)
    {
        SplitMix64 random = new(Seed);
        int[] mentorLevel = [.. Enumerable.Range(0, instance.MentorCount).Select(_ => random.Next(MostScore))];
        int[] weights = new int[instance.Weights.Length];
        for (int mentee = 0; mentee < instance.MenteeCount; mentee++)
        {
            int level = random.Next(MostScore);
            for (long k = instance.RowStarts[mentee]; k < instance.RowStarts[mentee + 1]; k++)
            {
                int chance = random.Next(MostScore);
                weights[k] = even ? chance : (level + mentorLevel[instance.Mentors[k]] + chance) / 3;
            }
        }

        return instance with
        {
            Weights = weights,
        };
    }

    private static bool Print(BMatchingInstance instance, string scores)
    {
        AssignmentProblem plain = MostMatches(instance);
        FairAssignmentProblem fair = new(plain, FairAssignmentProblem.EqualBands(0, MostScore, Bands));
        AuctionPathsSolver plainSolver = new();
        FairAssignmentSolver fairSolver = new();
        (AssignmentSolution plainSolution, TimeSpan plainTime) = Timed(() => plainSolver.Solve(plain, OneThread));
        (FairAssignmentSolution fairSolution, TimeSpan fairTime) = Timed(() => fairSolver.Solve(fair, OneThread));
        (AssignmentVerdict before, TimeSpan plainJudging) = Timed(() => AssignmentJudge.Judge(plain, plainSolution));
        (FairAssignmentVerdict after, TimeSpan fairJudging) = Timed(() => FairAssignmentJudge.Judge(fair, fairSolution));
        long[] weights = [.. plainSolution.Edges.Select(plain.Weight)];
        int low = weights.Count(weight => fair.BandOf(weight) < Bands / 2);
        string row = string.Create(
            CultureInfo.InvariantCulture,
            $"| {instance.MenteeCount:N0} | {scores} | {plainTime.TotalMilliseconds:F0} ms | {fairTime.TotalMilliseconds:F0} ms | {fairTime / plainTime:F1} | {(fairTime + fairJudging) / (plainTime + plainJudging):F1} | {weights.Min() / 1e6:F3} → {after.Worst / 1e6:F3} | {low} → {after.BandCounts.Take(Bands / 2).Sum()} | {(double)after.Total / (double)before.Total:P1} |"
        );
        Console.WriteLine(row);
        return before.Status == SolutionStatus.Optimal && after.Status == SolutionStatus.Optimal;
    }

    private static AssignmentProblem MostMatches(BMatchingInstance instance) =>
        AssignmentProblem.FromRows(
            [.. Enumerable.Repeat(Bounds.AtMost(1), instance.MenteeCount)],
            [.. Enumerable.Repeat(Bounds.AtMost(instance.Capacity), instance.MentorCount)],
            [.. instance.RowStarts.Select(start => (int)start)],
            instance.Mentors,
            [.. instance.Weights.Select(weight => (long)weight)],
            AssignmentObjective.MostMatches
        );

    /// <summary>The shortest of some runs, the first of which only warms up.</summary>
    private static (T Result, TimeSpan Time) Timed<T>(Func<T> work)
    {
        T result = work();
        TimeSpan shortest = TimeSpan.MaxValue;
        for (int run = 0; run < Runs; run++)
        {
            long started = Stopwatch.GetTimestamp();
            result = work();
            TimeSpan time = Stopwatch.GetElapsedTime(started);
            shortest = time < shortest ? time : shortest;
        }

        return (result, shortest);
    }
}
