using System.Diagnostics;
using System.Globalization;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Reports;

/// <summary><c>circles PEOPLE</c>: how good circles are, beside drawing lots and a greedy hand, and how near the proven bound is.</summary>
internal static class CirclesQuality
{
    private const ulong Seed = 20_260_101;
    private const int Lots = 20;

    /// <summary>Prints one table row without and one with rules of composition.</summary>
    /// <param name="args">The number of people; 1,000 when left out.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args)
    {
        int people = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
        Console.WriteLine("| people | rules | status | total | proven bound | of the bound | over lots | over greedy | solve | judge |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (bool composed in (bool[])[false, true])
        {
            Print(PeerCircles.Generate(people, Seed, composed), composed);
        }

        return 0;
    }

    private static void Print(CirclesProblem problem, bool composed)
    {
        Stopwatch watch = Stopwatch.StartNew();
        CirclesSolution solution = new CirclesSolver().Solve(problem, new SolveOptions { Threads = 1 });
        TimeSpan solving = watch.Elapsed;
        watch.Restart();
        CirclesVerdict verdict = CirclesJudge.Judge(problem, solution);
        TimeSpan judging = watch.Elapsed;
        double total = (double)verdict.Total;
        double bound = (double)(verdict.Bound ?? 0);
        string row = string.Create(
            CultureInfo.InvariantCulture,
            $"| {problem.MemberCount:N0} | {(composed ? "spread, a senior" : "none")} | {verdict.Status} | {total / 1e6:F1} | {bound / 1e6:F1} | {total / bound:P1} | +{(total / ByLot(problem)) - 1:P0} | {(total / Greedily(problem)) - 1:+0.0 %;-0.0 %} | {solving.TotalSeconds:F1} s | {judging.TotalSeconds:F1} s |"
        );
        Console.WriteLine(row);
    }

    /// <summary>The mean total of random circles of the largest sizes; rules are not kept, and forbidden pairs count nothing.</summary>
    private static double ByLot(CirclesProblem problem)
    {
        SplitMix64 random = new(Seed);
        int circles = problem.FewestCircles;
        long sum = 0;
        for (int lot = 0; lot < Lots; lot++)
        {
            int[] order = [.. Enumerable.Range(0, problem.MemberCount)];
            random.Shuffle(order);
            for (int one = 0; one < order.Length; one++)
            {
                for (int other = one % circles; other < one; other += circles)
                {
                    sum += Math.Max(0, problem.WeightsOf(order[one])[order[other]]);
                }
            }
        }

        return (double)sum / Lots;
    }

    /// <summary>The total when one circle after the other grows from the best pair left by whoever adds most; rules are not kept, and forbidden pairs count nothing.</summary>
    private static double Greedily(CirclesProblem problem)
    {
        int n = problem.MemberCount;
        int circles = problem.FewestCircles;
        HashSet<int> left = [.. Enumerable.Range(0, n)];
        long total = 0;
        for (int circle = 0; circle < circles; circle++)
        {
            int size = (n / circles) + (circle < n % circles ? 1 : 0);
            long[] pull = new long[n];
            (int first, _) = left.Select(member => (member, Best(problem, member, left))).MaxBy(pair => (pair.Item2, -pair.member));
            for (int next = first, seated = 0; seated < size; seated++)
            {
                total += pull[next];
                left.Remove(next);
                ReadOnlySpan<int> weights = problem.WeightsOf(next);
                foreach (int member in left)
                {
                    pull[member] += Math.Max(0, weights[member]);
                }

                next = left.Count == 0 ? -1 : left.MaxBy(member => (pull[member], -member));
            }
        }

        return total;
    }

    private static int Best(CirclesProblem problem, int member, HashSet<int> left)
    {
        int best = 0;
        ReadOnlySpan<int> weights = problem.WeightsOf(member);
        foreach (int other in left)
        {
            best = other == member ? best : Math.Max(best, weights[other]);
        }

        return best;
    }
}
