using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Tests.Problems;

public sealed class StableProblemTests
{
    [Fact]
    public void Only_pairs_that_both_sides_list_are_edges_in_the_order_of_either_side()
    {
        StableAllocationProblem problem = StableAllocationProblem.FromLists(
            [
                [2, 0, 1],
                [1],
            ],
            [
                [1, 0],
                [0],
                [0, 1],
            ],
            [1, 1],
            [1, 1, 1]
        );
        Assert.Equal([0, 3, 3], problem.RowStarts.ToArray());
        Assert.Equal([2, 0, 1], problem.EdgeColumns.ToArray());
        Assert.Equal([0, 0, 0], problem.EdgeColumnRanks.ToArray());
        Assert.Equal([1, 2, 0], problem.ColumnEdges.ToArray());
        Assert.Equal([0, 0, 0], Enumerable.Range(0, 3).Select(problem.RowOf));
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.RowOf(3));
    }

    [Fact]
    public void Roommates_keep_what_is_returned()
    {
        StableRoommatesProblem problem = StableRoommatesProblem.FromLists([
            [1, 2],
            [2, 0],
            [1],
        ]);
        Assert.Equal([1], problem.ListOf(0).ToArray());
        Assert.Equal([2, 0], problem.ListOf(1).ToArray());
        Assert.Equal([1, 0, 0], problem.RanksInReturn.ToArray()[..3]);
        Assert.Equal(4, problem.EntryCount);
    }

    [Fact]
    public void Lists_that_name_a_stranger_or_somebody_twice_or_their_owner_are_refused_with_the_place()
    {
        Assert.Contains(
            "row 1 names column 7",
            Refusal(() =>
                Allocation(
                    [
                        [0],
                        [7],
                    ],
                    [
                        [0],
                    ]
                )
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "row 0 names column 0 twice",
            Refusal(() =>
                Allocation(
                    [
                        [0, 0],
                        [],
                    ],
                    [
                        [0],
                    ]
                )
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "column 0 names row -1",
            Refusal(() =>
                Allocation(
                    [
                        [0],
                        [0],
                    ],
                    [
                        [-1],
                    ]
                )
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "agent 1 names its owner",
            Refusal(() =>
                StableRoommatesProblem.FromLists([
                    [],
                    [1],
                ])
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2 lists and 1 capacities",
            Refusal(() =>
                StableAllocationProblem.FromLists(
                    [
                        [],
                        [],
                    ],
                    [],
                    [1],
                    []
                )
            ),
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            StableAllocationProblem.FromLists(
                [
                    [],
                ],
                [],
                [-1],
                []
            )
        );
    }

    private static StableAllocationProblem Allocation(int[][] rows, int[][] columns) =>
        StableAllocationProblem.FromLists(rows, columns, [.. rows.Select(_ => 1)], [.. columns.Select(_ => 1)]);

    private static string Refusal(Func<object> make) => Assert.Throws<ArgumentException>(make).Message;
}
