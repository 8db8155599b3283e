using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.Assignment;

/// <summary>Instances of some thousand edges whose optimum was planted.</summary>
internal static class PlantedCases
{
    private const int SparseRows = 600;
    private const int DenseRows = 60;

    public static IEnumerable<ContractCase<AssignmentProblem, AssignmentSolution>> Cases =>
        AssignmentFamilies.All.Select(family => new ContractCase<AssignmentProblem, AssignmentSolution>(
            $"The planted optimum is found and proved: {family.Name}",
            solver =>
            {
                for (ulong seed = 1; seed <= 3; seed++)
                {
                    PlantedAssignment planted = family.Plant(family.IsDense ? DenseRows : SparseRows, seed);
                    Expect.Optimum(solver, planted.Problem, planted.Total, planted.Matched);
                }
            }
        ));
}
