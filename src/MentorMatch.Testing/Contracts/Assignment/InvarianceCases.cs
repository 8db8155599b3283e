using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.Assignment;

/// <summary>What must not change the answer.</summary>
internal static class InvarianceCases
{
    private static readonly PlantedDuals Tied = new()
    {
        Rows = 800,
        Columns = 300,
        Demand = 2,
        Minimums = true,
        ManyTies = true,
        Objective = AssignmentObjective.MostMatches,
    };

    public static IEnumerable<ContractCase<AssignmentProblem, AssignmentSolution>> Cases =>
        [
            new("Other numbers for rows and columns keep the value", RenumberingKeepsTheValue),
            new("Exchanging rows and columns keeps the value", TranspositionKeepsTheValue),
            new("The number of threads changes nothing", ThreadsChangeNothing),
            new("Solving again gives the same edges and the same proof", SolvingAgainGivesTheSame),
            new("Solves at the same time do not disturb each other", ConcurrentSolvesAgree),
            new("The problem is not changed", ProblemIsNotChanged),
        ];

    private static void RenumberingKeepsTheValue(ISolver<AssignmentProblem, AssignmentSolution> solver)
    {
        PlantedAssignment planted = Tied.Plant(1);
        SplitMix64 random = new(2);
        for (int round = 0; round < 5; round++)
        {
            AssignmentProblem shuffled = AssignmentSketch.Of(planted.Problem).Shuffled(random).Build();
            Expect.Optimum(solver, shuffled, planted.Total, planted.Matched);
        }
    }

    private static void TranspositionKeepsTheValue(ISolver<AssignmentProblem, AssignmentSolution> solver)
    {
        PlantedAssignment planted = Tied.Plant(3);
        Expect.Optimum(solver, AssignmentSketch.Of(planted.Problem).Transposed().Build(), planted.Total, planted.Matched);
    }

    private static void ThreadsChangeNothing(ISolver<AssignmentProblem, AssignmentSolution> solver)
    {
        PlantedAssignment planted = (Tied with { Rows = 4000, Columns = 1500 }).Plant(4);
        AssignmentSolution alone = Expect.Optimum(solver, planted.Problem, planted.Total, planted.Matched);
        foreach (int threads in (int[])[2, 3, 4, 16])
        {
            AssignmentSolution together = solver.Solve(planted.Problem, new SolveOptions { Threads = threads }, CancellationToken.None);
            ExpectSame(planted.Problem, alone, together);
        }
    }

    private static void SolvingAgainGivesTheSame(ISolver<AssignmentProblem, AssignmentSolution> solver)
    {
        PlantedAssignment planted = Tied.Plant(5);
        AssignmentSolution first = Expect.Optimum(solver, planted.Problem, planted.Total, planted.Matched);
        solver.Solve(Tied.Plant(6).Problem, Expect.OneThread, CancellationToken.None);
        ExpectSame(planted.Problem, first, solver.Solve(planted.Problem, Expect.OneThread, CancellationToken.None));
    }

    private static void ConcurrentSolvesAgree(ISolver<AssignmentProblem, AssignmentSolution> solver)
    {
        PlantedAssignment planted = Tied.Plant(7);
        AssignmentSolution alone = Expect.Optimum(solver, planted.Problem, planted.Total, planted.Matched);
        AssignmentSolution[] together = new AssignmentSolution[4];
        Parallel.For(0, together.Length, k => together[k] = solver.Solve(planted.Problem, Expect.OneThread, CancellationToken.None));
        foreach (AssignmentSolution solution in together)
        {
            ExpectSame(planted.Problem, alone, solution);
        }
    }

    private static void ProblemIsNotChanged(ISolver<AssignmentProblem, AssignmentSolution> solver)
    {
        PlantedAssignment planted = (Tied with { PinnedShare = 0.1 }).Plant(8);
        AssignmentSketch before = AssignmentSketch.Of(planted.Problem);
        Expect.Optimum(solver, planted.Problem, planted.Total, planted.Matched);
        AssignmentSketch after = AssignmentSketch.Of(planted.Problem);
        bool same =
            before.Rows.SequenceEqual(after.Rows) && before.Columns.SequenceEqual(after.Columns) && before.Edges.SequenceEqual(after.Edges);
        Expect.That(same, planted.Problem, $"the solver wrote into the problem it was given");
    }

    private static void ExpectSame(AssignmentProblem problem, AssignmentSolution expected, AssignmentSolution actual)
    {
        bool edges = !actual.Edges.IsDefault && expected.Edges.SequenceEqual(actual.Edges);
        Expect.That(edges, problem, $"expected the same edges from every solve of one problem; they differ");
        bool proof = actual.Proof is { } proved && expected.Proof!.ColumnPrices.SequenceEqual(proved.ColumnPrices);
        Expect.That(proof, problem, $"expected the same prices from every solve of one problem; they differ");
    }
}
