using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Testing.Contracts;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Contracts;

/// <summary>A contract that lets a broken solver pass is worth nothing: each of these has one typical fault, and a promise made for it must find it.</summary>
public sealed class BrokenGeneralSolverTests
{
    private static readonly BlossomSolver Sound = new();

    private static readonly Dictionary<
        string,
        (string Promise, Func<GeneralMatchingProblem, SolveOptions, CancellationToken, GeneralMatchingSolution> Solve)
    > Faults = new(StringComparer.Ordinal)
    {
        ["knows nothing"] = ("Two vertices with an edge are matched", (_, _, _) => new() { Stop = StopReason.Finished, Edges = default }),
        ["takes the heaviest edge first"] = ("A triangle gives one vertex to its pendant", (problem, _, _) => Greedy(problem)),
        ["forgets odd cycles"] = (
            "Small random graphs of small weights equal exhaustive search, best total",
            (problem, options, token) => WithoutOddCycles(problem, options, token)
        ),
        ["always maximises the total"] = (
            "Most matches prefers the two ends of a path",
            (problem, options, token) => Sound.Solve(With(problem, AssignmentObjective.BestTotal), options, token)
        ),
        ["always maximises the matches"] = (
            "Best total prefers the heavy middle of a path",
            (problem, options, token) => Sound.Solve(With(problem, AssignmentObjective.MostMatches), options, token)
        ),
        ["proves nothing"] = (
            "Two vertices with an edge are matched",
            (problem, options, token) => Sound.Solve(problem, options, token) with { Proof = null }
        ),
        ["proves without blossoms"] = (
            "A triangle has room for one pair, the heaviest",
            (problem, options, token) => WithoutBlossoms(Sound.Solve(problem, options, token))
        ),
        ["throws when cancelled"] = (
            "A token cancelled before the start ends the solve at once, without an exception",
            (problem, options, token) =>
            {
                token.ThrowIfCancellationRequested();
                return Sound.Solve(problem, options, token);
            }
        ),
        ["claims to have finished when cancelled"] = (
            "A token cancelled before the start ends the solve at once, without an exception",
            (problem, options, token) => Sound.Solve(problem, options, token) with { Stop = StopReason.Finished }
        ),
        ["answers by number of threads"] = (
            "The number of threads changes nothing",
            (problem, options, token) => options.Threads < 3 ? Sound.Solve(problem, options, token) : Greedy(problem)
        ),
        ["lists edges backwards"] = (
            "A triangle gives one vertex to its pendant",
            (problem, options, token) =>
            {
                GeneralMatchingSolution solution = Sound.Solve(problem, options, token);
                return solution with { Edges = [.. solution.Edges.Reverse()] };
            }
        ),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_contract_finds_a_solver_that(string fault)
    {
        (string promise, var solve) = Faults[fault];
        Assert.Throws<ContractViolationException>(() => GeneralMatchingSolverContract.Case(promise).Check(new BrokenSolver(solve)));
    }

    private static GeneralMatchingSolution Greedy(GeneralMatchingProblem problem)
    {
        bool[] matched = new bool[problem.VertexCount];
        List<int> chosen = [];
        long[] weights = problem.Weights.ToArray();
        foreach (int edge in Enumerable.Range(0, problem.EdgeCount).OrderByDescending(edge => weights[edge]))
        {
            (int one, int other) = (problem.First[edge], problem.Second[edge]);
            if (weights[edge] > 0 && !matched[one] && !matched[other])
            {
                (matched[one], matched[other]) = (true, true);
                chosen.Add(edge);
            }
        }

        return new()
        {
            Stop = StopReason.Finished,
            Edges = [.. chosen.Order()],
            Proof = new GeneralMatchingProof([.. new long[problem.VertexCount]], []),
        };
    }

    /// <summary>Solves the bipartite part only: edges between an even and an odd vertex.</summary>
    private static GeneralMatchingSolution WithoutOddCycles(
        GeneralMatchingProblem problem,
        SolveOptions options,
        CancellationToken cancellationToken
    )
    {
        GeneralMatchingSketch sketch = GeneralMatchingSketch.Of(problem);
        GeneralMatchingProblem part = (sketch with { Edges = [.. sketch.Edges.Where(e => (e.One + e.Other) % 2 == 1)] }).Build();
        GeneralMatchingSolution solution = Sound.Solve(part, options, cancellationToken);
        int[] edges = [.. solution.Edges.Select(e => problem.TryFindEdge(part.First[e], part.Second[e], out int edge) ? edge : -1)];
        return solution with { Edges = [.. edges] };
    }

    private static GeneralMatchingSolution WithoutBlossoms(GeneralMatchingSolution solution) =>
        solution with
        {
            Proof = solution.Proof! with { Blossoms = [] },
        };

    private static GeneralMatchingProblem With(GeneralMatchingProblem problem, AssignmentObjective objective) =>
        (GeneralMatchingSketch.Of(problem) with { Objective = objective }).Build();

    private sealed class BrokenSolver(Func<GeneralMatchingProblem, SolveOptions, CancellationToken, GeneralMatchingSolution> solve)
        : ISolver<GeneralMatchingProblem, GeneralMatchingSolution>
    {
        public string Name => "broken";

        public GeneralMatchingSolution Solve(
            GeneralMatchingProblem problem,
            SolveOptions options,
            CancellationToken cancellationToken = default
        ) => solve(problem, options, cancellationToken);
    }
}
