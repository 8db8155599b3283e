using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.GroupedAssignment;

/// <summary>Problems without a solution, and the reason that must be found.</summary>
internal static class ClashFacts
{
    private static readonly Bounds One = Bounds.AtMost(1);
    private static readonly Bounds Must = Bounds.Exactly(1);

    private static readonly GroupedSketch TwoPins = new()
    {
        Core = new()
        {
            Rows = [One, One],
            Columns = [One, One],
            Edges = [new(0, 0, 1, true), new(1, 1, 1, true)],
        },
        RowGroups = [0, 0],
        RowGroupMaxima = [1],
    };

    private static readonly GroupedSketch TwoMinimums = new()
    {
        Core = new()
        {
            Rows = [Must, Must, One],
            Columns = [One, One],
            Edges = [new(0, 0, 1), new(1, 1, 1), new(2, 0, 1)],
        },
        ColumnGroups = [0, 0],
        ColumnGroupMaxima = [1],
    };

    public static IEnumerable<ContractCase<GroupedAssignmentProblem, AssignmentSolution>> Cases =>
        [
            Clash("Two pins do not fit a group of rows of maximum one", ClashKind.PinsExceedRow, TwoPins),
            Clash("Two pins do not fit a group of columns of maximum one", ClashKind.PinsExceedColumn, TwoPins.Transposed()),
            Clash("Two rows that must be matched do not fit a group of columns of maximum one", ClashKind.RowMinimums, TwoMinimums),
            Clash(
                "Two columns that must be matched do not fit a group of rows of maximum one",
                ClashKind.ColumnMinimums,
                TwoMinimums.Transposed()
            ),
            Clash(
                "A pin may take the group's place that a required row needs",
                ClashKind.RowMinimums,
                TwoMinimums with
                {
                    Core = TwoMinimums.Core with { Rows = [Must, One, One], Edges = [new(0, 0, 1), new(1, 1, 1, true)] },
                }
            ),
        ];

    private static ContractCase<GroupedAssignmentProblem, AssignmentSolution> Clash(string name, ClashKind kind, GroupedSketch sketch) =>
        new(
            name,
            solver =>
            {
                GroupedAssignmentProblem problem = sketch.Build();
                AssignmentClash clash = Expect.Infeasible(solver, problem);
                Expect.That(clash.Kind == kind, problem, $"expected the clash {kind}; it reports {clash.Kind}");
            },
            isSmall: true
        );
}
