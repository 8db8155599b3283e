using System.Collections.Immutable;
using System.Numerics;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>The solver in the box for <see cref="AssignmentProblem"/>: exact, deterministic, managed.</summary>
/// <remarks>
/// <para><b>Problem.</b> Maximum-weight b-matching in a bipartite graph with lower and upper bounds on both sides, pinned edges and, for
/// <see cref="AssignmentObjective.MostMatches"/>, the number of edges before their weight.</para>
/// <para><b>Idea.</b> A forward and reverse auction with ε-scaling (<see cref="Auction{T}"/>) gets all but a few nodes right; shortest alternating paths
/// (<see cref="ShortestPaths{T}"/>) make the rest exact. Weights are never multiplied by the number of nodes: ε stops at an eighth of the step between weights (see
/// <see cref="Scale"/>), earlier where rows take several places, prices are then rounded to whole steps, and the paths, not ε, prove optimality.</para>
/// <para><b>Most matches.</b> Every edge gets a bonus λ (in the code: being unmatched costs λ). The best weight as a function of the number of edges is concave, so any λ
/// for which the optimum has the greatest possible number of edges gives the lexicographic optimum. λ starts at twice the weight range and grows eightfold until a
/// minimum cut confirms the number; one range for each possible match is always enough.</para>
/// <para><b>Components.</b> A large problem that falls apart into components is divided, and its parts are solved by several threads: see <see cref="PartsSolve"/>.</para>
/// <para><b>Invariant.</b> Integer complementary slackness at the end: profits u, prices v, every slack u + v − w at least 0 off the matching and at most 0 on it.</para>
/// <para><b>Cost.</b> The auction looks at a bounded multiple of the edges in each of O(log weight) phases; each of the few searches is a Dijkstra search, O(m log n)
/// at worst and local in practice. Its budget is counted in groups of edges looked at, never in time. Memory: 16 bytes an edge, for both sides, plus about 130 a
/// node beside the problem; 24 an edge in 64-bit arithmetic, which is used where prices and bids could pass 2^29 units.</para>
/// <para><b>Ties.</b> Among best totals, one with most edges (<see cref="FreeGrowth{T}"/>); otherwise settled by the order of rows and columns. Other threads make the index by column or solve components, so the answer does not depend on <see cref="SolveOptions.Threads"/>.</para>
/// <para><b>Infeasible.</b> A search that finds no end has reached a Hall set: those nodes' minimums exceed what their neighbours can take. By the theorem of
/// Mendelsohn and Dulmage, minimums of rows and of columns that can each be met can be met together, so one side is enough to explain.</para>
/// <para><b>Certificate.</b> The prices v and λ, with the cut: see <see cref="AssignmentProof"/>. Judged by <see cref="AssignmentJudge"/>.</para>
/// <para><b>References.</b> D. P. Bertsekas, D. A. Castañón, H. Tsaknakis, "Reverse auction and the solution of inequality constrained assignment problems", SIAM J. Optim. 3
/// (1993); D. P. Bertsekas, D. A. Castañón, "The auction algorithm for the transportation problem", Ann. Oper. Res. 20 (1989); R. Jonker, A. Volgenant, "A shortest
/// augmenting path algorithm for dense and sparse linear assignment problems", Computing 38 (1987).</para>
/// </remarks>
public sealed class AuctionPathsSolver : ISolver<AssignmentProblem, AssignmentSolution>
{
    private const long BonusGrowth = 8;
    private const int EpsilonFactor = 10;

    /// <summary>A start is close when no more than one row in this many can do better.</summary>
    private const int FewestRowsOfAuction = 16;

    /// <summary>How many nodes the searches from a close start may settle, for each node of the graph.</summary>
    private const long SettledOfCloseBy = 6;

    /// <summary>Where rows take several places, the auction stops at this part of its first ε: the last phases move nearly every place by next to nothing, which paths do for less.</summary>
    private const long FinestOfSeveral = 4800;

    /// <summary>By how much ε is smaller from the beginning when the first prices are good ones.</summary>
    private const long CloserStart = 120;

    /// <summary>The same for the double cover of a general graph, from <see cref="SymmetricPrices"/>.</summary>
    private const long CloserStartOfDoubleCover = 60;

    /// <inheritdoc/>
    public string Name => "auction-paths";

    /// <inheritdoc/>
    public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default) =>
        Solve(problem, isDoubleCover: false, start: null, options, cancellationToken);

    /// <summary>The same, beginning with the solution of a problem that differs little.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="start">What to begin with.</param>
    /// <param name="options">Limits and progress.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    /// <returns>The solution.</returns>
    /// <exception cref="ArgumentException">The start does not have one price a column, or names an edge that does not exist.</exception>
    internal static AssignmentSolution SolveFrom(
        AssignmentProblem problem,
        WarmStart start,
        SolveOptions options,
        CancellationToken cancellationToken
    )
    {
        start.RequireFitting(problem);
        return Solve(problem, isDoubleCover: false, start, options, cancellationToken);
    }

    /// <summary>
    /// The same for the double cover of a general graph, with an edge (j, i) for every (i, j), of the same weight, and all bounds 0 … 1. Its symmetric
    /// optimum is half known beforehand (<see cref="SymmetricPrices"/>), so that the auction starts close to it and leaves more to the paths.
    /// </summary>
    internal static AssignmentSolution SolveDoubleCover(
        AssignmentProblem problem,
        SolveOptions options,
        CancellationToken cancellationToken
    ) => Solve(problem, isDoubleCover: true, start: null, options, cancellationToken);

    private static AssignmentSolution Solve(
        AssignmentProblem problem,
        bool isDoubleCover,
        WarmStart? start,
        SolveOptions options,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        PinLoads pins = new(problem);
        if (pins.FindExcess(problem) is { } excess)
        {
            return new AssignmentSolution { Stop = StopReason.Finished, Clash = excess };
        }

        StopSignal stop = new(options, cancellationToken);
        return !isDoubleCover && ProblemParts.Of(problem) is { } parts
            ? new PartsSolve(problem, parts, start, options, stop, SolvePart).Run()
            : SolveWhole(problem, pins, isDoubleCover, start, options, stop);

        AssignmentSolution SolvePart(AssignmentProblem part, WarmStart? startOfPart, SolveOptions optionsOfPart) =>
            SolveWhole(part, new PinLoads(part), isDoubleCover: false, startOfPart, optionsOfPart, new(optionsOfPart, cancellationToken));
    }

    private static AssignmentSolution SolveWhole(
        AssignmentProblem problem,
        PinLoads pins,
        bool isDoubleCover,
        WarmStart? start,
        SolveOptions options,
        StopSignal stop
    )
    {
        Scale scale = Scale.Of(problem);
        return scale.FitsInt32
            ? Solve<int>(problem, pins, scale, isDoubleCover, start, options, stop)
            : Solve<long>(problem, pins, scale, isDoubleCover, start, options, stop);
    }

    private static AssignmentSolution Solve<T>(
        AssignmentProblem problem,
        PinLoads pins,
        Scale scale,
        bool isDoubleCover,
        WarmStart? start,
        SolveOptions options,
        StopSignal stop
    )
        where T : unmanaged, IBinaryInteger<T>
    {
        options.Progress?.Report(new SolveProgress("prepare", 0, 1));
        WorkingGraph<T> graph = new(problem, pins, scale, isSymmetric: isDoubleCover, options.Threads);
        PartialMatching<T> matching = new(graph);
        if (start is not null)
        {
            Begin(problem, graph, matching, scale, start.Edges);
        }

        T[] prices = FirstPrices(graph, scale, isDoubleCover, start);
        ShortestPaths<T>? paths = null;
        if (start is { Edges.IsDefaultOrEmpty: false, Precision: 0 })
        {
            options.Progress?.Report(new SolveProgress("paths", 0, 1));
            paths = PathsFromCloseBy(graph, matching, prices, scale, isSure: start!.Closeness == 0, stop);
        }

        if (paths is null)
        {
            options.Progress?.Report(new SolveProgress("auction", 0, 1));
            RunAuction(graph, matching, prices, scale, isDoubleCover, start, stop);
            if (start is { Precision: > 0 })
            {
                return BestKnown(problem, graph, matching, ProofOf(Rounded(prices, scale), scale.FirstBonus, scale, null), stop);
            }

            options.Progress?.Report(new SolveProgress("paths", 0, 1));
            paths = new ShortestPaths<T>(graph, matching, prices, -scale.FirstBonus, scale.Grain, stop);
        }

        long bonus = scale.FirstBonus;
        while (true)
        {
            switch (paths.Run(-bonus))
            {
                case PathsOutcome.RowMinimumImpossible:
                    return Impossible(HallSet.Clash(problem, pins, paths.Reached().Rows, ofRows: true));
                case PathsOutcome.ColumnMinimumImpossible:
                    return Impossible(HallSet.Clash(problem, pins, paths.Reached().Columns, ofRows: false));
                case PathsOutcome.Stopped:
                    return BestKnown(problem, graph, matching, ProofOf(paths.Price, bonus, scale, null), stop);
                default:
                    break;
            }

            CardinalityCut? cut = problem.Objective == AssignmentObjective.MostMatches ? CutFinder.Find(graph, matching) : null;
            if (problem.Objective == AssignmentObjective.BestTotal)
            {
                new FreeGrowth<T>(graph, matching, paths).Run();
            }

            if (cut is not null || problem.Objective == AssignmentObjective.BestTotal)
            {
                return new AssignmentSolution
                {
                    Stop = StopReason.Finished,
                    Edges = ChosenEdges(problem, graph, matching),
                    Proof = ProofOf(paths.Price, bonus, scale, cut),
                };
            }

            bonus = Math.Min(bonus * BonusGrowth, scale.LastBonus);
        }
    }

    /// <summary>Prices to begin with, at least 0; blocked for columns without places.</summary>
    private static T[] FirstPrices<T>(WorkingGraph<T> graph, Scale scale, bool isDoubleCover, WarmStart? start)
        where T : unmanaged, IBinaryInteger<T>
    {
        T[] prices = isDoubleCover ? SymmetricPrices.Of(graph, T.CreateChecked(scale.FirstBonus)) : new T[graph.Columns];
        for (int column = 0; column < prices.Length; column++)
        {
            if (graph.ColumnMax[column] == 0)
            {
                prices[column] = T.CreateChecked(scale.Blocked);
            }
            else if (start is not null)
            {
                prices[column] = scale.ToPrice<T>(scale.ToUnits(start.ColumnPrices[column]));
            }
        }

        return prices;
    }

    /// <summary>
    /// Finishes from a solution without an auction, which would raise prices far and wide before it finds the few places left free: as long as few rows can do better
    /// and the searches stay short.
    /// </summary>
    /// <returns><see langword="null"/> when the solution was not that close; prices and matching are then as good a start as was found.</returns>
    private static ShortestPaths<T>? PathsFromCloseBy<T>(
        WorkingGraph<T> graph,
        PartialMatching<T> matching,
        T[] prices,
        Scale scale,
        bool isSure,
        StopSignal stop
    )
        where T : unmanaged, IBinaryInteger<T>
    {
        ShortestPaths<T> paths = new(graph, matching, prices, -scale.FirstBonus, scale.Grain, stop);
        if (isSure)
        {
            return paths;
        }

        if (
            paths.RestlessRows <= graph.Rows / FewestRowsOfAuction
            && paths.Run(-scale.FirstBonus, SettledOfCloseBy * ((long)graph.Rows + graph.Columns)) != PathsOutcome.TooFar
        )
        {
            return paths;
        }

        for (int column = 0; column < prices.Length; column++)
        {
            prices[column] = graph.ColumnMax[column] == 0 ? T.CreateChecked(scale.Blocked) : scale.ToPrice<T>(paths.Price[column]);
        }

        return null;
    }

    private static void RunAuction<T>(
        WorkingGraph<T> graph,
        PartialMatching<T> matching,
        T[] prices,
        Scale scale,
        bool isDoubleCover,
        WarmStart? start,
        StopSignal stop
    )
        where T : unmanaged, IBinaryInteger<T>
    {
        long first = scale.FirstEpsilon;
        T outside = T.CreateChecked(-scale.FirstBonus);
        if (isDoubleCover)
        {
            T close = T.CreateChecked(Math.Max(1, first / CloserStartOfDoubleCover));
            new DoubleCoverAuction<T>(graph.ByRow, prices, outside, T.CreateChecked(scale.Grain), stop).Run(close, matching);
            return;
        }

        if (start is { Edges.IsDefaultOrEmpty: true })
        {
            first = Math.Clamp(scale.ToUnits(start.Closeness), 1, first);
        }
        else if (start is not null)
        {
            first = Math.Clamp(scale.ToUnits(start.Closeness), Math.Max(1, first / CloserStart), first);
        }

        bool isUnit = graph.RowMax.AsSpan().IndexOfAnyExceptInRange(0, 1) < 0;
        long last = isUnit ? 1 : scale.FirstEpsilon / FinestOfSeveral;
        if (start is { Precision: > 0 })
        {
            last = Math.Max(last, Math.Min(first, scale.ToUnits(start.Precision)));
        }

        T mandatory = T.CreateChecked(-scale.FirstBonus - scale.LastResort);
        T blocked = T.CreateChecked(scale.Blocked);
        T firstEpsilon = T.CreateChecked(first);
        T lastEpsilon = T.CreateChecked(Math.Max(1, last));
        T factor = T.CreateChecked(EpsilonFactor);
        if (isUnit)
        {
            new UnitRowAuction<T>(graph, matching, prices, outside, mandatory, blocked, stop).Run(firstEpsilon, lastEpsilon, factor);
        }
        else
        {
            new Auction<T>(graph, matching, prices, outside, mandatory, blocked, stop).Run(firstEpsilon, lastEpsilon, factor);
        }
    }

    /// <summary>Chooses the edges that fit; the auction releases those that are not good enough.</summary>
    private static void Begin<T>(
        AssignmentProblem problem,
        WorkingGraph<T> graph,
        PartialMatching<T> matching,
        Scale scale,
        ImmutableArray<int> edges
    )
        where T : unmanaged, IBinaryInteger<T>
    {
        int row = 0;
        foreach (int edge in edges.IsDefault ? [] : edges)
        {
            while (problem.RowStarts[row + 1] <= edge)
            {
                row++;
            }

            row = problem.RowStarts[row] <= edge ? row : problem.RowOf(edge);
            int column = problem.EdgeColumns[edge];
            if (
                matching.RowCount[row] < graph.RowMax[row]
                && matching.ColumnCount[column] < graph.ColumnMax[column]
                && problem.PinnedEdges.BinarySearch(edge) < 0
                && !matching.IsMate(row, column)
            )
            {
                matching.Add(row, column, T.CreateTruncating(scale.ToUnits(problem.Weight(edge))), T.Zero);
            }
        }
    }

    private static AssignmentSolution Impossible(AssignmentClash clash) => new() { Stop = StopReason.Finished, Clash = clash };

    private static AssignmentSolution BestKnown<T>(
        AssignmentProblem problem,
        WorkingGraph<T> graph,
        PartialMatching<T> matching,
        AssignmentProof proof,
        StopSignal stop
    )
        where T : unmanaged, IBinaryInteger<T>
    {
        bool minimumsMet = Meets(matching.RowCount, graph.RowMin) && Meets(matching.ColumnCount, graph.ColumnMin);
        return new AssignmentSolution
        {
            Stop = stop.Reason,
            Edges = minimumsMet ? ChosenEdges(problem, graph, matching) : default,
            Proof = proof,
        };
    }

    private static AssignmentProof ProofOf(ReadOnlySpan<long> prices, long bonus, Scale scale, CardinalityCut? cut)
    {
        ImmutableArray<long>.Builder weights = ImmutableArray.CreateBuilder<long>(prices.Length);
        foreach (long price in prices)
        {
            weights.Add(scale.ToWeight(price));
        }

        return new AssignmentProof(weights.MoveToImmutable(), scale.ToWeight(bonus), cut);
    }

    /// <summary>The prices of the auction as whole grains.</summary>
    private static long[] Rounded<T>(T[] prices, Scale scale)
        where T : unmanaged, IBinaryInteger<T> =>
        Array.ConvertAll(prices, price => (long.CreateTruncating(price) + scale.Grain / 2) / scale.Grain * scale.Grain);

    private static bool Meets(int[] counts, int[] minimums)
    {
        for (int k = 0; k < counts.Length; k++)
        {
            if (counts[k] < minimums[k])
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<int> ChosenEdges<T>(AssignmentProblem problem, WorkingGraph<T> graph, PartialMatching<T> matching)
        where T : unmanaged, IBinaryInteger<T>
    {
        ReadOnlySpan<int> pinned = problem.PinnedEdges;
        List<int> edges = [.. pinned];
        for (int row = 0; row < graph.Rows; row++)
        {
            int first = matching.RowSlot[row];
            for (int k = first; k < first + matching.RowCount[row]; k++)
            {
                if (problem.TryFindEdge(row, matching.Mates[k].Column, out int edge))
                {
                    edges.Add(edge);
                }
            }
        }

        // Without pins and with one mate a row they are in order.
        if (!pinned.IsEmpty || edges.Count > graph.Rows || matching.RowCount.AsSpan().IndexOfAnyExceptInRange(0, 1) >= 0)
        {
            edges.Sort();
        }

        return [.. edges];
    }
}
