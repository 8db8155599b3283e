using BenchmarkDotNet.Attributes;
using MentorMatch.Benchmarks.Commands;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Benchmarks.Kernels;

/// <summary>The assignment kernel and its judge on b-matchings as programmes make them. Every run must reach the proved optimum.</summary>
[MemoryDiagnoser]
public class AssignmentBenchmarks
{
    private const ulong Seed = UsualOptions.UsualSeed;

    // Found by four solvers that share no code with this one, and proved by the judge.
    private static readonly Dictionary<int, Int128> KnownOptima = new()
    {
        [1_000] = 707_631_304,
        [10_000] = 7_585_672_088,
        [100_000] = 76_619_089_792,
    };

    private static readonly SolveOptions OneThread = new() { Threads = 1 };

    private readonly AuctionPathsSolver solver = new();
    private AssignmentProblem problem = null!;
    private AssignmentSolution solution = null!;
    private Int128 optimum;

    /// <summary>Number of mentees; each has 32 pairs, and a third as many mentors have three places each.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Mentees { get; set; }

    /// <summary>Makes the instance and proves its optimum.</summary>
    [GlobalSetup]
    public void ProveOptimum()
    {
        problem = BMatchingInstance.Generate(Mentees, Seed).ToProblem();
        solution = solver.Solve(problem, OneThread);
        optimum = KnownOptima[Mentees];
        Proof.Total(Proof.Optimal(AssignmentJudge.Judge(problem, solution)).Total, optimum);
    }

    /// <summary>Solves the problem.</summary>
    /// <returns>The number of matches.</returns>
    [Benchmark]
    public int Solve()
    {
        AssignmentSolution found = solver.Solve(problem, OneThread);
        Int128 total = 0;
        foreach (int edge in found.Edges)
        {
            total += problem.Weight(edge);
        }

        Proof.Total(total, optimum);
        return found.Edges.Length;
    }

    /// <summary>Judges the solution from scratch.</summary>
    /// <returns>The number of edges checked.</returns>
    [Benchmark]
    public long Judge() => Proof.Optimal(AssignmentJudge.Judge(problem, solution)).EdgesChecked;
}
