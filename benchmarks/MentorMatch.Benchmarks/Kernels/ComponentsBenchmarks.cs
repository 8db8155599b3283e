using BenchmarkDotNet.Attributes;
using MentorMatch.Benchmarks.Commands;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Benchmarks.Kernels;

/// <summary>A programme of a hundred sites that know nothing of each other, with one thread and with two, beside one of the same size in one piece. Every run must reach the proved optimum.</summary>
[MemoryDiagnoser]
public class ComponentsBenchmarks
{
    private const ulong Seed = UsualOptions.UsualSeed;
    private const int Mentees = 100_000;

    private readonly AuctionPathsSolver solver = new();
    private AssignmentProblem problem = null!;
    private Int128 optimum;

    /// <summary>Number of sites, in which everybody's pairs are.</summary>
    [Params(1, 100)]
    public int Sites { get; set; }

    /// <summary>Most threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Makes the instance and proves its optimum.</summary>
    [GlobalSetup]
    public void ProveOptimum()
    {
        BMatchingInstance instance = Sites == 1 ? BMatchingInstance.Generate(Mentees, Seed) : SparseFamilies.Sites(Mentees, Seed);
        problem = instance.ToProblem();
        optimum = Proof.Optimal(AssignmentJudge.Judge(problem, solver.Solve(problem, SolveOptions.Default))).Total;
    }

    /// <summary>Solves the problem.</summary>
    /// <returns>The number of matches.</returns>
    [Benchmark]
    public int Solve()
    {
        AssignmentSolution found = solver.Solve(problem, new SolveOptions { Threads = Threads });
        Int128 total = 0;
        foreach (int edge in found.Edges)
        {
            total += problem.Weight(edge);
        }

        Proof.Total(total, optimum);
        return found.Edges.Length;
    }
}
