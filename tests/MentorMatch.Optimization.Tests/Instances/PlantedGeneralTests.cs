using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Optimization.Tests.Instances;

/// <summary>What is planted in a general graph is what exhaustive search finds where that is still possible.</summary>
public sealed class PlantedGeneralTests
{
    private const AssignmentObjective Best = AssignmentObjective.BestTotal;
    private const AssignmentObjective Most = AssignmentObjective.MostMatches;

    public static TheoryData<string> Families => [.. GeneralMatchingFamilies.All.Select(family => family.Name)];

    [Theory]
    [InlineData(Best, false)]
    [InlineData(Best, true)]
    [InlineData(Most, false)]
    [InlineData(Most, true)]
    public void A_planted_optimum_is_that_of_exhaustive_search(AssignmentObjective objective, bool manyTies)
    {
        PlantedBlossoms recipe = new()
        {
            Vertices = 12,
            AloneShare = 0.3,
            CrowdedShare = 0.5,
            ManyTies = manyTies,
            Objective = objective,
        };
        for (ulong seed = 1; seed <= 120; seed++)
        {
            ExpectOptimum((recipe with { Vertices = 9 + (int)(seed % 4), Blossoms = (int)(seed % 5) }).Plant(seed));
        }
    }

    [Fact]
    public void A_crowd_limits_the_number_of_matches()
    {
        int limited = 0;
        for (ulong seed = 1; seed <= 30; seed++)
        {
            PlantedBlossoms recipe = new()
            {
                Vertices = 12,
                CrowdedShare = 0.7,
                Objective = Most,
            };
            limited += recipe.Plant(seed).Matched < 6 ? 1 : 0;
        }

        Assert.True(limited > 20);
    }

    [Theory]
    [InlineData(Best)]
    [InlineData(Most)]
    public void A_closed_form_is_that_of_exhaustive_search(AssignmentObjective objective)
    {
        for (int size = 0; size <= 9; size++)
        {
            ulong seed = (ulong)size;
            ExpectOptimum(GeneralClosedForms.Constant(size, 3, objective));
            ExpectOptimum(GeneralClosedForms.CommonPopularity(size, seed));
            ExpectOptimum(GeneralClosedForms.FarApartOnALine(size, seed));
            ExpectOptimum(GeneralClosedForms.CloseOnALine(size / 2, seed));
            ExpectOptimum(PathsAndCycles.Path(PathsAndCycles.Weights(size, -3, 9, seed), objective));
            ExpectOptimum(PathsAndCycles.Cycle(PathsAndCycles.Weights(size + 3, -3, 9, seed), objective));
            ExpectOptimum(GeneralClosedForms.OddCycleWithPendants(5, size, 3, objective));
            ExpectOptimum(
                GeneralClosedForms.OfAssignment(
                    new PlantedDuals
                    {
                        Rows = 5,
                        Columns = 4,
                        Objective = objective,
                    }.Plant(seed)
                )
            );
        }

        PlantedBlossoms part = new()
        {
            Vertices = 6,
            Blossoms = 1,
            Objective = objective,
        };
        ExpectOptimum(GeneralClosedForms.SideBySide(part.Plant(1), (part with { Blossoms = 2 }).Plant(2)));
    }

    [Fact]
    public void An_assignment_with_minimums_is_no_matching_problem() =>
        Assert.Throws<ArgumentException>(() =>
            GeneralClosedForms.OfAssignment(
                new PlantedDuals
                {
                    Rows = 30,
                    Columns = 10,
                    Minimums = true,
                }.Plant(1)
            )
        );

    [Theory]
    [MemberData(nameof(Families))]
    public void The_same_seed_gives_the_same_instance(string name)
    {
        GeneralMatchingFamily family = GeneralMatchingFamilies.All.Single(each => string.Equals(each.Name, name, StringComparison.Ordinal));
        PlantedGeneralMatching once = family.Plant(40, 7);
        PlantedGeneralMatching again = family.Plant(40, 7);
        Assert.Equal(GeneralMatchingSketch.Of(once.Problem).Edges.AsEnumerable(), GeneralMatchingSketch.Of(again.Problem).Edges);
        Assert.Equal((once.Total, once.Matched), (again.Total, again.Matched));
    }

    [Theory]
    [InlineData("few ties, best total")]
    [InlineData("blossoms within blossoms")]
    [InlineData("one chain of blossoms")]
    [InlineData("long odd cycles")]
    public void Families_with_blossoms_cannot_be_solved_without_them(string name)
    {
        // Without odd sets the best bound is that of the bipartite double cover; here it is above the optimum.
        GeneralMatchingFamily family = GeneralMatchingFamilies.All.Single(each => string.Equals(each.Name, name, StringComparison.Ordinal));
        GeneralMatchingProblem problem = family.Plant(100, 3).Problem;
        GeneralMatchingSolution solution = GeneralProved.Solution(problem);
        AssignmentSketch cover = new()
        {
            Rows = [.. Enumerable.Repeat(Bounds.AtMost(1), problem.VertexCount)],
            Columns = [.. Enumerable.Repeat(Bounds.AtMost(1), problem.VertexCount)],
            Edges =
            [
                .. GeneralMatchingSketch
                    .Of(problem)
                    .Edges.SelectMany(e =>
                        new SketchEdge[]
                        {
                            new(e.One, e.Other, e.Weight + problem.MatchBonus),
                            new(e.Other, e.One, e.Weight + problem.MatchBonus),
                        }
                    ),
            ],
        };
        ProvedValue value = GeneralProved.Value(problem, solution);
        Assert.True(Proved.Value(cover)!.Value.Total > 2 * (value.Total + ((Int128)problem.MatchBonus * solution.Edges.Length)));
        Assert.NotEmpty(solution.Proof!.Blossoms);
    }

    private static void ExpectOptimum(PlantedGeneralMatching planted)
    {
        AssignmentOptimum optimum = BruteForceGeneralMatching.Solve(planted.Problem);
        Assert.Equal((planted.Name, planted.Total), (planted.Name, optimum.Total));
        if (planted.Problem.Objective == Most)
        {
            Assert.Equal((planted.Name, planted.Matched), (planted.Name, optimum.Matched));
        }
    }
}
