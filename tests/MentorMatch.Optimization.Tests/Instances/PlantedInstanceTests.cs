using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Optimization.Tests.Instances;

/// <summary>What is planted is what exhaustive search finds where that is still possible, and what the solver proves where it is not.</summary>
public sealed class PlantedInstanceTests
{
    public static TheoryData<string> Families => [.. AssignmentFamilies.All.Select(family => family.Name)];

    [Theory]
    [InlineData(AssignmentObjective.BestTotal, false)]
    [InlineData(AssignmentObjective.BestTotal, true)]
    [InlineData(AssignmentObjective.MostMatches, false)]
    [InlineData(AssignmentObjective.MostMatches, true)]
    public void A_planted_optimum_is_that_of_exhaustive_search(AssignmentObjective objective, bool manyTies)
    {
        PlantedDuals recipe = new()
        {
            Rows = 6,
            Columns = 5,
            EdgesPerRow = 4,
            Demand = 3,
            CrowdedShare = 0.4,
            SpareShare = 0.4,
            PinnedShare = 0.05,
            Minimums = true,
            ManyTies = manyTies,
            Objective = objective,
        };
        for (ulong seed = 1; seed <= 200; seed++)
        {
            ExpectOptimum((recipe with { Minimums = seed % 2 == 0 }).Plant(seed));
        }
    }

    [Fact]
    public void A_closed_form_is_that_of_exhaustive_search()
    {
        for (int size = 0; size <= 6; size++)
        {
            ExpectOptimum(ClosedForms.MacholWien(size));
            ExpectOptimum(ClosedForms.Constant(size, 3, 1, 5));
            ExpectOptimum(ClosedForms.CommonPopularity(size, 4, (ulong)size));
        }

        for (ulong seed = 1; seed <= 20; seed++)
        {
            ExpectOptimum(ClosedForms.Line(3, seed, squared: false));
            ExpectOptimum(ClosedForms.Line(3, seed, squared: true));
            ExpectOptimum(ClosedForms.IdenticalRows(3, 2, seed));
            ExpectOptimum(AssignmentFamilies.WithEmptyRows(ClosedForms.CommonPopularity(3, 3, seed), 3));
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void The_same_seed_gives_the_same_instance(string name)
    {
        AssignmentFamily family = AssignmentFamilies.All.Single(each => string.Equals(each.Name, name, StringComparison.Ordinal));
        AssignmentSketch once = AssignmentSketch.Of(family.Plant(40, 7).Problem);
        AssignmentSketch again = AssignmentSketch.Of(family.Plant(40, 7).Problem);
        Assert.True(
            once.Edges.SequenceEqual(again.Edges) && once.Rows.SequenceEqual(again.Rows) && once.Columns.SequenceEqual(again.Columns)
        );
    }

    [Fact]
    public void Minimums_that_bind_do_cost()
    {
        PlantedAssignment planted = new PlantedDuals
        {
            Rows = 300,
            Columns = 100,
            Minimums = true,
        }.Plant(1);
        AssignmentSketch sketch = AssignmentSketch.Of(planted.Problem);
        AssignmentSketch free = sketch with
        {
            Rows = [.. sketch.Rows.Select(b => Bounds.AtMost(b.Max))],
            Columns = [.. sketch.Columns.Select(b => Bounds.AtMost(b.Max))],
        };
        Assert.True(Proved.Value(free)!.Value.Total > planted.Total);
    }

    [Fact]
    public void A_recipe_out_of_range_is_refused()
    {
        PlantedDuals sound = new() { Rows = 5, Columns = 5 };
        PlantedDuals[] wrong =
        [
            sound with
            {
                Rows = 0,
            },
            sound with
            {
                Columns = 1,
            },
            sound with
            {
                Demand = 0,
            },
            sound with
            {
                EdgesPerRow = -1,
            },
            sound with
            {
                CrowdedShare = 1,
            },
            sound with
            {
                SpareShare = 1.1,
            },
            sound with
            {
                PinnedShare = -0.1,
            },
            sound with
            {
                Skew = 0.5,
            },
            sound with
            {
                Range = 1,
            },
        ];
        Assert.All(wrong, recipe => Assert.Throws<ArgumentOutOfRangeException>(() => recipe.Plant(1)));
    }

    [Fact]
    public void A_sketch_is_the_problem_it_was_made_of()
    {
        AssignmentProblem problem = new PlantedDuals
        {
            Rows = 30,
            Columns = 20,
            PinnedShare = 0.2,
            Minimums = true,
        }
            .Plant(3)
            .Problem;
        AssignmentProblem rebuilt = AssignmentSketch.Of(problem).Build();
        Assert.Equal(problem.PinnedEdges.ToArray(), rebuilt.PinnedEdges.ToArray());
        Assert.Equal(problem.EdgeColumns.ToArray(), rebuilt.EdgeColumns.ToArray());
        Assert.Equal(problem.RowBounds.ToArray(), rebuilt.RowBounds.ToArray());
        Assert.Equal(AssignmentSketch.Of(problem).ToString(), AssignmentSketch.Of(rebuilt).ToString());
    }

    private static void ExpectOptimum(PlantedAssignment planted)
    {
        AssignmentOptimum optimum = BruteForceAssignment.Solve(planted.Problem)!;
        Assert.Equal((planted.Name, planted.Total), (planted.Name, optimum.Total));
        Assert.True(planted.Problem.Objective == AssignmentObjective.BestTotal || planted.Matched == optimum.Matched);
    }
}
