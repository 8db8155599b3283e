using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts;

/// <summary>Instances of some thousand edges whose optimum was planted.</summary>
internal static class PlantedCases
{
    private const int SparseRows = 600;
    private const int DenseRows = 60;

    public static IEnumerable<ContractCase> Cases =>
        AssignmentFamilies.All.Select(family => new ContractCase(
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
