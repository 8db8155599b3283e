using System.Diagnostics;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Console.Terminals;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.Testing;
using static System.FormattableString;

namespace MentorMatch.Benchmarks.Reports;

/// <summary><c>circles PEOPLE</c>: how good circles are, beside drawing lots and a greedy hand, and how near the proven bound is.</summary>
internal sealed class CirclesQuality(Terminal terminal)
    : SizedReport(
        terminal,
        "circles",
        "How good circles of four to six are: beside lots, a greedy hand and the proven bound.",
        "PEOPLE",
        usual: 1_000
    )
{
    private const int Lots = 20;

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, bool IsNumber)> Columns =>
        [
            ("people", true),
            ("rules", false),
            ("status", false),
            ("total", true),
            ("proven bound", true),
            ("of the bound", true),
            ("over lots", true),
            ("over greedy", true),
            ("solve", true),
            ("judge", true),
        ];

    /// <inheritdoc/>
    protected override void Fill(TextTable table, int size)
    {
        foreach (bool composed in (bool[])[false, true])
        {
            Add(table, PeerCircles.Generate(size, Seed, composed), composed);
        }
    }

    private static void Add(TextTable table, CirclesProblem problem, bool composed)
    {
        Stopwatch watch = Stopwatch.StartNew();
        CirclesSolution solution = new CirclesSolver().Solve(problem, new SolveOptions { Threads = 1 });
        TimeSpan solving = watch.Elapsed;
        watch.Restart();
        CirclesVerdict verdict = CirclesJudge.Judge(problem, solution);
        TimeSpan judging = watch.Elapsed;
        double total = (double)verdict.Total;
        double bound = (double)(verdict.Bound ?? 0);
        table.Add(
            Invariant($"{problem.MemberCount:N0}"),
            composed ? "spread, a senior" : "none",
            verdict.Status.ToString(),
            Invariant($"{total / 1e6:F1}"),
            Invariant($"{bound / 1e6:F1}"),
            Invariant($"{total / bound:P1}"),
            Invariant($"+{(total / ByLot(problem)) - 1:P0}"),
            Invariant($"{(total / Greedily(problem)) - 1:+0.0 %;-0.0 %}"),
            Invariant($"{solving.TotalSeconds:F1} s"),
            Invariant($"{judging.TotalSeconds:F1} s")
        );
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
