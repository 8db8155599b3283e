using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.Assignment;

/// <summary>What a solver that is stopped early may and may not say.</summary>
internal static class InterruptionCases
{
    public static IEnumerable<ContractCase<AssignmentProblem, AssignmentSolution>> Cases =>
        [
            new("A token cancelled before the start ends the solve at once, without an exception", CancelledBefore),
            new("A token cancelled at the first sign of progress ends the solve, and what came is honest", CancelledOnProgress),
            new("A token cancelled at any later sign of progress ends the solve, and what came is honest", CancelledLater),
            new("A time limit of nothing ends the solve, and what came is honest", TimeLimitOfNothing),
            new("A time limit that is long enough changes nothing", TimeLimitLongEnough),
        ];

    private static void CancelledBefore(ISolver<AssignmentProblem, AssignmentSolution> solver)
    {
        foreach (PlantedAssignment planted in Instances())
        {
            using CancellationTokenSource source = new();
            source.Cancel();
            ExpectHonest(solver, planted, Expect.OneThread, StopReason.Cancelled, source.Token);
        }
    }

    private static void CancelledOnProgress(ISolver<AssignmentProblem, AssignmentSolution> solver) => CancelAt(solver, 1);

    private static void CancelledLater(ISolver<AssignmentProblem, AssignmentSolution> solver) => CancelAt(solver, 2, 3, 5, 8, 13);

    private static void CancelAt(ISolver<AssignmentProblem, AssignmentSolution> solver, params int[] reports)
    {
        foreach (PlantedAssignment planted in Instances())
        {
            foreach (int report in reports)
            {
                using CancellationTokenSource source = new();
                SolveOptions options = Expect.OneThread with { Progress = new CancelAtReport(source, report) };
                ExpectHonest(solver, planted, options, StopReason.Cancelled, source.Token);
            }
        }
    }

    private static void TimeLimitOfNothing(ISolver<AssignmentProblem, AssignmentSolution> solver)
    {
        foreach (PlantedAssignment planted in Instances())
        {
            ExpectHonest(
                solver,
                planted,
                Expect.OneThread with
                {
                    TimeLimit = TimeSpan.Zero,
                },
                StopReason.TimeLimit,
                CancellationToken.None
            );
        }
    }

    private static void TimeLimitLongEnough(ISolver<AssignmentProblem, AssignmentSolution> solver)
    {
        foreach (PlantedAssignment planted in Instances())
        {
            SolveOptions options = Expect.OneThread with { TimeLimit = TimeSpan.FromHours(1) };
            Expect.Optimum(solver, planted.Problem, planted.Total, planted.Matched, options);
        }
    }

    /// <summary>Nothing, or something feasible; and a bound, if one is given, that the optimum does not pass.</summary>
    private static void ExpectHonest(
        ISolver<AssignmentProblem, AssignmentSolution> solver,
        PlantedAssignment planted,
        SolveOptions options,
        StopReason stop,
        CancellationToken cancellationToken
    )
    {
        AssignmentProblem problem = planted.Problem;
        AssignmentSolution solution = solver.Solve(problem, options, cancellationToken);
        Expect.That(solution.Clash is null, problem, $"a solution exists; it reports the clash {solution.Clash?.Kind}");
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
            verdict.Status is SolutionStatus.Feasible or SolutionStatus.Optimal,
            problem,
            $"the edges keep every bound, but the judge says {verdict.Status}: {string.Join(" ", verdict.Objections)}"
        );
        bool mostMatches = problem.Objective == AssignmentObjective.MostMatches;
        bool best = verdict.Total == planted.Total && (!mostMatches || verdict.Matched == planted.Matched);
        Expect.That(verdict.Status != SolutionStatus.Optimal || best, problem, $"judged optimal at {verdict.Total}; {planted.Total} is");
        Expect.That(
            solution.Stop != StopReason.Finished || best,
            problem,
            $"it says it finished, at {verdict.Total} instead of {planted.Total}"
        );
        Expect.That(
            verdict.MatchedBound >= verdict.Matched,
            problem,
            $"a bound of {verdict.MatchedBound} edges; {verdict.Matched} are chosen"
        );
        bool comparable = !mostMatches || verdict.MatchedBound == planted.Matched;
        Expect.That(
            verdict.Bound is not { } bound || !comparable || bound >= planted.Total,
            problem,
            $"the bound {verdict.Bound} is below the optimum {planted.Total}"
        );
    }

    private static IEnumerable<PlantedAssignment> Instances()
    {
        PlantedDuals plan = new()
        {
            Rows = 1200,
            Columns = 500,
            EdgesPerRow = 12,
            Demand = 2,
        };
        yield return plan.Plant(1);
        yield return (plan with { Minimums = true, PinnedShare = 0.05 }).Plant(2);
        yield return (plan with { ManyTies = true, Objective = AssignmentObjective.MostMatches }).Plant(3);
        yield return (plan with { Minimums = true, Objective = AssignmentObjective.MostMatches }).Plant(4);
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
