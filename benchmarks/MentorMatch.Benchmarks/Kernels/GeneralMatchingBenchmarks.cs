using BenchmarkDotNet.Attributes;
using MentorMatch.Benchmarks.Commands;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.GeneralMatching;

namespace MentorMatch.Benchmarks.Kernels;

/// <summary>The general matching kernel and its judge on graphs of peers. Every run must reach the proved optimum.</summary>
[MemoryDiagnoser]
public class GeneralMatchingBenchmarks
{
    private const ulong Seed = UsualOptions.UsualSeed;

    private static readonly SolveOptions OneThread = new() { Threads = 1 };

    private readonly BlossomSolver solver = new();
    private GeneralMatchingProblem problem = null!;
    private GeneralMatchingSolution solution = null!;
    private Int128 optimum;

    /// <summary>Number of peers; each has about sixteen pairs.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Peers { get; set; }

    /// <summary>Makes the instance and proves its optimum.</summary>
    [GlobalSetup]
    public void ProveOptimum()
    {
        problem = GeneralInstance.Generate(Peers, Seed).ToProblem();
        solution = solver.Solve(problem, OneThread);
        optimum = Proof.Optimal(GeneralMatchingJudge.Judge(problem, solution)).Total;
    }

    /// <summary>Solves the problem.</summary>
    /// <returns>The number of matches.</returns>
    [Benchmark]
    public int Solve()
    {
        GeneralMatchingSolution found = solver.Solve(problem, OneThread);
        Int128 total = 0;
        foreach (int edge in found.Edges)
        {
            total += problem.Weights[edge];
        }

        Proof.Total(total, optimum);
        return found.Edges.Length;
    }

    /// <summary>Judges the solution from scratch.</summary>
    /// <returns>The number of edges checked.</returns>
    [Benchmark]
    public long Judge() => Proof.Optimal(GeneralMatchingJudge.Judge(problem, solution)).EdgesChecked;
}
