using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Instances;

/// <summary>Small inputs on which tools of the field have been seen to fail.</summary>
public sealed class TrapTests
{
    private static readonly Bounds One = Bounds.AtMost(1);

    [Fact]
    public void A_minimum_load_is_part_of_the_optimum_not_a_first_pass() =>
        Assert.Equal(
            19,
            Total(
                Matrix([
                    [10, 10],
                    [9, 1],
                ]) with
                {
                    Columns = [new Bounds(1, 1), One],
                }
            )
        );

    [Fact]
    public void Allowed_pairs_worth_nothing_are_matched_in_any_order_of_input()
    {
        AssignmentSketch sketch = Matrix([
            [0, 0],
            [0, 0],
        ]) with
        {
            Objective = AssignmentObjective.MostMatches,
        };
        foreach (
            int[] rows in (int[][])
                [
                    [0, 1],
                    [1, 0],
                ]
        )
        {
            foreach (
                int[] columns in (int[][])
                    [
                        [0, 1],
                        [1, 0],
                    ]
            )
            {
                Assert.Equal(new ProvedValue(2, 0), Proved.Value(sketch.Renumbered(rows, columns)));
            }
        }
    }

    [Fact]
    public void Coverage_and_total_are_different_objectives()
    {
        AssignmentSketch sketch = Matrix([
            [5, 1],
            [1, null],
        ]);
        Assert.Equal(new ProvedValue(2, 2), Proved.Value(sketch with { Objective = AssignmentObjective.MostMatches }));
        Assert.Equal(new ProvedValue(0, 5), Proved.Value(sketch));
    }

    [Fact]
    public void A_pin_is_kept_and_the_rest_is_optimised_around_it() =>
        Assert.Equal(
            17,
            Total(
                Pinned(
                    Matrix([
                        [9, 5],
                        [1, 8],
                    ]),
                    (0, 0)
                )
            )
        );

    [Fact]
    public void A_pin_that_costs_is_kept_too() =>
        Assert.Equal(
            6,
            Total(
                Pinned(
                    Matrix([
                        [9, 5],
                        [1, 8],
                    ]),
                    (0, 1)
                )
            )
        );

    [Fact]
    public void Two_pins_on_a_column_of_capacity_one_clash() =>
        Assert.Null(
            Proved.Value(
                Pinned(
                    Matrix([
                        [9, 5],
                        [1, 8],
                    ]),
                    (0, 0),
                    (1, 0)
                )
            )
        );

    [Fact]
    public void Differences_in_the_third_decimal_decide() =>
        Assert.Equal(
            1_011_000,
            Total(
                Matrix([
                    [501_000, 509_000],
                    [502_000, 501_000],
                ])
            )
        );

    [Fact]
    public void Scores_below_a_hundredth_are_scores() =>
        Assert.Equal(
            15_000,
            Total(
                Matrix([
                    [9_000, 8_000],
                    [7_000, 5_000],
                ])
            )
        );

    [Fact]
    public void The_best_pair_first_is_not_the_best_whole() =>
        Assert.Equal(
            14,
            Total(
                Matrix([
                    [8, 5],
                    [9, 4],
                ])
            )
        );

    [Fact]
    public void Of_eight_who_all_want_six_places_six_are_placed()
    {
        AssignmentSketch sketch = Matrix([
            .. Enumerable.Range(0, 8).Select(row => Enumerable.Range(0, 6).Select(c => (long?)(row + c)).ToArray()),
        ]);
        Assert.Equal(
            new ProvedValue(6, 7 + 6 + 5 + 4 + 3 + 2 + 15),
            Proved.Value(sketch with { Objective = AssignmentObjective.MostMatches })
        );
    }

    private static Int128? Total(AssignmentSketch sketch)
    {
        Int128? total = Proved.Value(sketch)?.Total;
        Assert.Equal(total, Proved.Value(sketch.Shuffled(new SplitMix64(1)))?.Total);
        return total;
    }

    private static AssignmentSketch Pinned(AssignmentSketch sketch, params (int Row, int Column)[] pins) =>
        sketch with
        {
            Edges = [.. sketch.Edges.Select(e => e with { Pinned = pins.Contains((e.Row, e.Column)) })],
        };

    private static AssignmentSketch Matrix(long?[][] weights) =>
        new()
        {
            Rows = [.. weights.Select(_ => One)],
            Columns = [.. weights[0].Select(_ => One)],
            Edges =
            [
                .. weights.SelectMany(
                    (row, r) =>
                        row.Select((weight, c) => (weight, c))
                            .Where(w => w.weight is not null)
                            .Select(w => new SketchEdge(r, w.c, w.weight!.Value))
                ),
            ],
        };
}
