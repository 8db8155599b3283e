using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.GroupedAssignment;
using MentorMatch.Optimization.Solvers.Sensitivity;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Optimization.Tests.Properties;

/// <summary>What sensitivity says without solving again is what exhaustive search finds when the problem really is changed.</summary>
public sealed class SensitivityProperties
{
    private static readonly AuctionPathsSolver Plain = new();
    private static readonly GroupedAssignmentSolver Grouped = new(Plain);

    [Fact]
    public void A_place_less_costs_what_solving_again_says() =>
        ForEverySolved(
            (sketch, problem, best, _, sensitivity) =>
            {
                for (int column = 0; column < sketch.Core.Columns.Length; column++)
                {
                    Bounds bounds = sketch.Core.Columns[column];
                    ValueChange? loss =
                        bounds.Max > bounds.Min
                            ? Difference(problem, best, Solved(With(sketch, column, new Bounds(bounds.Min, bounds.Max - 1))))
                            : null;
                    Assert.Equal(loss, sensitivity.PlaceLosses[column]);
                }
            }
        );

    [Fact]
    public void A_row_that_may_have_one_less_costs_what_solving_again_says() =>
        ForEverySolved(
            (sketch, problem, best, _, sensitivity) =>
            {
                for (int row = 0; row < sketch.Core.Rows.Length; row++)
                {
                    Bounds bounds = sketch.Core.Rows[row];
                    AssignmentSketch less = sketch.Core with
                    {
                        Rows = sketch.Core.Rows.SetItem(row, new Bounds(bounds.Min, Math.Max(bounds.Min, bounds.Max - 1))),
                    };
                    ValueChange? loss = bounds.Max > bounds.Min ? Difference(problem, best, Solved(sketch with { Core = less })) : null;
                    Assert.Equal(loss, sensitivity.RowLosses[row]);
                }
            }
        );

    [Fact]
    public void A_place_more_gains_what_solving_again_says() =>
        ForEverySolved(
            (sketch, problem, best, _, sensitivity) =>
            {
                for (int column = 0; column < sketch.Core.Columns.Length; column++)
                {
                    Bounds bounds = sketch.Core.Columns[column];
                    AssignmentOptimum more = Solved(With(sketch, column, new Bounds(bounds.Min, bounds.Max + 1)))!;
                    Assert.Equal(Difference(problem, more, best), sensitivity.PlaceGains[column]);
                }
            }
        );

    [Fact]
    public void Forcing_an_edge_costs_what_solving_again_with_the_pin_says_and_names_the_edges_that_change() =>
        ForEverySolved(
            (sketch, problem, best, chosen, sensitivity) =>
            {
                for (int edge = 0; edge < problem.Core.EdgeCount; edge++)
                {
                    AssignmentOptimum? pinned = Solved(Pinned(sketch, edge));
                    ForcedEdge? forced = sensitivity.Force(edge);
                    Assert.Equal(Difference(problem, best, pinned), forced?.Cost);
                    if (forced is not null)
                    {
                        ImmutableArray<int> changed = [.. chosen.Except(forced.Removed).Concat(forced.Added).Order()];
                        Assert.Equal(chosen.Length - forced.Removed.Length + forced.Added.Length, changed.Length);
                        Assert.Contains(edge, changed);
                        Assert.True(PlainGroupedCertifier.IsFeasible(problem, changed));
                        Assert.Equal(pinned!.Total, PlainCertifier.Total(problem.Core, changed));
                    }
                }
            }
        );

    [Fact]
    public void Forbidding_an_edge_costs_what_solving_again_without_it_says_and_names_the_edges_that_change() =>
        ForEverySolved(
            (sketch, problem, best, chosen, sensitivity) =>
            {
                for (int edge = 0; edge < problem.Core.EdgeCount; edge++)
                {
                    AssignmentOptimum? without = sketch.Core.Edges[edge].Pinned ? null : Solved(Without(sketch, edge));
                    ForcedEdge? forbidden = sensitivity.Forbid(edge);
                    Assert.Equal(Difference(problem, best, without), forbidden?.Cost);
                    if (forbidden is not null)
                    {
                        ImmutableArray<int> changed = [.. chosen.Except(forbidden.Removed).Concat(forbidden.Added).Order()];
                        Assert.DoesNotContain(edge, changed);
                        Assert.True(PlainGroupedCertifier.IsFeasible(problem, changed));
                        Assert.Equal(without!.Total, PlainCertifier.Total(problem.Core, changed));
                    }
                }
            }
        );

    [Fact]
    public void All_edges_of_a_row_are_forced_in_one_search_at_the_same_cost_as_one_by_one() =>
        ForEverySolved(
            (_, problem, _, _, sensitivity) =>
            {
                for (int row = 0; row < problem.Core.RowCount; row++)
                {
                    ImmutableArray<ValueChange?> costs = sensitivity.CostsOfForcing(row);
                    for (int edge = problem.Core.RowStarts[row]; edge < problem.Core.RowStarts[row + 1]; edge++)
                    {
                        Assert.Equal(sensitivity.Force(edge)?.Cost, costs[edge - problem.Core.RowStarts[row]]);
                    }
                }
            }
        );

    [Fact]
    public void A_new_edge_costs_what_solving_again_with_it_pinned_says() =>
        ForEverySolved(
            (sketch, problem, best, _, sensitivity) =>
            {
                for (int row = 0; row < problem.Core.RowCount; row++)
                {
                    ImmutableArray<ValueChange?> costs = sensitivity.CostsOfNewEdges(row);
                    for (int column = 0; column < problem.Core.ColumnCount; column++)
                    {
                        if (problem.Core.TryFindEdge(row, column, out int _) || problem.ColumnGroups.Of(column) >= 0)
                        {
                            continue;
                        }

                        const long weight = 3;
                        AssignmentOptimum? with = Solved(
                            sketch with
                            {
                                Core = sketch.Core with { Edges = sketch.Core.Edges.Add(new(row, column, weight, Pinned: true)) },
                            }
                        );
                        ValueChange? cost = costs[column] is { } free ? free with { Total = free.Total - weight } : null;
                        Assert.Equal(Difference(problem, best, with), cost);
                    }
                }
            }
        );

    [Fact]
    public void An_edge_stands_in_every_optimum_in_some_or_in_none_as_listing_all_of_them_says() =>
        ForEverySolved(
            (sketch, problem, best, _, sensitivity) =>
            {
                for (int edge = 0; edge < problem.Core.EdgeCount; edge++)
                {
                    bool inSome = IsAsGood(problem, best, Solved(Pinned(sketch, edge)));
                    bool notInSome = !sketch.Core.Edges[edge].Pinned && IsAsGood(problem, best, Solved(Without(sketch, edge)));
                    Assert.Equal(
                        inSome && notInSome ? EdgeStanding.Some
                            : inSome ? EdgeStanding.Every
                            : EdgeStanding.None,
                        sensitivity.StandingOf(edge)
                    );
                }
            }
        );

    [Fact]
    public void A_plain_problem_is_asked_in_the_same_way()
    {
        AssignmentProblem problem = AssignmentProblem.FromEdges(
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [0, 0, 1],
            [0, 1, 0],
            [9, 4, 6],
            AssignmentObjective.MostMatches
        );
        AssignmentSensitivity asked = AssignmentSensitivity.Of(
            problem,
            Plain.Solve(problem, SolveOptions.Default),
            Plain,
            SolveOptions.Default
        )!;
        Assert.Equal(new ValueChange(1, 6), asked.PlaceLosses[0]);
        Assert.Equal(new ValueChange(0, 5), asked.PlaceGains[0]);
        ForcedEdge forced = asked.Force(0)!;
        Assert.Equal(new ValueChange(1, 1), forced.Cost);
        Assert.Equal([0], forced.Added.ToArray());
        Assert.Equal([1, 2], forced.Removed.ToArray());
    }

    [Fact]
    public void A_solution_that_is_not_the_best_is_refused()
    {
        AssignmentProblem problem = AssignmentProblem.FromEdges(
            [Bounds.AtMost(1)],
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [0, 0],
            [0, 1],
            [9, 4],
            AssignmentObjective.BestTotal
        );
        AssignmentSolution second = Plain.Solve(problem, SolveOptions.Default) with { Edges = [1] };
        Assert.Null(AssignmentSensitivity.Of(problem, second, Plain, SolveOptions.Default));
    }

    private static AssignmentOptimum? Solved(GroupedSketch sketch) => BruteForceAssignment.Solve(sketch.Build());

    private static bool IsAsGood(GroupedAssignmentProblem problem, AssignmentOptimum best, AssignmentOptimum? other) =>
        Difference(problem, best, other) is { IsNone: true };

    private static GroupedSketch Pinned(GroupedSketch sketch, int edge) =>
        sketch with
        {
            Core = sketch.Core with { Edges = sketch.Core.Edges.SetItem(edge, sketch.Core.Edges[edge] with { Pinned = true }) },
        };

    private static GroupedSketch Without(GroupedSketch sketch, int edge) =>
        sketch with
        {
            Core = sketch.Core with { Edges = sketch.Core.Edges.RemoveAt(edge) },
        };

    private static GroupedSketch With(GroupedSketch sketch, int column, Bounds bounds) =>
        sketch with
        {
            Core = sketch.Core with { Columns = sketch.Core.Columns.SetItem(column, bounds) },
        };

    private static ValueChange? Difference(GroupedAssignmentProblem problem, AssignmentOptimum better, AssignmentOptimum? worse) =>
        worse is null
            ? null
            : new ValueChange(
                problem.Core.Objective == AssignmentObjective.MostMatches ? better.Matched - worse.Matched : 0,
                (long)(better.Total - worse.Total)
            );

    private static void ForEverySolved(
        Action<GroupedSketch, GroupedAssignmentProblem, AssignmentOptimum, ImmutableArray<int>, AssignmentSensitivity> test
    )
    {
        for (ulong seed = 1; seed <= 400; seed++)
        {
            GroupedSketch sketch = new RandomGroupedAssignment
            {
                GroupedRows = seed % 3 == 0 ? 0 : 0.6,
                GroupedColumns = seed % 5 == 0 ? 0 : 0.6,
                Core = new RandomAssignment
                {
                    MostRows = 5,
                    MostColumns = 4,
                    Demand = 2,
                    Capacity = 3,
                    RowMinimums = 0.2,
                    ColumnMinimums = 0.2,
                    Pins = 0.05,
                    Objective = seed % 2 == 0 ? AssignmentObjective.BestTotal : AssignmentObjective.MostMatches,
                },
            }.Draw(new SplitMix64(seed));
            GroupedAssignmentProblem problem = sketch.Build();
            AssignmentSolution solution = Grouped.Solve(problem, new SolveOptions { Threads = 1 });
            if (!solution.Edges.IsDefault)
            {
                AssignmentSensitivity? sensitivity = AssignmentSensitivity.Of(problem, solution, Grouped, SolveOptions.Default);
                Assert.NotNull(sensitivity);
                test(sketch, problem, Solved(sketch)!, solution.Edges, sensitivity);
            }
        }
    }
}
