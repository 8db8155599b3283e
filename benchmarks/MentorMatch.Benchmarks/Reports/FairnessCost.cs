using MentorMatch.Benchmarks.Instances;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Console.Terminals;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.FairAssignment;
using MentorMatch.Testing;
using static System.FormattableString;

namespace MentorMatch.Benchmarks.Reports;

/// <summary><c>fairness MENTEES</c>: what worst-off first costs in time beside the plain solve of the same instance, and what it changes.</summary>
internal sealed class FairnessCost(Terminal terminal)
    : SizedReport(
        terminal,
        "fairness",
        "What worst-off first costs beside the plain solve, and what it changes. 7,500 mentees make 10,000 people.",
        "MENTEES",
        usual: 7_500
    )
{
    private const int Bands = 20;
    private const int MostScore = 1_000_000;

    private static readonly SolveOptions OneThread = new() { Threads = 1 };

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, bool IsNumber)> Columns =>
        [
            ("mentees", true),
            ("scores", false),
            ("plain solve", true),
            ("worst-off first", true),
            ("ratio", true),
            ("with both judges", true),
            ("worst", true),
            ("in the lowest half of the bands", true),
            ("total", true),
        ];

    /// <inheritdoc/>
    protected override void Fill(TextTable table, int size)
    {
        BMatchingInstance best = BMatchingInstance.Generate(size, Seed);
        Add(table, best, "32 best candidates");
        Add(table, Redrawn(best, even: true), "even");
        Add(table, Redrawn(best, even: false), "spread by mentee and mentor");
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

    private static void Add(TextTable table, BMatchingInstance instance, string scores)
    {
        AssignmentProblem plain = instance.ToProblem(AssignmentObjective.MostMatches);
        FairAssignmentProblem fair = new(plain, FairAssignmentProblem.EqualBands(0, MostScore, Bands));
        AuctionPathsSolver plainSolver = new();
        FairAssignmentSolver fairSolver = new();
        (AssignmentSolution plainSolution, TimeSpan plainTime) = ProcessorTime.Least(() => plainSolver.Solve(plain, OneThread));
        (FairAssignmentSolution fairSolution, TimeSpan fairTime) = ProcessorTime.Least(() => fairSolver.Solve(fair, OneThread));
        (AssignmentVerdict before, TimeSpan plainJudging) = ProcessorTime.Least(() => AssignmentJudge.Judge(plain, plainSolution));
        (FairAssignmentVerdict after, TimeSpan fairJudging) = ProcessorTime.Least(() => FairAssignmentJudge.Judge(fair, fairSolution));
        Proof.Optimal(before);
        Proof.Holds(after.Status == SolutionStatus.Optimal, $"worst-off first: {after.Status}");
        long[] weights = [.. plainSolution.Edges.Select(plain.Weight)];
        int low = weights.Count(weight => fair.BandOf(weight) < Bands / 2);
        table.Add(
            Invariant($"{instance.MenteeCount:N0}"),
            scores,
            Invariant($"{plainTime.TotalMilliseconds:F0} ms"),
            Invariant($"{fairTime.TotalMilliseconds:F0} ms"),
            Invariant($"{fairTime / plainTime:F1}"),
            Invariant($"{(fairTime + fairJudging) / (plainTime + plainJudging):F1}"),
            Invariant($"{weights.Min() / 1e6:F3} → {after.Worst / 1e6:F3}"),
            Invariant($"{low} → {after.BandCounts.Take(Bands / 2).Sum()}"),
            Invariant($"{(double)after.Total / (double)before.Total:P1}")
        );
    }
}
