using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Testing.Contracts.Assignment;

/// <summary>Problems without a solution, and the reason that must be found.</summary>
internal static class ClashFacts
{
    private static readonly Bounds One = Bounds.AtMost(1);
    private static readonly Bounds Must = Bounds.Exactly(1);

    public static IEnumerable<ContractCase<AssignmentProblem, AssignmentSolution>> Cases =>
        [
            Clash("A row that must be matched needs an edge", ClashKind.RowMinimums, Sketch([Must], [One], [])),
            Clash("A column that must be matched needs an edge", ClashKind.ColumnMinimums, Sketch([One], [Must], [])),
            Clash("A row that needs two partners needs two edges", ClashKind.RowMinimums, Sketch([new(2, 2)], [new(0, 2)], [new(0, 0, 1)])),
            Clash(
                "Three rows cannot share two places",
                ClashKind.RowMinimums,
                Sketch(
                    [Must, Must, Must, Must],
                    [One, One, One],
                    [new(0, 0, 1), new(0, 1, 1), new(1, 0, 1), new(1, 1, 1), new(2, 0, 1), new(2, 1, 1), new(3, 2, 1)]
                )
            ),
            Clash(
                "Columns cannot ask for more than their rows give",
                ClashKind.ColumnMinimums,
                Sketch([One, One], [new(2, 3), new(1, 3)], [new(0, 0, 1), new(0, 1, 1), new(1, 0, 1), new(1, 1, 1)])
            ),
            Clash(
                "Two pins do not fit a row of maximum one",
                ClashKind.PinsExceedRow,
                Sketch([One], [One, One], [new(0, 0, 1, true), new(0, 1, 1, true)])
            ),
            Clash(
                "Two pins do not fit a column of capacity one",
                ClashKind.PinsExceedColumn,
                Sketch([One, One], [One], [new(0, 0, 1, true), new(1, 0, 1, true)])
            ),
            Clash(
                "A pin may take the place that a required row needs",
                ClashKind.RowMinimums,
                Sketch([One, Must], [One], [new(0, 0, 1, true), new(1, 0, 1)])
            ),
            Clash(
                "A pin may take the row that a required column needs",
                ClashKind.ColumnMinimums,
                Sketch([One], [One, Must], [new(0, 0, 1, true), new(0, 1, 1)])
            ),
            new("A clash names no row or column that it could do without", ClashesAreMinimal, isSmall: true),
        ];

    private static ContractCase<AssignmentProblem, AssignmentSolution> Clash(string name, ClashKind kind, AssignmentSketch sketch) =>
        new(
            name,
            solver =>
            {
                AssignmentProblem problem = sketch.Build();
                Expect.Infeasible(solver, problem);
                AssignmentSolution solution = solver.Solve(problem, Expect.OneThread, CancellationToken.None);
                Expect.That(solution.Clash!.Kind == kind, problem, $"expected the clash {kind}; it reports {solution.Clash.Kind}");
            },
            isSmall: true
        );

    private static void ClashesAreMinimal(ISolver<AssignmentProblem, AssignmentSolution> solver)
    {
        RandomAssignment recipe = new()
        {
            Demand = 3,
            Capacity = 3,
            RowMinimums = 0.5,
            ColumnMinimums = 0.5,
            Pins = 0.05,
        };
        for (ulong seed = 1; seed <= 400; seed++)
        {
            AssignmentProblem problem = recipe.Draw(new SplitMix64(seed)).Build();
            AssignmentSolution solution = solver.Solve(problem, Expect.OneThread, CancellationToken.None);
            if (solution.Clash is { } clash)
            {
                Expect.Infeasible(solver, problem);
                int? superfluous = ClashOracle.Superfluous(problem, clash);
                Expect.That(superfluous is null, problem, $"the clash {Expect.Text(clash)} holds without node {superfluous} too");
            }
        }
    }

    private static AssignmentSketch Sketch(Bounds[] rows, Bounds[] columns, SketchEdge[] edges) =>
        new()
        {
            Rows = [.. rows],
            Columns = [.. columns],
            Edges = [.. edges],
        };
}
