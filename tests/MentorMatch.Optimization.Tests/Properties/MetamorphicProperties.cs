using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Properties;

/// <summary>What a change to the problem must do to its value. Each solves two problems and needs no oracle.</summary>
public sealed class MetamorphicProperties
{
    [Fact]
    public void One_more_place_never_lowers_the_optimum() =>
        Sketches.Hold(
            Sketches.Everything,
            sketch =>
            {
                if (Proved.Value(sketch) is { } before)
                {
                    for (int column = 0; column < sketch.Columns.Length; column++)
                    {
                        Assert.True(Proved.Value(WithPlaces(sketch, column, 1)) >= before);
                    }
                }
            }
        );

    [Fact]
    public void One_more_allowed_pair_never_lowers_the_optimum() =>
        Sketches.Hold(
            Sketches.Everything,
            sketch =>
            {
                HashSet<(int, int)> taken = [.. sketch.Edges.Select(e => (e.Row, e.Column))];
                SketchEdge[] missing =
                [
                    .. from row in Enumerable.Range(0, sketch.Rows.Length)
                    from column in Enumerable.Range(0, sketch.Columns.Length)
                    where !taken.Contains((row, column))
                    select new SketchEdge(row, column, (5 * row) - (3 * column)),
                ];
                if (missing.Length > 0 && Proved.Value(sketch) is { } before)
                {
                    Assert.True(Proved.Value(sketch with { Edges = sketch.Edges.Add(missing[0]) }) >= before);
                }
            }
        );

    [Fact]
    public void Forbidding_a_pair_that_is_not_chosen_changes_nothing() =>
        Sketches.Hold(
            Sketches.Everything,
            sketch =>
            {
                AssignmentProblem problem = sketch.Build();
                if (Proved.Solution(problem) is { } solution)
                {
                    AssignmentSketch numbered = AssignmentSketch.Of(problem);
                    foreach (int edge in Enumerable.Range(0, problem.EdgeCount).Except(solution.Edges))
                    {
                        AssignmentSketch without = numbered with { Edges = numbered.Edges.RemoveAt(edge) };
                        Assert.Equal(Proved.Value(problem, solution), Proved.Value(without));
                    }
                }
            },
            problems: 100
        );

    [Fact]
    public void Pinning_a_chosen_pair_keeps_the_value_and_forbidding_it_never_raises_it() =>
        Sketches.Hold(
            Sketches.Everything,
            sketch =>
            {
                AssignmentProblem problem = sketch.Build();
                if (Proved.Solution(problem) is { } solution)
                {
                    AssignmentSketch numbered = AssignmentSketch.Of(problem);
                    ProvedValue value = Proved.Value(problem, solution);
                    foreach (int edge in solution.Edges)
                    {
                        SketchEdge pinned = numbered.Edges[edge] with { Pinned = true };
                        Assert.Equal(value, Proved.Value(numbered with { Edges = numbered.Edges.SetItem(edge, pinned) }));
                        ProvedValue? without = Proved.Value(numbered with { Edges = numbered.Edges.RemoveAt(edge) });
                        Assert.True(numbered.Edges[edge].Pinned || without is null || without <= value);
                    }
                }
            }
        );

    [Fact]
    public void A_constant_added_to_a_row_that_must_be_matched_once_shifts_the_total_by_it() =>
        Sketches.Hold(
            Sketches.Everything with
            {
                Demand = 1,
                RowMinimums = 0,
                Capacity = 3,
            },
            sketch =>
            {
                AssignmentSketch perfect = sketch with { Rows = [.. sketch.Rows.Select(_ => Bounds.Exactly(1))] };
                AssignmentSketch shifted = perfect with
                {
                    Edges = [.. perfect.Edges.Select(e => e with { Weight = e.Weight + Shift(e.Row) })],
                };
                Int128 shift = Enumerable.Range(0, sketch.Rows.Length).Sum(Shift);
                Assert.Equal(Proved.Value(perfect)?.Total + shift, Proved.Value(shifted)?.Total);
            }
        );

    [Fact]
    public void A_copy_of_a_column_is_worth_as_much_as_one_more_place_in_it() =>
        Sketches.Hold(
            Sketches.Everything with
            {
                Demand = 1,
            },
            sketch =>
            {
                for (int column = 0; column < sketch.Columns.Length; column++)
                {
                    int copy = sketch.Columns.Length;
                    Bounds[] bounds = [.. sketch.Columns.Select(b => Bounds.AtMost(b.Max))];
                    AssignmentSketch free = sketch with { Columns = [.. bounds] };
                    AssignmentSketch doubled = free with
                    {
                        Columns = free.Columns.Add(Bounds.AtMost(1)),
                        Edges = free.Edges.AddRange(
                            free.Edges.Where(e => e.Column == column).Select(e => e with { Column = copy, Pinned = false })
                        ),
                    };

                    // Beyond its own places the column's pins would fit the wider column but not the copied one.
                    if (free.Edges.Count(e => e.Column == column && e.Pinned) <= free.Columns[column].Max)
                    {
                        Assert.Equal(Proved.Value(WithPlaces(free, column, 1)), Proved.Value(doubled));
                    }
                }
            }
        );

    [Fact]
    public void Exchanging_rows_and_columns_keeps_the_value() =>
        Sketches.Hold(Sketches.Everything, sketch => Assert.Equal(Proved.Value(sketch), Proved.Value(sketch.Transposed())));

    [Fact]
    public void Other_numbers_for_rows_and_columns_keep_the_value() =>
        Sketches.Hold(Sketches.Everything, sketch => Assert.Equal(Proved.Value(sketch), Proved.Value(sketch.Shuffled(new SplitMix64(7)))));

    [Fact]
    public void Multiplying_all_weights_multiplies_the_total() =>
        Sketches.Hold(
            Sketches.Everything,
            sketch =>
            {
                AssignmentSketch scaled = sketch with { Edges = [.. sketch.Edges.Select(e => e with { Weight = e.Weight * 1_000_003 })] };
                ProvedValue? value = Proved.Value(sketch);
                Assert.Equal(value is { } v ? v with { Total = v.Total * 1_000_003 } : null, Proved.Value(scaled));
            }
        );

    [Fact]
    public void A_constant_added_to_every_weight_shifts_the_total_once_a_match_when_matches_come_first() =>
        Sketches.Hold(
            Sketches.Everything,
            drawn =>
            {
                AssignmentSketch sketch = drawn with { Objective = AssignmentObjective.MostMatches };
                AssignmentSketch raised = sketch with { Edges = [.. sketch.Edges.Select(e => e with { Weight = e.Weight - 1000 })] };
                ProvedValue? value = Proved.Value(sketch);
                Assert.Equal(value is { } v ? v with { Total = v.Total - (1000 * v.Matched) } : null, Proved.Value(raised));
            }
        );

    [Fact]
    public void The_order_in_which_edges_are_given_changes_nothing() =>
        Sketches.Hold(
            Sketches.Everything,
            sketch =>
            {
                AssignmentSolution? given = Proved.Solution(sketch.Build());
                AssignmentSolution? reversed = Proved.Solution((sketch with { Edges = [.. sketch.Edges.Reverse()] }).Build());
                Assert.Equal(given?.Edges.ToArray(), reversed?.Edges.ToArray());
            }
        );

    [Fact]
    public void A_column_price_lies_between_the_worth_of_its_last_place_and_of_one_more() =>
        Sketches.Hold(
            Sketches.Everything,
            drawn =>
            {
                AssignmentSketch sketch = drawn with { Objective = AssignmentObjective.BestTotal };
                AssignmentProblem problem = sketch.Build();
                if (Proved.Solution(problem) is not { } solution)
                {
                    return;
                }

                Int128 value = Proved.Value(problem, solution).Total;
                for (int column = 0; column < sketch.Columns.Length; column++)
                {
                    long price = Math.Max(0, solution.Proof!.ColumnPrices[column]);
                    Assert.True(Proved.Value(WithPlaces(sketch, column, 1))!.Value.Total - value <= price);
                    if (
                        sketch.Columns[column].Max > sketch.Columns[column].Min
                        && Proved.Value(WithPlaces(sketch, column, -1)) is { } fewer
                    )
                    {
                        Assert.True(value - fewer.Total >= price);
                    }
                }
            }
        );

    private static long Shift(int row) => (37 * row) - 50;

    private static AssignmentSketch WithPlaces(AssignmentSketch sketch, int column, int more)
    {
        Bounds bounds = sketch.Columns[column];
        return sketch with { Columns = sketch.Columns.SetItem(column, new Bounds(bounds.Min, bounds.Max + more)) };
    }
}
