using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Contracts;

namespace MentorMatch.Optimization.Tests.Contracts;

/// <summary>A contract that lets a broken solver pass is worth nothing: each of these has one typical fault, and a promise made for it must find it.</summary>
public sealed class BrokenSolverTests
{
    private static readonly AuctionPathsSolver Sound = new();

    private static readonly Dictionary<
        string,
        (string Promise, Func<AssignmentProblem, SolveOptions, CancellationToken, AssignmentSolution> Solve)
    > Faults = new(StringComparer.Ordinal)
    {
        ["knows nothing"] = ("One shared column goes to the better row", (_, _, _) => new() { Stop = StopReason.Finished }),
        ["takes the heaviest edge first"] = ("The best pair is given up for a better whole", (problem, _, _) => Greedy(problem)),
        ["ignores pins"] = (
            "A pin is kept although it costs",
            (problem, options, token) => Sound.Solve(problem.WithPins([]), options, token)
        ),
        ["ignores minimums"] = (
            "A minimum forces a negative edge",
            (problem, options, token) => Sound.Solve(Without(problem, bounds => Bounds.AtMost(bounds.Max)), options, token)
        ),
        ["takes one place less"] = (
            "A row with demand two takes its two best columns once each",
            (problem, options, token) => Sound.Solve(Without(problem, b => new Bounds(b.Min, Math.Max(b.Min, b.Max - 1))), options, token)
        ),
        ["always maximises the total"] = (
            "Most matches prefers two light pairs to one heavy",
            (problem, options, token) => Sound.Solve(With(problem, AssignmentObjective.BestTotal), options, token)
        ),
        ["always maximises the matches"] = (
            "Best total prefers one heavy pair to two light ones",
            (problem, options, token) => Sound.Solve(With(problem, AssignmentObjective.MostMatches), options, token)
        ),
        ["proves nothing"] = (
            "One shared column goes to the better row",
            (problem, options, token) => Sound.Solve(problem, options, token) with { Proof = null }
        ),
        ["names no clash"] = (
            "A row that must be matched needs an edge",
            (problem, options, token) => Sound.Solve(problem, options, token) with { Clash = null }
        ),
        ["blames every row"] = (
            "A clash names no row or column that it could do without",
            (problem, options, token) => BlameEveryRow(problem, Sound.Solve(problem, options, token))
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
            "A row with demand two takes its two best columns once each",
            (problem, options, token) =>
            {
                AssignmentSolution solution = Sound.Solve(problem, options, token);
                return solution.Edges.IsDefault ? solution : solution with { Edges = [.. solution.Edges.Reverse()] };
            }
        ),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_contract_finds_a_solver_that(string fault)
    {
        (string promise, var solve) = Faults[fault];
        Assert.Throws<ContractViolationException>(() => AssignmentSolverContract.Case(promise).Check(new BrokenSolver(solve)));
    }

    private static AssignmentSolution Greedy(AssignmentProblem problem)
    {
        int[] rows = new int[problem.RowCount];
        int[] columns = new int[problem.ColumnCount];
        List<int> chosen = [];
        foreach (int edge in Enumerable.Range(0, problem.EdgeCount).OrderByDescending(problem.Weight))
        {
            (int row, int column) = (problem.RowOf(edge), problem.EdgeColumns[edge]);
            if (problem.Weight(edge) > 0 && rows[row] < problem.RowBounds[row].Max && columns[column] < problem.ColumnBounds[column].Max)
            {
                rows[row]++;
                columns[column]++;
                chosen.Add(edge);
            }
        }

        return new()
        {
            Stop = StopReason.Finished,
            Edges = [.. chosen.Order()],
            Proof = new AssignmentProof([.. new long[problem.ColumnCount]], 0, null),
        };
    }

    private static AssignmentSolution BlameEveryRow(AssignmentProblem problem, AssignmentSolution solution) =>
        solution.Clash is not { } clash
            ? solution
            : solution with
            {
                Clash = clash with { Rows = [.. Enumerable.Range(0, problem.RowCount)] },
            };

    private static AssignmentProblem With(AssignmentProblem problem, AssignmentObjective objective) =>
        (Testing.Instances.AssignmentSketch.Of(problem) with { Objective = objective }).Build();

    private static AssignmentProblem Without(AssignmentProblem problem, Func<Bounds, Bounds> change)
    {
        Testing.Instances.AssignmentSketch sketch = Testing.Instances.AssignmentSketch.Of(problem);
        return (sketch with { Rows = [.. sketch.Rows.Select(change)], Columns = [.. sketch.Columns.Select(change)] }).Build();
    }

    private sealed class BrokenSolver(Func<AssignmentProblem, SolveOptions, CancellationToken, AssignmentSolution> solve)
        : ISolver<AssignmentProblem, AssignmentSolution>
    {
        public string Name => "broken";

        public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default) =>
            solve(problem, options, cancellationToken);
    }
}
