using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.MinimumOrClosed;

/// <summary>Problems too large for exhaustive search: what must hold whatever the gap, what must not change the answer, and interruption.</summary>
internal static class LargerCases
{
    private static readonly AssignmentObjective[] Objectives = [AssignmentObjective.BestTotal, AssignmentObjective.MostMatches];

    public static IEnumerable<ContractCase<MinimumOrClosedProblem, MinimumOrClosedSolution>> Cases =>
        [
            new("Groups for a hundred rows are kept within their bounds, and the proven gap is small", GapIsSmall),
            new("Solving again, with any number of threads, gives the same edges and the same proof", SolvingAgainGivesTheSame),
            new("A token cancelled before the start ends the solve without an exception, and what came is honest", CancelledBefore),
            new("A time limit of nothing ends the solve, and what came is honest", TimeLimitOfNothing),
            new("A token cancelled at a sign of progress ends the solve, and what came is honest", CancelledOnProgress),
        ];

    private static void GapIsSmall(ISolver<MinimumOrClosedProblem, MinimumOrClosedSolution> solver)
    {
        foreach (AssignmentObjective objective in Objectives)
        {
            MinimumOrClosedProblem problem = Groups(100, 25, objective);
            AssignmentVerdict verdict = Expect.Honest(problem, solver.Solve(problem, Expect.OneThread, CancellationToken.None));
            Expect.That(verdict.Bound is not null && verdict.Total > 0, problem, $"expected a solution with a bound");
            Expect.That(
                verdict.Matched == verdict.MatchedBound || objective == AssignmentObjective.BestTotal,
                problem,
                $"{verdict.Matched} matched of {verdict.MatchedBound} that may be"
            );
            Expect.That(
                verdict.Bound - verdict.Total <= verdict.Total / 50,
                problem,
                $"expected a gap of 2 %: {verdict.Total} of {verdict.Bound}"
            );
        }
    }

    private static void SolvingAgainGivesTheSame(ISolver<MinimumOrClosedProblem, MinimumOrClosedSolution> solver)
    {
        MinimumOrClosedProblem problem = Groups(40, 10, AssignmentObjective.BestTotal);
        MinimumOrClosedSolution first = solver.Solve(problem, Expect.OneThread, CancellationToken.None);
        foreach (int threads in (int[])[1, 2, 16])
        {
            MinimumOrClosedSolution again = solver.Solve(problem, new SolveOptions { Threads = threads }, CancellationToken.None);
            Expect.That(first.Edges.SequenceEqual(again.Edges), problem, $"other edges with {threads} threads");
            Expect.That(first.Proof!.Cases.Length == again.Proof!.Cases.Length, problem, $"another proof with {threads} threads");
        }
    }

    private static void CancelledBefore(ISolver<MinimumOrClosedProblem, MinimumOrClosedSolution> solver)
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        ExpectStopped(solver, Expect.OneThread, StopReason.Cancelled, source.Token);
    }

    private static void TimeLimitOfNothing(ISolver<MinimumOrClosedProblem, MinimumOrClosedSolution> solver) =>
        ExpectStopped(solver, Expect.OneThread with { TimeLimit = TimeSpan.Zero }, StopReason.TimeLimit, CancellationToken.None);

    private static void CancelledOnProgress(ISolver<MinimumOrClosedProblem, MinimumOrClosedSolution> solver)
    {
        foreach (int report in (int[])[1, 2, 3, 5])
        {
            using CancellationTokenSource source = new();
            SolveOptions options = Expect.OneThread with { Progress = new CancelAtReport(source, report) };
            ExpectStopped(solver, options, StopReason.Cancelled, source.Token);
        }
    }

    private static void ExpectStopped(
        ISolver<MinimumOrClosedProblem, MinimumOrClosedSolution> solver,
        SolveOptions options,
        StopReason stop,
        CancellationToken cancellationToken
    )
    {
        foreach (AssignmentObjective objective in Objectives)
        {
            MinimumOrClosedProblem problem = Groups(60, 15, objective);
            MinimumOrClosedSolution whole = solver.Solve(problem, Expect.OneThread, CancellationToken.None);
            Int128 known = whole.Edges.Aggregate(Int128.Zero, (sum, edge) => sum + problem.Core.Weight(edge));
            MinimumOrClosedSolution solution = solver.Solve(problem, options, cancellationToken);
            Expect.That(
                solution.Stop == stop || solution.Stop == StopReason.Finished,
                problem,
                $"expected {stop}; it says {solution.Stop}"
            );
            Expect.Honest(problem, solution, objective == AssignmentObjective.BestTotal ? known : null);
        }
    }

    /// <summary>Everybody may join any group, of four to eight; there is room for twice as many as there are.</summary>
    private static MinimumOrClosedProblem Groups(int rows, int columns, AssignmentObjective objective)
    {
        SplitMix64 random = new(17);
        return new MinimumOrClosedSketch(
            new AssignmentSketch
            {
                Rows = [.. Enumerable.Repeat(Bounds.AtMost(1), rows)],
                Columns = [.. Enumerable.Repeat(new Bounds(4, 8), columns)],
                Edges =
                [
                    .. from row in Enumerable.Range(0, rows)
                    from column in Enumerable.Range(0, columns)
                    select new SketchEdge(row, column, random.NextInt64(0, 1000)),
                ],
                Objective = objective,
            },
            [.. Enumerable.Range(0, columns)]
        ).Build();
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
