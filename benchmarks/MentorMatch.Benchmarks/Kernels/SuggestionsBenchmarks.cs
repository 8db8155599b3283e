using BenchmarkDotNet.Attributes;
using MentorMatch.Benchmarks.Commands;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.GroupedAssignment;

namespace MentorMatch.Benchmarks.Kernels;

/// <summary>Lists of ten mentors for every mentee, each of 32 candidates, nobody in more than 36 lists: alone, and with three at most of one category. Every run must be proved.</summary>
[MemoryDiagnoser]
public class SuggestionsBenchmarks
{
    private const ulong Seed = UsualOptions.UsualSeed;
    private const int PerMentee = 10;
    private const int Exposure = 36;
    private const int PerCategory = 3;
    private const int Categories = 6;

    private static readonly SolveOptions OneThread = new() { Threads = 1 };

    private readonly AuctionPathsSolver solver = new();
    private AssignmentProblem lists = null!;
    private GroupedAssignmentProblem spread = null!;

    /// <summary>Number of mentees; there is one mentor to three of them.</summary>
    [Params(3_000, 30_000)]
    public int Mentees { get; set; }

    /// <summary>Makes the instances.</summary>
    [GlobalSetup]
    public void Generate()
    {
        BMatchingInstance instance = BMatchingInstance.Generate(Mentees, Seed);
        lists = instance.ToLists(PerMentee, Exposure);
        spread = instance.ToLists(PerMentee, Exposure, PerCategory, Categories);
    }

    /// <summary>Lists of the best total.</summary>
    /// <returns>The number of suggestions.</returns>
    [Benchmark]
    public long Lists() => Proof.Optimal(AssignmentJudge.Judge(lists, solver.Solve(lists, OneThread))).Matched;

    /// <summary>Lists of the best total with few of one category.</summary>
    /// <returns>The number of suggestions.</returns>
    [Benchmark]
    public long SpreadLists() =>
        Proof.Optimal(GroupedAssignmentJudge.Judge(spread, new GroupedAssignmentSolver(solver).Solve(spread, OneThread))).Matched;
}
