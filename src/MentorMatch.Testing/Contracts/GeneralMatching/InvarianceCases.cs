using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.GeneralMatching;

/// <summary>What must not change the answer.</summary>
internal static class InvarianceCases
{
    private static readonly PlantedBlossoms Tied = new()
    {
        Vertices = 1000,
        Blossoms = 150,
        ManyTies = true,
        Objective = AssignmentObjective.MostMatches,
    };

    public static IEnumerable<ContractCase<GeneralMatchingProblem, GeneralMatchingSolution>> Cases =>
        [
            new("Other numbers for the vertices keep the value", RenumberingKeepsTheValue),
            new("The number of threads changes nothing", ThreadsChangeNothing),
            new("Solving again gives the same edges and the same proof", SolvingAgainGivesTheSame),
            new("Solves at the same time do not disturb each other", ConcurrentSolvesAgree),
            new("The problem is not changed", ProblemIsNotChanged),
        ];

    private static void RenumberingKeepsTheValue(ISolver<GeneralMatchingProblem, GeneralMatchingSolution> solver)
    {
        PlantedGeneralMatching planted = Tied.Plant(1);
        SplitMix64 random = new(2);
        for (int round = 0; round < 5; round++)
        {
            GeneralMatchingProblem shuffled = GeneralMatchingSketch.Of(planted.Problem).Shuffled(random).Build();
            Expect.Optimum(solver, shuffled, planted.Total, planted.Matched);
        }
    }

    private static void ThreadsChangeNothing(ISolver<GeneralMatchingProblem, GeneralMatchingSolution> solver)
    {
        PlantedGeneralMatching planted = new PlantedBlossoms { Vertices = 4000, Blossoms = 600 }.Plant(4);
        GeneralMatchingSolution alone = Expect.Optimum(solver, planted);
        foreach (int threads in (int[])[2, 3, 16])
        {
            GeneralMatchingSolution together = solver.Solve(
                planted.Problem,
                new SolveOptions { Threads = threads },
                CancellationToken.None
            );
            ExpectSame(planted.Problem, alone, together);
        }
    }

    private static void SolvingAgainGivesTheSame(ISolver<GeneralMatchingProblem, GeneralMatchingSolution> solver)
    {
        PlantedGeneralMatching planted = Tied.Plant(5);
        GeneralMatchingSolution first = Expect.Optimum(solver, planted);
        solver.Solve(Tied.Plant(6).Problem, Expect.OneThread, CancellationToken.None);
        ExpectSame(planted.Problem, first, solver.Solve(planted.Problem, Expect.OneThread, CancellationToken.None));
    }

    private static void ConcurrentSolvesAgree(ISolver<GeneralMatchingProblem, GeneralMatchingSolution> solver)
    {
        PlantedGeneralMatching planted = Tied.Plant(7);
        GeneralMatchingSolution alone = Expect.Optimum(solver, planted);
        GeneralMatchingSolution[] together = new GeneralMatchingSolution[4];
        Parallel.For(0, together.Length, k => together[k] = solver.Solve(planted.Problem, Expect.OneThread, CancellationToken.None));
        foreach (GeneralMatchingSolution solution in together)
        {
            ExpectSame(planted.Problem, alone, solution);
        }
    }

    private static void ProblemIsNotChanged(ISolver<GeneralMatchingProblem, GeneralMatchingSolution> solver)
    {
        PlantedGeneralMatching planted = Tied.Plant(8);
        GeneralMatchingSketch before = GeneralMatchingSketch.Of(planted.Problem);
        Expect.Optimum(solver, planted);
        bool same = before.Edges.SequenceEqual(GeneralMatchingSketch.Of(planted.Problem).Edges);
        Expect.That(same, planted.Problem, $"the solver wrote into the problem it was given");
    }

    private static void ExpectSame(GeneralMatchingProblem problem, GeneralMatchingSolution expected, GeneralMatchingSolution actual)
    {
        bool edges = !actual.Edges.IsDefault && expected.Edges.SequenceEqual(actual.Edges);
        Expect.That(edges, problem, $"expected the same edges from every solve of one problem; they differ");
        bool proof = actual.Proof is { } proved && IsSame(expected.Proof!, proved);
        Expect.That(proof, problem, $"expected the same duals from every solve of one problem; they differ");
    }

    private static bool IsSame(GeneralMatchingProof one, GeneralMatchingProof other) =>
        one.VertexDuals.SequenceEqual(other.VertexDuals)
        && one.Blossoms.Length == other.Blossoms.Length
        && one.Blossoms.Zip(other.Blossoms).All(pair => pair.First.Dual == pair.Second.Dual)
        && one.Blossoms.Zip(other.Blossoms).All(pair => pair.First.Vertices.SequenceEqual(pair.Second.Vertices));
}
