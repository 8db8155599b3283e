using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Testing.Contracts.SideConstrained;

/// <summary>Facts small enough to be checked by eye.</summary>
internal static class SmallFacts
{
    public static IEnumerable<ContractCase<SideConstrainedAssignmentProblem, SideConstrainedSolution>> Cases =>
        [
            Fact("A constraint that nothing reaches changes nothing", SideConstraint.OfRows([1, 1], null, 2), 17, 2),
            Fact("A quota on rows takes the best edge", SideConstraint.OfRows([1, 1], null, 1), 9, 1),
            Fact("A quota on a column takes what is left", SideConstraint.OfColumns([1, 0], null, 0), 8, 1),
            Fact("Edges that must be chosen are, whatever they cost", SideConstraint.OfEdges([1, 2], [1, 1], 2, null), 3, 2),
            Fact("Coefficients of either sign are summed", SideConstraint.OfEdges([0, 3], [1, -1], null, 0), 17, 2),
            Fact("Matches come before the total, and a constraint before either", SideConstraint.OfEdges([0], [1], null, 0), 3, 2, true),
            new(
                "What cannot be kept is proved impossible",
                solver => Expect.Infeasible(solver, Square(false, SideConstraint.OfRows([1, 1], 3, null))),
                isSmall: true
            ),
            new(
                "Constraints at odds with each other are proved impossible",
                solver =>
                    Expect.Infeasible(
                        solver,
                        Square(false, SideConstraint.OfRows([1, 0], 1, null), SideConstraint.OfEdges([0, 1], [1, 1], null, 0))
                    ),
                isSmall: true
            ),
            new("A solver asked to stop beforehand claims nothing false", Stopped, isSmall: true),
        ];

    private static ContractCase<SideConstrainedAssignmentProblem, SideConstrainedSolution> Fact(
        string name,
        SideConstraint constraint,
        long total,
        long matched,
        bool mostMatches = false
    ) => new(name, solver => Expect.Optimum(solver, Square(mostMatches, constraint), total, matched), isSmall: true);

    /// <summary>Two rows and two columns, every pair allowed; the diagonal is worth 9 and 8.</summary>
    private static SideConstrainedAssignmentProblem Square(bool mostMatches, params SideConstraint[] constraints) =>
        new(
            AssignmentProblem.FromEdges(
                [Bounds.AtMost(1), Bounds.AtMost(1)],
                [Bounds.AtMost(1), Bounds.AtMost(1)],
                [0, 0, 1, 1],
                [0, 1, 0, 1],
                [9, 2, 1, 8],
                mostMatches ? AssignmentObjective.MostMatches : AssignmentObjective.BestTotal
            ),
            constraints
        );

    private static void Stopped(ISolver<SideConstrainedAssignmentProblem, SideConstrainedSolution> solver)
    {
        SideConstrainedAssignmentProblem problem = Square(false, SideConstraint.OfRows([1, 1], null, 1));
        AssignmentOptimum optimum = BruteForceSideConstrained.Solve(problem)!;
        Expect.Within(solver, problem, optimum, new SolveOptions { TimeLimit = TimeSpan.Zero });
        Expect.Within(solver, problem, optimum, cancellationToken: new CancellationToken(canceled: true));
    }
}
