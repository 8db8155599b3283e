using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Instances;

/// <summary>Sizes and depths at which recursion overflows a stack.</summary>
public sealed class LargeGeneralTests
{
    private const AssignmentObjective Best = AssignmentObjective.BestTotal;
    private const AssignmentObjective Most = AssignmentObjective.MostMatches;

    [Fact]
    public void A_chain_of_three_thousand_nested_blossoms_is_solved_on_a_small_stack()
    {
        PlantedGeneralMatching planted = GeneralMatchingFamilies.Chain(3000).Plant(1);
        GeneralMatchingSolution? solution = null;
        Thread thread = new(() => solution = GeneralProved.Solution(planted.Problem), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(planted.Total, GeneralProved.Value(planted.Problem, solution!).Total);
        Assert.InRange(Depth(solution!.Proof!), 2000, 3000);
    }

    [Theory]
    [InlineData(50_000, Best, -5, 50)]
    [InlineData(50_000, Best, 1, 1)]
    [InlineData(10_000, Most, 0, 1)]
    public void A_long_path_and_long_cycles_have_their_known_optimum(int vertices, AssignmentObjective objective, long least, long most)
    {
        ExpectOptimum(PathsAndCycles.Path(PathsAndCycles.Weights(vertices - 1, least, most, 1), objective));
        ExpectOptimum(PathsAndCycles.Cycle(PathsAndCycles.Weights(vertices, least, most, 2), objective));
        ExpectOptimum(PathsAndCycles.Cycle(PathsAndCycles.Weights(vertices + 1, least, most, 3), objective));
    }

    [Fact]
    public void Sixteen_thousand_triangles_at_one_hub_leave_one_vertex_alone()
    {
        // Equal weights make every edge tight: the search closes triangle after triangle into one blossom before it ends.
        // Whoever relabels the whole blossom for each of them needs minutes in this suite instead of a moment.
        const int Triangles = 16_000;
        GeneralMatchingSketch sketch = new()
        {
            VertexCount = (2 * Triangles) + 1,
            Edges =
            [
                .. Enumerable
                    .Range(0, Triangles)
                    .SelectMany(k =>
                        new GeneralMatchingEdge[] { new(0, (2 * k) + 1, 600), new(0, (2 * k) + 2, 600), new((2 * k) + 1, (2 * k) + 2, 600) }
                    ),
            ],
        };
        Assert.Equal(600 * (Int128)Triangles, GeneralProved.Value(sketch).Total);
    }

    private static void ExpectOptimum(PlantedGeneralMatching planted)
    {
        ProvedValue expected = new(planted.Problem.Objective == Most ? planted.Matched : 0, planted.Total);
        Assert.Equal(expected, GeneralProved.Value(planted.Problem, GeneralProved.Solution(planted.Problem)));
    }

    private static int Depth(GeneralMatchingProof proof)
    {
        int[] around = new int[proof.VertexDuals.Length];
        foreach (BlossomDual blossom in proof.Blossoms)
        {
            foreach (int vertex in blossom.Vertices)
            {
                around[vertex]++;
            }
        }

        return around.Max();
    }
}
