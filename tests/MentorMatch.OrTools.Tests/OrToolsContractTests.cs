using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Testing.Cohorts;
using MentorMatch.Testing.Contracts;

namespace MentorMatch.OrTools.Tests;

public sealed class OrToolsContractTests
{
    public static TheoryData<string> Names => [.. AssignmentSolverContract.Cases.Select(each => each.Name)];

    public static TheoryData<string> SideNames => [.. SideConstrainedSolverContract.Cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Min_cost_flow_keeps_the_contract_of_every_solver(string promise) =>
        AssignmentSolverContract.Case(promise).Check(new OrToolsMinCostFlowSolver());

    [Theory]
    [MemberData(nameof(Names))]
    public void Linear_assignment_keeps_the_contract_where_every_bound_is_one(string promise) =>
        AssignmentSolverContract.Case(promise).Check(new LinearWhereItCan());

    [Theory]
    [MemberData(nameof(SideNames))]
    public void Cp_sat_keeps_the_contract_of_every_solver_of_side_constraints(string promise) =>
        SideConstrainedSolverContract.Case(promise).Check(new OrToolsCpSatSolver());

    [Fact]
    public void What_cp_sat_calls_optimal_without_evidence_is_feasible_within_a_proven_gap()
    {
        // Each of these has a gap between its best prices and its best matching, which cases would close.
        SideConstrainedAssignmentProblem problem = new(
            AssignmentProblem.FromEdges(
                [Bounds.AtMost(1), Bounds.AtMost(1)],
                [Bounds.AtMost(1), Bounds.AtMost(1)],
                [0, 1],
                [0, 1],
                [3, 3],
                AssignmentObjective.BestTotal
            ),
            [SideConstraint.OfEdges([0, 1], [2, 2], null, 3)]
        );

        SideConstrainedSolution without = new OrToolsCpSatSolver { Effort = 0 }.Solve(problem, SolveOptions.Default);
        SideConstrainedSolution with = new OrToolsCpSatSolver().Solve(problem, SolveOptions.Default);

        AssignmentVerdict verdict = SideConstrainedJudge.Judge(problem, without).Whole;
        Assert.Equal((SolutionStatus.Feasible, 3), (verdict.Status, (int)verdict.Total));
        Assert.True(verdict.Bound is { } bound && bound >= 3);
        Assert.Equal(SolutionStatus.Optimal, SideConstrainedJudge.Judge(problem, with).Whole.Status);
    }

    [Fact]
    public void The_line_that_the_readme_shows_switches_solvers()
    {
        MatchOptions options = new() { Solver = new OrToolsMinCostFlowSolver() };
        const string Line = "MatchOptions options = new() { Solver = new OrToolsMinCostFlowSolver() };";
        Cohort cohort = CohortGenerator.Generate(new CohortOptions { Mentors = 5, Mentees = 12 });

        MatchResult result = Matcher.Match(cohort, MatchingPolicy.Default, Format.Ratio(maxMentees: 3), options);
        MatchResult usual = Matcher.Match(cohort, MatchingPolicy.Default, Format.Ratio(maxMentees: 3));

        Assert.Contains(Line, File.ReadAllText(Readme()), StringComparison.Ordinal);
        Assert.Equal("or-tools-min-cost-flow", result.Solver);
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.Equal((usual.Matches.Length, usual.Total), (result.Matches.Length, result.Total));
    }

    [Fact]
    public void Linear_assignment_refuses_a_row_that_may_have_two_edges()
    {
        AssignmentProblem problem = AssignmentProblem.FromEdges(
            [Bounds.AtMost(2)],
            [Bounds.AtMost(1)],
            [0],
            [0],
            [1],
            AssignmentObjective.BestTotal
        );

        ArgumentException refusal = Assert.Throws<ArgumentException>(() =>
            new OrToolsLinearAssignmentSolver().Solve(problem, SolveOptions.Default)
        );

        Assert.Contains("may have 2 edges", refusal.Message, StringComparison.Ordinal);
    }

    private static string Readme()
    {
        const string InRepository = "src/MentorMatch.OrTools/README.md";
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, InRepository)))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new FileNotFoundException($"{InRepository} is in no folder above."), InRepository);
    }

    /// <summary>The contract asks about all kinds of bounds; those beyond one go to the flow.</summary>
    private sealed class LinearWhereItCan : ISolver<AssignmentProblem, AssignmentSolution>
    {
        private readonly OrToolsLinearAssignmentSolver linear = new();
        private readonly OrToolsMinCostFlowSolver flow = new();

        public string Name => linear.Name;

        public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
        {
            bool isLinear = problem.RowBounds.ToArray().Concat(problem.ColumnBounds.ToArray()).All(bounds => bounds.Max <= 1);
            return isLinear ? linear.Solve(problem, options, cancellationToken) : flow.Solve(problem, options, cancellationToken);
        }
    }
}
