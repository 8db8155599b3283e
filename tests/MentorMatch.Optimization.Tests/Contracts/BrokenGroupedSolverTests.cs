using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.GroupedAssignment;
using MentorMatch.Testing.Contracts;

namespace MentorMatch.Optimization.Tests.Contracts;

/// <summary>A contract that lets a broken solver pass is worth nothing: each of these has one typical fault, and a promise made for it must find it.</summary>
public sealed class BrokenGroupedSolverTests
{
    private static readonly GroupedAssignmentSolver Sound = new(new AuctionPathsSolver());

    private static readonly Dictionary<string, (string Promise, Func<GroupedAssignmentProblem, AssignmentSolution> Solve)> Faults = new(
        StringComparer.Ordinal
    )
    {
        ["ignores groups"] = (
            "A group of rows with one place takes its best edge",
            problem => Solve(problem, NodeGroups.None, NodeGroups.None)
        ),
        ["ignores groups of columns"] = (
            "A group of columns with one place takes its best edge",
            problem => Solve(problem, problem.RowGroups, NodeGroups.None)
        ),
        ["takes groups for one place"] = (
            "A list of three takes two at most of each topic",
            problem => Solve(problem, OfOnePlace(problem.RowGroups), problem.ColumnGroups)
        ),
        ["proves nothing"] = ("A pin counts in its group", problem => Sound.Solve(problem, SolveOptions.Default) with { Proof = null }),
        ["proves the plain problem"] = (
            "A group of rows with one place takes its best edge",
            problem => Sound.Solve(problem, SolveOptions.Default) with { Proof = Solve(problem, NodeGroups.None, NodeGroups.None).Proof }
        ),
        ["names no clash"] = (
            "Two pins do not fit a group of rows of maximum one",
            problem => Sound.Solve(problem, SolveOptions.Default) with { Clash = null }
        ),
        ["blames every column"] = (
            "Two columns that must be matched do not fit a group of rows of maximum one",
            problem =>
                Sound.Solve(problem, SolveOptions.Default) is { Clash: { } clash } solution
                    ? solution with
                    {
                        Clash = clash with { Columns = [.. Enumerable.Range(0, problem.Core.ColumnCount)] },
                    }
                    : Sound.Solve(problem, SolveOptions.Default)
        ),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_contract_finds_a_solver_that(string fault)
    {
        (string promise, var solve) = Faults[fault];
        Assert.Throws<ContractViolationException>(() => GroupedAssignmentSolverContract.Case(promise).Check(new BrokenSolver(solve)));
    }

    [Fact]
    public void A_name_that_no_case_has_is_refused() =>
        Assert.Throws<ArgumentException>(() => GroupedAssignmentSolverContract.Case("It is always right"));

    private static AssignmentSolution Solve(GroupedAssignmentProblem problem, NodeGroups rows, NodeGroups columns) =>
        Sound.Solve(new GroupedAssignmentProblem(problem.Core, rows, columns), SolveOptions.Default);

    private static NodeGroups OfOnePlace(NodeGroups groups) => new(groups.GroupOf, [.. Enumerable.Repeat(1, groups.Count)]);

    private sealed class BrokenSolver(Func<GroupedAssignmentProblem, AssignmentSolution> solve)
        : ISolver<GroupedAssignmentProblem, AssignmentSolution>
    {
        public string Name => "broken";

        public AssignmentSolution Solve(
            GroupedAssignmentProblem problem,
            SolveOptions options,
            CancellationToken cancellationToken = default
        ) => solve(problem);
    }
}
