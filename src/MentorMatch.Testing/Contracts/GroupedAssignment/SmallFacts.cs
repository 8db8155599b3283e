using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.GroupedAssignment;

/// <summary>Facts small enough to be checked by eye.</summary>
internal static class SmallFacts
{
    private static readonly Bounds One = Bounds.AtMost(1);

    /// <summary>Two rows and two columns, every pair allowed; the diagonal is worth 9 and 8.</summary>
    private static readonly AssignmentSketch Square = new()
    {
        Rows = [One, One],
        Columns = [One, One],
        Edges = [new(0, 0, 9), new(0, 1, 2), new(1, 0, 1), new(1, 1, 8)],
    };

    public static IEnumerable<ContractCase<GroupedAssignmentProblem, AssignmentSolution>> Cases =>
        [
            Fact("A group that nothing fills changes nothing", RowGroup(Square, 2), 17, 2),
            Fact("A group of rows with one place takes its best edge", RowGroup(Square, 1), 9, 1),
            Fact("A group of columns with one place takes its best edge", RowGroup(Square, 1).Transposed(), 9, 1),
            Fact("A group without places takes nothing", RowGroup(Square, 0), 0, 0),
            Fact("A group without members does nothing", new() { Core = Square, RowGroupMaxima = [0] }, 17, 2),
            Fact("Most matches counts real edges", RowGroup(Square with { Objective = AssignmentObjective.MostMatches }, 1), 9, 1),
            Fact(
                "Most matches fills a group with what is worth less than nothing",
                RowGroup(
                    new()
                    {
                        Rows = [One, One],
                        Columns = [One, One],
                        Edges = [new(0, 0, -3), new(1, 1, -5)],
                        Objective = AssignmentObjective.MostMatches,
                    },
                    1
                ),
                -3,
                1
            ),
            Fact(
                "A pin counts in its group",
                RowGroup(Square with { Edges = [new(0, 0, 9), new(0, 1, 2), new(1, 0, 1, true), new(1, 1, 8)] }, 1),
                1,
                1
            ),
            Fact(
                "A list of three takes two at most of each topic",
                RowGroup(
                    new()
                    {
                        Rows = [Bounds.AtMost(2), Bounds.AtMost(2)],
                        Columns = [One, One, One, One, One],
                        Edges = [new(0, 0, 9), new(0, 1, 8), new(0, 2, 7), new(1, 3, 2), new(1, 4, 1)],
                    },
                    3
                ),
                19,
                3
            ),
            Fact(
                "Groups on both sides meet in one edge",
                RowGroup(Square, 1) with
                {
                    ColumnGroups = [0, 0],
                    ColumnGroupMaxima = [1],
                },
                9,
                1
            ),
            Fact(
                "What a group gives up goes to a row outside it",
                new()
                {
                    Core = new()
                    {
                        Rows = [One, One, One],
                        Columns = [One, One],
                        Edges = [new(0, 0, 9), new(1, 1, 8), new(2, 0, 3), new(2, 1, 4)],
                    },
                    RowGroups = [0, 0, -1],
                    RowGroupMaxima = [1],
                },
                13,
                2
            ),
            Fact(
                "A minimum outside a group takes what the group would have",
                new()
                {
                    Core = new()
                    {
                        Rows = [One, One, Bounds.Exactly(1)],
                        Columns = [One],
                        Edges = [new(0, 0, 9), new(1, 0, 8), new(2, 0, -1)],
                    },
                    RowGroups = [0, 0, -1],
                    RowGroupMaxima = [1],
                },
                -1,
                1
            ),
        ];

    private static ContractCase<GroupedAssignmentProblem, AssignmentSolution> Fact(
        string name,
        GroupedSketch sketch,
        long total,
        long matched
    ) => new(name, solver => Expect.Optimum(solver, sketch.Build(), total, matched), isSmall: true);

    private static GroupedSketch RowGroup(AssignmentSketch core, int maximum) =>
        new()
        {
            Core = core,
            RowGroups = [.. core.Rows.Select(_ => 0)],
            RowGroupMaxima = [maximum],
        };
}
