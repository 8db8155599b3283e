using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Testing.Contracts.GroupedAssignment;

/// <summary>Every promise of a plain solver: kept without groups, and with every row split into a group of rows that share its edges and its maximum.</summary>
internal static class PlainPromises
{
    public static IEnumerable<ContractCase<GroupedAssignmentProblem, AssignmentSolution>> Cases =>
        [
            .. AssignmentSolverContract.Cases.Select(plain => Through(plain, "Without groups", solver => new WithoutGroups(solver))),
            .. AssignmentSolverContract.Cases.Select(plain => Through(plain, "With rows split", solver => new WithRowsSplit(solver))),
        ];

    private static ContractCase<GroupedAssignmentProblem, AssignmentSolution> Through(
        ContractCase<AssignmentProblem, AssignmentSolution> plain,
        string how,
        Func<ISolver<GroupedAssignmentProblem, AssignmentSolution>, ISolver<AssignmentProblem, AssignmentSolution>> adapt
    ) => new($"{how}: {char.ToLowerInvariant(plain.Name[0])}{plain.Name[1..]}", solver => plain.Check(adapt(solver)), plain.IsSmall);

    private sealed class WithoutGroups(ISolver<GroupedAssignmentProblem, AssignmentSolution> solver)
        : ISolver<AssignmentProblem, AssignmentSolution>
    {
        public string Name => solver.Name;

        public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default) =>
            solver.Solve(new GroupedAssignmentProblem(problem, NodeGroups.None, NodeGroups.None), options, cancellationToken);
    }

    private sealed class WithRowsSplit(ISolver<GroupedAssignmentProblem, AssignmentSolution> solver)
        : ISolver<AssignmentProblem, AssignmentSolution>
    {
        public string Name => solver.Name;

        public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
        {
            SplitRows split = SplitRows.Of(problem);
            return split.Join(solver.Solve(split.Grouped, options, cancellationToken));
        }
    }
}
