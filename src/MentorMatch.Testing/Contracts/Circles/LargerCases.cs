using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.Circles;

/// <summary>Problems too large for exhaustive search: what must hold whatever the gap, what must not change the answer, and interruption.</summary>
internal static class LargerCases
{
    private static readonly RandomCircles Ruled = new()
    {
        LeastMembers = 60,
        MostMembers = 60,
        Size = new Bounds(4, 6),
        LeastWeight = 0,
        MostWeight = 1000,
        Forbidden = 0.02,
        Pins = 4,
        Rules = [CompositionKind.Spread, CompositionKind.Present, CompositionKind.NeverAlone],
        Labels = 3,
    };

    public static IEnumerable<ContractCase<CirclesProblem, CirclesSolution>> Cases =>
        [
            new("Sixty members with every rule at once are parted without a fault, under a true bound", RulesAreKept),
            new("Cliques that fit the sizes are found and proved", CliquesAreProved),
            new("More kinds than chance would keep are parted well: better than any random circles", BetterThanChance),
            new("Solving again, with any number of threads, gives the same circles and the same proof", SolvingAgainGivesTheSame),
            new("A token cancelled before the start ends the solve without an exception, and what came is honest", CancelledBefore),
            new("A time limit of nothing ends the solve, and what came is honest", TimeLimitOfNothing),
            new("A token cancelled at a sign of progress ends the solve, and what came is honest", CancelledOnProgress),
        ];

    private static void RulesAreKept(ISolver<CirclesProblem, CirclesSolution> solver)
    {
        for (ulong seed = 1; seed <= 4; seed++)
        {
            CirclesProblem problem = Ruled.Draw(new SplitMix64(seed));
            Expect.Kept(problem, solver.Solve(problem, Expect.OneThread, CancellationToken.None), seed);
        }
    }

    /// <summary>Members of one kind are worth 100 to each other, others at most 40: kinds of five are the only best circles, and the companions' bound is met.</summary>
    private static void CliquesAreProved(ISolver<CirclesProblem, CirclesSolution> solver)
    {
        const int members = 100;
        SplitMix64 random = new(3);
        int[] kind = [.. Enumerable.Range(0, members).Select(member => member / 5)];
        random.Shuffle(kind);
        int[] weights = new int[members * members];
        for (int member = 0; member < members; member++)
        {
            for (int other = 0; other < member; other++)
            {
                int weight = kind[member] == kind[other] ? 100 : random.Next(0, 41);
                weights[(member * members) + other] = weight;
                weights[(other * members) + member] = weight;
            }
        }

        Expect.Optimum(solver, new CirclesProblem(members, new Bounds(5, 5), weights), 20 * 10 * 100);
    }

    private static void BetterThanChance(ISolver<CirclesProblem, CirclesSolution> solver)
    {
        CirclesProblem problem = (Ruled with { Forbidden = 0, Pins = 0, Rules = [] }).Draw(new SplitMix64(9));
        CirclesVerdict verdict = Expect.Kept(problem, solver.Solve(problem, Expect.OneThread, CancellationToken.None), 9);

        // Ten circles of six have 150 pairs of 500 on average; what is found lies far above, in fact beyond 750 a pair.
        Expect.That(verdict.Total > 110_000, 9, $"expected more than 110000 of at most {verdict.Bound}; found {verdict.Total}");
    }

    private static void SolvingAgainGivesTheSame(ISolver<CirclesProblem, CirclesSolution> solver)
    {
        CirclesProblem problem = Ruled.Draw(new SplitMix64(1));
        CirclesSolution first = solver.Solve(problem, Expect.OneThread, CancellationToken.None);
        foreach (int threads in (int[])[1, 2, 16])
        {
            CirclesSolution again = solver.Solve(problem, new SolveOptions { Threads = threads }, CancellationToken.None);
            bool same =
                first.Circles.Length == again.Circles.Length
                && first.Circles.Zip(again.Circles).All(pair => pair.First.SequenceEqual(pair.Second));
            Expect.That(same && first.Proof!.Prices.SequenceEqual(again.Proof!.Prices), 1, $"another answer with {threads} threads");
        }
    }

    private static void CancelledBefore(ISolver<CirclesProblem, CirclesSolution> solver)
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        ExpectStopped(solver, Expect.OneThread, StopReason.Cancelled, source.Token);
    }

    private static void TimeLimitOfNothing(ISolver<CirclesProblem, CirclesSolution> solver) =>
        ExpectStopped(solver, Expect.OneThread with { TimeLimit = TimeSpan.Zero }, StopReason.TimeLimit, CancellationToken.None);

    private static void CancelledOnProgress(ISolver<CirclesProblem, CirclesSolution> solver)
    {
        foreach (int report in (int[])[1, 2, 4, 8, 9])
        {
            using CancellationTokenSource source = new();
            ExpectStopped(
                solver,
                Expect.OneThread with
                {
                    Progress = new CancelAtReport(source, report),
                },
                StopReason.Cancelled,
                source.Token
            );
        }
    }

    private static void ExpectStopped(
        ISolver<CirclesProblem, CirclesSolution> solver,
        SolveOptions options,
        StopReason stop,
        CancellationToken cancellationToken
    )
    {
        CirclesProblem problem = Ruled.Draw(new SplitMix64(2));
        CirclesSolution solution = solver.Solve(problem, options, cancellationToken);
        CirclesVerdict verdict = CirclesJudge.Judge(problem, solution);
        Expect.That(solution.Stop == stop || solution.Stop == StopReason.Finished, 2, $"expected {stop}; it says {solution.Stop}");
        Expect.That(verdict.Objections.IsEmpty, 2, $"the judge objects: {string.Join(" ", verdict.Objections)}");
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
