using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.GeneralMatching;

/// <summary>Instances of some thousand edges whose optimum was planted.</summary>
internal static class PlantedCases
{
    private const int SparseVertices = 600;
    private const int DenseVertices = 60;

    public static IEnumerable<ContractCase<GeneralMatchingProblem, GeneralMatchingSolution>> Cases =>
        GeneralMatchingFamilies.All.Select(family => new ContractCase<GeneralMatchingProblem, GeneralMatchingSolution>(
            $"The planted optimum is found and proved: {family.Name}",
            solver =>
            {
                for (ulong seed = 1; seed <= 3; seed++)
                {
                    Expect.Optimum(solver, family.Plant(family.IsDense ? DenseVertices : SparseVertices, seed));
                }
            }
        ));
}
