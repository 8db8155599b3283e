using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.GeneralMatching;

/// <summary>What a solver that is stopped early may and may not say.</summary>
internal static class InterruptionCases
{
    public static IEnumerable<ContractCase<GeneralMatchingProblem, GeneralMatchingSolution>> Cases =>
        [
            new("A token cancelled before the start ends the solve at once, without an exception", CancelledBefore),
            new("A token cancelled at a sign of progress ends the solve, and what came is honest", CancelledOnProgress),
            new("A time limit of nothing ends the solve, and what came is honest", TimeLimitOfNothing),
            new("A time limit that is long enough changes nothing", TimeLimitLongEnough),
        ];

    private static void CancelledBefore(ISolver<GeneralMatchingProblem, GeneralMatchingSolution> solver)
    {
        foreach (PlantedGeneralMatching planted in Instances())
        {
            using CancellationTokenSource source = new();
            source.Cancel();
            ExpectHonest(solver, planted, Expect.OneThread, StopReason.Cancelled, source.Token);
        }
    }

    private static void CancelledOnProgress(ISolver<GeneralMatchingProblem, GeneralMatchingSolution> solver)
    {
        foreach (PlantedGeneralMatching planted in Instances())
        {
            foreach (int report in (int[])[1, 2, 3, 5, 8])
            {
                using CancellationTokenSource source = new();
                SolveOptions options = Expect.OneThread with { Progress = new CancelAtReport(source, report) };
                ExpectHonest(solver, planted, options, StopReason.Cancelled, source.Token);
            }
        }
    }

    private static void TimeLimitOfNothing(ISolver<GeneralMatchingProblem, GeneralMatchingSolution> solver)
    {
        SolveOptions options = Expect.OneThread with { TimeLimit = TimeSpan.Zero };
        foreach (PlantedGeneralMatching planted in Instances())
        {
            ExpectHonest(solver, planted, options, StopReason.TimeLimit, CancellationToken.None);
        }
    }

    private static void TimeLimitLongEnough(ISolver<GeneralMatchingProblem, GeneralMatchingSolution> solver)
    {
        foreach (PlantedGeneralMatching planted in Instances())
        {
            Expect.Optimum(solver, planted, Expect.OneThread with { TimeLimit = TimeSpan.FromHours(1) });
        }
    }

    /// <summary>Nothing, or a matching; and a bound, if one is given, that the optimum does not pass.</summary>
    private static void ExpectHonest(
        ISolver<GeneralMatchingProblem, GeneralMatchingSolution> solver,
        PlantedGeneralMatching planted,
        SolveOptions options,
        StopReason stop,
        CancellationToken cancellationToken
    )
    {
        GeneralMatchingProblem problem = planted.Problem;
        GeneralMatchingSolution solution = solver.Solve(problem, options, cancellationToken);
        // Asked to stop before it began, a solver that looks has nothing to finish; later, what it was asked at may have been its last sign.
        bool mayFinish = options.Progress is not null;
        Expect.That(
            solution.Stop == stop || (mayFinish && solution.Stop == StopReason.Finished),
            problem,
            $"expected {stop}; it says {solution.Stop}"
        );
        if (solution.Edges.IsDefault)
        {
            Expect.That(solution.Stop != StopReason.Finished, problem, $"it says it finished, and has no solution although one exists");
            return;
        }

        AssignmentVerdict verdict = Expect.Kept(problem, solution);
        Expect.That(
            verdict.Status is SolutionStatus.Feasible or SolutionStatus.Optimal && verdict.Objections.IsEmpty,
            problem,
            $"no vertex is matched twice, but the judge says {verdict.Status}: {string.Join(" ", verdict.Objections)}"
        );
        bool mostMatches = problem.Objective == AssignmentObjective.MostMatches;
        bool best = verdict.Total == planted.Total && (!mostMatches || verdict.Matched == planted.Matched);
        Expect.That(verdict.Status != SolutionStatus.Optimal || best, problem, $"judged optimal at {verdict.Total}; {planted.Total} is");
        Expect.That(
            solution.Stop != StopReason.Finished || best,
            problem,
            $"it says it finished, at {verdict.Total} instead of {planted.Total}"
        );
        bool comparable = !mostMatches || verdict.Matched == planted.Matched;
        Expect.That(
            verdict.Bound is not { } bound || !comparable || bound >= planted.Total,
            problem,
            $"the bound {verdict.Bound} is below the optimum {planted.Total}"
        );
    }

    private static IEnumerable<PlantedGeneralMatching> Instances()
    {
        PlantedBlossoms plan = new() { Vertices = 2000, Blossoms = 300 };
        yield return plan.Plant(1);
        yield return (plan with { Vertices = 1000, Blossoms = 150, ManyTies = true, Objective = AssignmentObjective.MostMatches }).Plant(2);
    }

    private sealed class CancelAtReport(CancellationTokenSource source, int report) : IProgress<SolveProgress>
    {
        private int reports;

        public void Report(SolveProgress value)
        {
            if (++reports == report)
            {
                source.Cancel();
            }
        }
    }
}
