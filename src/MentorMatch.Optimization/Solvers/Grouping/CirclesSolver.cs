using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>The solver in the box for <see cref="CirclesProblem"/>: exact for a few members, otherwise the best circles found within an effort and a proven bound.</summary>
/// <remarks>
/// <para><b>Problem.</b> Part everybody into groups of given sizes so that the weights of all pairs inside add up to most: maximally diverse grouping, clique partitioning with sizes.
/// NP-hard from size 3 on.</para>
/// <para><b>Few members.</b> Up to 14, dynamic programming over subsets (<see cref="SubsetSearch"/>) is exact; the judge tries everything once more in its own way.</para>
/// <para><b>Otherwise.</b> The number of circles is chosen by a short search for each of a few numbers. Members are dealt like cards (<see cref="StartingCircles"/>), which keeps spread and presence;
/// what faults remain are mended by the search itself, since a fault outweighs all weights (<see cref="PairTable"/>). Then simulated annealing with exchanges and moves
/// (<see cref="Annealing"/>, <see cref="ExchangeSweep"/>), exchanges until none gains, and the assignment neighbourhood (<see cref="Reinsertion"/>): one member out of each circle, all put back in the best way at once.</para>
/// <para><b>Invariant.</b> Sizes are kept at every step; once there is no fault there never is one again. The best circles seen are kept, so more effort is never worse within one run.</para>
/// <para><b>Bound.</b> <see cref="CompanionRelaxation"/>. It is met where members fall into kinds that fit the sizes; where liking is not transitive no polynomial bound is near, and the
/// gap says as much about the bound as about the circles.</para>
/// <para><b>Cost.</b> <see cref="Effort"/> steps of about (2 × size) additions for each ordered pair of members; the bound is one assignment problem with every pair as an edge. Memory: 12 bytes
/// a pair, and 40 more during the bound.</para>
/// <para><b>Ties and chance.</b> Chance comes from <see cref="Seed"/>; limits count steps, not seconds; one thread. The same problem gives the same circles on every machine.</para>
/// <para><b>Infeasible.</b> What counting can show is named (<see cref="CirclesClashFinder"/>); for few members everything was tried. Otherwise, when no faultless circles were found, the
/// solver says that it knows none, not that there are none.</para>
/// <para><b>Certificate.</b> The prices of the bound, see <see cref="CirclesProof"/>; judged by <see cref="CirclesJudge"/>.</para>
/// <para><b>References.</b> T. Feo, O. Goldschmidt, M. Khellaf, "One-half approximation algorithms for the k-partition problem", Oper. Res. 40 (1992); M. Gallego, M. Laguna, R. Martí, A. Duarte, "Tabu search
/// with strategic oscillation for the maximally diverse grouping problem", J. Oper. Res. Soc. 64 (2013).</para>
/// </remarks>
public sealed class CirclesSolver : ISolver<CirclesProblem, CirclesSolution>
{
    private const int NumbersTried = 6;
    private const long LeastExchanges = 1_000_000;
    private const long MostExchanges = 4_000_000_000;
    private const long ReinsertionEdges = 10_000_000;
    private const int FailuresAllowed = 40;

    /// <summary>Steps of the search for each ordered pair of members, at least 1 (the sum is kept between 1 million and 4 billion). Default 300.</summary>
    public int Effort { get; init; } = 300;

    /// <summary>Where chance starts. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <inheritdoc/>
    public string Name => "circles";

    /// <inheritdoc/>
    public CirclesSolution Solve(CirclesProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        StopSignal stop = new(options, cancellationToken);
        ImmutableArray<int> apart = ApartSet.Find(problem);
        if (CirclesClashFinder.Find(problem, apart) is { } clash)
        {
            return new CirclesSolution { Stop = StopReason.Finished, Clash = clash };
        }

        if (problem.MemberCount <= SubsetSearch.MostMembers)
        {
            ImmutableArray<ImmutableArray<int>> best = SubsetSearch.Best(problem);
            return best.IsDefault
                ? new CirclesSolution { Stop = StopReason.Finished, Clash = new CirclesClash(CirclesClashKind.Exhausted, [], []) }
                : new CirclesSolution { Stop = StopReason.Finished, Circles = best };
        }

        return Search(problem, apart, options, stop, cancellationToken);
    }

    private CirclesSolution Search(
        CirclesProblem problem,
        ImmutableArray<int> apart,
        SolveOptions options,
        StopSignal stop,
        CancellationToken cancellationToken
    )
    {
        PairTable pairs = new(problem);
        long exchanges = (long)problem.MemberCount * problem.MemberCount;
        long sweeps = Math.Clamp(Effort, LeastExchanges / exchanges, Math.Max(1, MostExchanges / exchanges));
        long mending = Math.Max(1_000_000, 4 * exchanges);
        Best best = new();
        foreach (int circles in Numbers(problem, apart.Length))
        {
            options.Progress?.Report(new SolveProgress("number of circles", circles, problem.MostCircles));
            CircleState state = new(problem, pairs, StartingCircles.Deal(problem, circles), circles);
            Draws draws = new(Seed);
            if (Annealing.Mend(state, draws, mending, stop))
            {
                Annealing.Cool(state, pairs, draws, Math.Max(1, sweeps / (2 * NumbersTried)), stop);
            }

            best.Consider(state);
        }

        options.Progress?.Report(new SolveProgress("bound", 0, 1));
        CirclesProof proof = new CompanionRelaxation(problem, apart, stop, options, cancellationToken).Find(best.Total);
        if (best.CircleOf is { } known && !stop.IsRaised())
        {
            Draws draws = new(Seed + 1);
            options.Progress?.Report(new SolveProgress("annealing", 0, sweeps));
            CircleState state = new(problem, pairs, known, best.Circles);
            Annealing.Cool(state, pairs, draws, sweeps, stop);
            best.Consider(state);
            options.Progress?.Report(new SolveProgress("reinsertion", 0, 1));
            Polish(problem, pairs, best, draws, stop, cancellationToken);
        }

        return new CirclesSolution
        {
            Stop = stop.Reason,
            Circles = best.CircleOf is null ? default : new CircleState(problem, pairs, best.CircleOf, best.Circles).Listed(),
            Proof = proof,
        };
    }

    private static void Polish(
        CirclesProblem problem,
        PairTable pairs,
        Best best,
        Draws draws,
        StopSignal stop,
        CancellationToken cancellationToken
    )
    {
        CircleState state = new(problem, pairs, best.CircleOf!, best.Circles);
        Reinsertion reinsertion = new(state, draws, cancellationToken);
        ExchangeSweep exchanges = new(state, pairs, draws);
        long rounds = Math.Max(4, ReinsertionEdges / ((long)best.Circles * best.Circles));
        int failures = 0;
        while (rounds-- > 0 && failures < FailuresAllowed && !stop.IsRaised())
        {
            if (reinsertion.Run(pairs))
            {
                while (exchanges.Run(0, stop) > 0 && !stop.IsRaised()) { }

                failures = 0;
            }
            else
            {
                failures++;
            }
        }

        best.Consider(state);
    }

    /// <summary>A few numbers of circles, from the fewest to the most, those that counting rules out left out.</summary>
    private static IEnumerable<int> Numbers(CirclesProblem problem, int least)
    {
        int[] possible =
        [
            .. Enumerable
                .Range(problem.FewestCircles, problem.MostCircles - problem.FewestCircles + 1)
                .Where(circles => circles >= least && CirclesClashFinder.Fault(problem, circles) is null),
        ];
        int tried = Math.Min(NumbersTried, possible.Length);
        return Enumerable.Range(0, tried).Select(k => possible[tried == 1 ? 0 : (int)((long)k * (possible.Length - 1) / (tried - 1))]);
    }

    /// <summary>The best faultless circles seen.</summary>
    private sealed class Best
    {
        public int[]? CircleOf { get; private set; }

        public int Circles { get; private set; }

        public long Total { get; private set; }

        public void Consider(CircleState state)
        {
            if (!state.IsFaultless())
            {
                return;
            }

            long total = state.Total();
            if (CircleOf is null || total > Total)
            {
                (CircleOf, Circles, Total) = ([.. state.CircleOf], state.Circles, total);
            }
        }
    }
}
