using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>One run of <see cref="AllPairsSolver"/>: the core, what is proved of the pairs outside it, and the best that is known.</summary>
internal sealed class AllPairsWork
{
    /// <summary>Up to one row in so many is served by a search of its own when the core is solved again.</summary>
    private const int FewRows = 128;

    /// <summary>Smaller problems are solved exactly at once.</summary>
    private const int FewestRowsOfApproach = 512;

    /// <summary>Rough solutions go on while more than one row in this many has a better pair outside the core.</summary>
    private const int FarRows = 8;

    /// <summary>What part of the largest weight the first rough solution may be off a row.</summary>
    private const int FirstPrecision = 4096;

    /// <summary>How much finer every rough solution is than the one before.</summary>
    private const int FinerPrecision = 4;

    private readonly AllPairsProblem problem;
    private readonly ISolver<AssignmentProblem, AssignmentSolution> sparse;
    private readonly SolveOptions options;
    private readonly CancellationToken cancellationToken;
    private readonly StopSignal stop;
    private readonly MarketPrices market;
    private readonly RowProofs proofs;
    private readonly RowScanner scanner;
    private readonly MissingPairs missing;
    private readonly int[] open;
    private readonly int[] openOrAll;
    private long[] prices;
    private long closeness;
    private int improvable;
    private bool isRough;
    private CoreGraph core;
    private AllPairsSolution? best;
    private Int128? total;
    private Int128? bound;
    private AssignmentProof? bounding;
    private Int128 gains;

    /// <param name="problem">The problem.</param>
    /// <param name="sparse">Solves the core.</param>
    /// <param name="options">Limits and progress.</param>
    /// <param name="stop">Knows why the work was stopped.</param>
    /// <param name="cancellationToken">Raised by the caller and by the time limit.</param>
    public AllPairsWork(
        AllPairsProblem problem,
        ISolver<AssignmentProblem, AssignmentSolution> sparse,
        SolveOptions options,
        StopSignal stop,
        CancellationToken cancellationToken
    )
    {
        this.problem = problem;
        this.sparse = sparse;
        this.options = options;
        this.cancellationToken = cancellationToken;
        this.stop = stop;
        market = new MarketPrices(problem, options, cancellationToken);
        proofs = new RowProofs(problem.RowCount, market.RowsWithPlaces.Length);
        scanner = new RowScanner(problem.Weights, options.Threads);
        open = [.. Enumerable.Range(0, problem.ColumnCount).Where(column => market.ColumnMax[column] > 0)];
        openOrAll = open.Length == problem.ColumnCount ? [] : open;
        missing = new MissingPairs(problem, market, scanner, open, cancellationToken);
        prices = market.Prices;
        closeness = Math.Max(1, problem.Weights.MaxWeight / MarketPrices.Noise);
        core = FirstCore();
    }

    public AllPairsSolution Run()
    {
        int[] rows = market.RowsWithPlaces;
        try
        {
            Report("markets", 0);
            if (open.Length > 0)
            {
                market.Learn(rows, open);
                FoundPairs found = ScanAll(rows, market.CoarsenessOfAll);
                SettlePrices(found);
                ScanAll(rows, spread: 0);
                Approach();
            }

            while (!Improve()) { }

            return best!;
        }
        catch (OperationCanceledException)
        {
            stop.IsRaised();
            StopReason reason = stop.Reason == StopReason.Finished ? StopReason.TimeLimit : stop.Reason;
            best ??= MarketsTogether.Of(problem, market);
            AssignmentProof? proof = bounding is null ? best.Claim.Proof : bounding with { Cut = best.Claim.Proof?.Cut };
            return best with { Claim = best.Claim with { Stop = reason, Proof = proof } };
        }
    }

    /// <summary>
    /// Solves the core roughly, and more exactly each time, for as long as many rows have better pairs outside it: while prices are still far from those of the whole, exact ones of a core that
    /// will not last are wasted.
    /// </summary>
    private void Approach()
    {
        if (sparse is not AuctionPathsSolver || market.RowsWithPlaces.Length < FewestRowsOfApproach)
        {
            return;
        }

        long precision = Math.Max(1, problem.Weights.MaxWeight / FirstPrecision);
        do
        {
            AssignmentProblem stored = problem.OnlySorted(core.Starts, core.Columns, core.Weights);
            WarmStart start = new([.. prices], best is null ? [] : ChosenAlready(best), closeness) { Precision = precision };
            AssignmentSolution claim = AuctionPathsSolver.SolveFrom(stored, start, stop.Remaining(), cancellationToken);
            if (claim.Clash is not null)
            {
                return;
            }

            if (claim.Stop != StopReason.Finished)
            {
                throw new OperationCanceledException(cancellationToken);
            }

            Int128 inside = KnownBound.Of(problem, market, stored, claim.Proof!, out long[] least);
            prices = PricesOfAll(claim.Proof!, least);
            if (!claim.Edges.IsDefault)
            {
                (best, isRough) = (new AllPairsSolution { Core = stored, Claim = claim }, true);
                total = KnownBound.TotalOf(stored, claim);
            }

            closeness = precision;
            Look(stored, least);
            Proven(inside + gains, new AssignmentProof([.. prices], 0, null));
            Report("core", problem.RowCount);
            precision /= FinerPrecision;
        } while (improvable > market.RowsWithPlaces.Length / FarRows && precision > 0);
    }

    /// <summary>Looks for pairs outside the core that a row would rather have, which join it.</summary>
    /// <returns>Whether there are any.</returns>
    private bool Look(AssignmentProblem stored, long[] least)
    {
        (IReadOnlyList<(int[] Rows, int[] Columns)> few, int[] all) = proofs.Doubtful(prices, least, open);
        (improvable, gains) = (0, 0);
        bool improved = all.Length > 0 && HasBetter(ScanAll(all, spread: 0), least, stored);
        foreach ((int[] rows, int[] columns) in few)
        {
            FoundPairs found = scanner.Scan(
                rows,
                columns,
                prices,
                market.Keep,
                spread: 0,
                row => least[row] + 1,
                Progress("look"),
                cancellationToken
            );
            improved |= HasBetter(found, least, stored);
            Grow(found);
        }

        return improved;
    }

    /// <summary>Solves the core and looks for pairs outside it that would improve the solution.</summary>
    /// <returns>Whether there are none.</returns>
    private bool Improve()
    {
        AssignmentProblem stored = problem.OnlySorted(core.Starts, core.Columns, core.Weights);
        AssignmentSolution claim = SolveCore(stored);
        if (claim.Clash is { } clash)
        {
            if (Grow(missing.Of(clash, core, prices, Progress("clash"))))
            {
                return false;
            }

            best = Refutation.Of(problem, clash);
            return true;
        }

        if (claim.Stop != StopReason.Finished)
        {
            if (!claim.Edges.IsDefault && best is null)
            {
                best = new AllPairsSolution { Core = stored, Claim = claim };
            }

            throw new OperationCanceledException(cancellationToken);
        }

        if (claim.Proof is null)
        {
            // What another solver finds and nobody can prove is as good as it gets; the prices at hand bound it all the same.
            best = new AllPairsSolution { Core = stored, Claim = claim with { Proof = new AssignmentProof([.. prices], 0, null) } };
            return true;
        }

        long[] least = RowThresholds.Of(problem, market, stored, claim);
        prices = PricesOfAll(claim.Proof, least);
        AssignmentProof proof = claim.Proof with { ColumnPrices = [.. prices], Cut = WithClosed(claim.Proof.Cut) };
        best = new AllPairsSolution { Core = stored, Claim = claim with { Proof = proof } };
        total = KnownBound.TotalOf(stored, claim);
        closeness = 1;
        bool improved = Look(stored, least);
        Proven(total.Value + gains, proof);

        bool isDone = !improved && !Grow(missing.Across(proof.Cut, Progress("cut")));
        bound = isDone ? total : bound;
        Report("core", problem.RowCount);
        return isDone;
    }

    /// <summary>Brings prices close to those of the whole; see <see cref="PlacesElsewhere"/>.</summary>
    private void SettlePrices(FoundPairs found)
    {
        AssignmentProblem settled = PlacesElsewhere.With(problem, market, core, found);
        WarmStart start = new([.. prices, .. new long[settled.ColumnCount - prices.Length]], [], closeness)
        {
            Precision = MarketPrices.PrecisionOf(closeness),
        };
        AssignmentSolution claim = AuctionPathsSolver.SolveFrom(settled, start, stop.Remaining(), cancellationToken);
        if (claim.Proof is null)
        {
            throw new OperationCanceledException(cancellationToken);
        }

        for (int column = 0; column < prices.Length; column++)
        {
            prices[column] = Math.Max(0, claim.Proof.ColumnPrices[column]);
        }
    }

    private CoreGraph FirstCore() =>
        CoreGraph
            .Empty(problem.RowCount)
            .With(FoundPairs.Of(problem.Pins.Select(pin => (pin.Row, pin.Column, WeightOf(pin.Row, pin.Column)))))
            .With(FoundPairs.Drawn(problem.Weights, market.RowsWithPlaces, open, market.DrawnOf));

    private AssignmentSolution SolveCore(AssignmentProblem stored)
    {
        if (sparse is AuctionPathsSolver)
        {
            bool isRepair = best is not null && !isRough && improvable * FewRows < problem.RowCount;
            WarmStart start = new([.. prices], best is null ? [] : ChosenAlready(best), isRepair ? 0 : closeness);
            isRough = false;
            return AuctionPathsSolver.SolveFrom(stored, start, stop.Remaining(), cancellationToken);
        }

        AssignmentSolution claim = sparse.Solve(stored, stop.Remaining(), cancellationToken);
        return claim.Proof is null && !claim.Edges.IsDefault && claim.Stop == StopReason.Finished
            ? claim with
            {
                Proof = AssignmentProver.Prove(stored, claim.Edges, stop.Remaining(), cancellationToken),
            }
            : claim;
    }

    /// <summary>What was chosen before, as edges of the core, which has grown since.</summary>
    private ImmutableArray<int> ChosenAlready(AllPairsSolution before)
    {
        ImmutableArray<int> edges = before.Claim.Edges.IsDefault ? [] : before.Claim.Edges;
        ImmutableArray<int>.Builder now = ImmutableArray.CreateBuilder<int>(edges.Length);
        int row = 0;
        foreach (int edge in edges)
        {
            while (before.Core.RowStarts[row + 1] <= edge)
            {
                row++;
            }

            now.Add(core.Find(row, before.Core.EdgeColumns[edge]));
        }

        return now.MoveToImmutable();
    }

    private FoundPairs ScanAll(int[] rows, int spread)
    {
        FoundPairs found = scanner.Scan(rows, openOrAll, prices, market.Keep, spread, lowest: null, Progress("scan"), cancellationToken);
        proofs.Note(found, prices);
        Grow(found);
        if (rows.Length == market.RowsWithPlaces.Length)
        {
            Proven(KnownBound.Of(problem, market, prices, found), new AssignmentProof([.. prices], 0, null));
        }

        return found;
    }

    /// <summary>Takes note of what is proved of the total, if it is better than what was.</summary>
    private void Proven(Int128 limit, AssignmentProof proof)
    {
        if (!(bound <= limit))
        {
            (bound, bounding) = (limit, proof);
        }
    }

    /// <returns>Whether any of the pairs is new.</returns>
    private bool Grow(FoundPairs found)
    {
        if (found.Count == 0)
        {
            return false;
        }

        int before = core.Columns.Length;
        core = core.With(found);
        return core.Columns.Length > before;
    }

    /// <summary>Columns that can take nobody but their pins get a price that nobody pays.</summary>
    private long[] PricesOfAll(AssignmentProof proof, long[] least)
    {
        long[] all = [.. proof.ColumnPrices];
        if (open.Length < all.Length)
        {
            long nobody = problem.Weights.MaxWeight - Math.Min(-proof.MatchBonus, least.Append(0).Min());
            for (int column = 0; column < all.Length; column++)
            {
                all[column] = market.ColumnMax[column] == 0 ? nobody : all[column];
            }
        }

        return all;
    }

    /// <summary>Columns without places are none the worse inside the cut, and pairs that lead to them are not across it.</summary>
    private CardinalityCut? WithClosed(CardinalityCut? cut) =>
        cut is null || open.Length == prices.Length
            ? cut
            : cut with
            {
                Columns = [.. cut.Columns.Concat(Enumerable.Range(0, prices.Length).Except(open)).Distinct().Order()],
            };

    /// <summary>Takes note of the pairs that would improve the solution: how many rows have one, by how much at most, and what all of them are worth together.</summary>
    private bool HasBetter(FoundPairs found, long[] least, AssignmentProblem stored)
    {
        int before = improvable;
        List<long> better = [];
        for (int list = 0; list < found.Rows.Length; list++)
        {
            int row = found.Rows[list];
            better.Clear();
            ReadOnlySpan<int> columns = found.ColumnsOf(list);
            for (int k = 0; k < columns.Length; k++)
            {
                long value = found.WeightsOf(list)[k] - prices[columns[k]];
                if (value > least[row] && !stored.TryFindEdge(row, columns[k], out _))
                {
                    better.Add(value - least[row]);
                }
            }

            if (better.Count > 0)
            {
                better.Sort();
                closeness = Math.Max(closeness, better[^1]);
                improvable++;
                foreach (long gain in better[^Math.Min(better.Count, market.RowMax[row])..])
                {
                    gains += gain;
                }
            }
        }

        return improvable > before;
    }

    private int WeightOf(int row, int column) => problem.Weights.TryGetWeight(row, column, out int weight) ? weight : 0;

    private Action<int> Progress(string phase) => done => Report(phase, done);

    private void Report(string phase, long done) =>
        options.Progress?.Report(new SolveProgress(phase, done, problem.RowCount) { Total = total, Bound = bound });
}
