using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.GroupedAssignment;

/// <summary>Large instances of known optimum in which rows and columns alike are groups of parts.</summary>
internal static class SplitCases
{
    public static IEnumerable<ContractCase<GroupedAssignmentProblem, AssignmentSolution>> Cases =>
        [
            .. AssignmentFamilies.All.Select(family => new ContractCase<GroupedAssignmentProblem, AssignmentSolution>(
                $"Planted instances stay solved with columns split: {family.Name}",
                solver =>
                {
                    PlantedAssignment planted = family.Plant(family.IsDense ? 60 : 600, 5);
                    Expect.Optimum(solver, WithColumnsSplit(planted.Problem), planted.Total, planted.Matched);
                }
            )),
            new("A problem with groups on both sides gives the same edges and the same proof again", SolvingAgainGivesTheSame),
        ];

    private static GroupedAssignmentProblem WithColumnsSplit(AssignmentProblem problem) =>
        GroupedSketch.Of(SplitRows.Of(AssignmentSketch.Of(problem).Transposed().Build()).Grouped).Transposed().Build();

    private static void SolvingAgainGivesTheSame(ISolver<GroupedAssignmentProblem, AssignmentSolution> solver)
    {
        GroupedAssignmentProblem problem = new RandomGroupedAssignment
        {
            Core = new RandomAssignment
            {
                MostRows = 200,
                MostColumns = 100,
                Demand = 3,
                Capacity = 4,
            },
            MostGroups = 30,
            LargestMaximum = 6,
        }
            .Draw(new SplitMix64(11))
            .Build();
        AssignmentSolution first = solver.Solve(problem, Expect.OneThread, CancellationToken.None);
        AssignmentSolution again = solver.Solve(problem, new SolveOptions { Threads = 4 }, CancellationToken.None);
        Expect.That(first.Edges.SequenceEqual(again.Edges), problem, $"the second solve chose other edges");
        Expect.That(first.Proof!.ColumnPrices.SequenceEqual(again.Proof!.ColumnPrices), problem, $"the second solve gave other prices");
    }
}
