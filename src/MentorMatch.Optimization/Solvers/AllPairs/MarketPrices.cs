using System.Numerics;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>
/// Learns prices close to those of the whole market from parts of it: rows and columns are dealt at random into markets an eighth the size, which are much cheaper to
/// solve and, being fair samples, come to much the same prices. Nothing here has to be exact.
/// </summary>
/// <remarks>
/// A part costs as many looks at pairs as a sixty-fourth of the whole, all parts an eighth, their own parts an eighth of that. Rows are left out where a part would be
/// short of places though the whole is not: a row that goes without drives prices up without limit, a place that stays free only to 0.
/// </remarks>
internal sealed class MarketPrices
{
    private const int Parts = 8;
    private const int LeafRows = 2048;
    private const int Passes = 2;
    private const int MorePairs = 24;
    private const int MorePerPlace = 4;
    private const int ManyPlaces = 24;

    /// <summary>Prices learned from parts are taken to be this share of the largest weight off.</summary>
    public const int Noise = 32;

    /// <summary>Rough solutions are made this much more exact than what they begin with.</summary>
    private const int Roughness = 120;

    /// <summary>Pairs drawn at random for every column, so that none goes without because all rows find some others a little better: at least so many, more than it has places, at most so many.</summary>
    private const int FewestDrawn = 8;
    private const int DrawnBeyondPlaces = 5;
    private const int MostDrawn = 64;

    /// <summary>
    /// Parts of the whole market have as many thousandths of their places asked for as the whole, but at least so many and at most so many: where hardly a place stays free, columns that cost nothing
    /// are rarer, and prices higher, than where some do; and where none does, a part may be short of some.
    /// </summary>
    private const int FewestAskedFor = 970;
    private const int MostAskedFor = 990;

    /// <summary>What share of the weights, as a power of 1/2, is noise: from so many rows on, as a power of 2, a larger one for each time there are twice as many.</summary>
    private const int MostShareBits = 6;
    private const int FewestShareBits = 3;
    private const int LogOfManyRows = 14;

    private readonly AllPairsProblem problem;
    private readonly SolveOptions options;
    private readonly CancellationToken cancellationToken;
    private readonly long bonus;
    private readonly bool isShort;
    private readonly int askedFor;
    private readonly int keepInParts;
    private readonly int[] rowPositions;
    private readonly int[] positionOf;

    /// <param name="problem">The problem.</param>
    /// <param name="options">Threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public MarketPrices(AllPairsProblem problem, SolveOptions options, CancellationToken cancellationToken)
    {
        this.problem = problem;
        this.options = options;
        this.cancellationToken = cancellationToken;
        bonus = problem.Objective == AssignmentObjective.MostMatches ? -(long)problem.Weights.MinWeight : 0;
        (RowMax, ColumnMax) = FreeMaxima(problem);
        long most = RowMax.Append(0).Max();
        keepInParts = (int)Math.Min(problem.ColumnCount, most + MorePairs);
        Keep = (int)Math.Min(problem.ColumnCount, most + MorePairs + MorePerPlace * Math.Clamp(most - 1, 0, ManyPlaces));
        RowsWithPlaces = [.. Enumerable.Range(0, RowMax.Length).Where(row => RowMax[row] > 0)];
        long demand = RowMax.Sum(max => (long)max);
        long places = ColumnMax.Sum(max => (long)max);
        isShort = demand > places;
        askedFor = (int)Math.Clamp(demand * 1000 / Math.Max(1, places), FewestAskedFor, MostAskedFor);
        rowPositions = new int[problem.RowCount];
        positionOf = new int[problem.ColumnCount];
        Prices = new long[problem.ColumnCount];
        Matched = new List<int>?[problem.RowCount];
    }

    /// <summary>How many pairs each row may have beside its pins.</summary>
    public int[] RowMax { get; }

    /// <summary>The rows that may have any.</summary>
    public int[] RowsWithPlaces { get; }

    /// <summary>How many pairs each column may have beside its pins.</summary>
    public int[] ColumnMax { get; }

    /// <summary>The price of each column, at least 0.</summary>
    public long[] Prices { get; }

    /// <summary>The columns that each row got in the last part it was in; <see langword="null"/> for none.</summary>
    public List<int>?[] Matched { get; }

    /// <summary>How many pairs of each row are worth keeping: the more places it has, the more of what it kept is taken by others.</summary>
    public int Keep { get; }

    /// <summary>How many bits of values do not count while prices are learned: differences of a 64th of the weights are noise.</summary>
    public int Coarseness => BitsOf(MostShareBits);

    /// <summary>
    /// The same where all rows are first looked at at the prices of the parts: the more rows there are, the less of its pairs each keeps, and the more of them have to be any that are about as good, lest the
    /// core leave out columns whose price is a little too high, and nobody find the last places free.
    /// </summary>
    public int CoarsenessOfAll =>
        BitsOf(Math.Clamp(MostShareBits + LogOfManyRows - BitOperations.Log2((uint)problem.RowCount | 1), FewestShareBits, MostShareBits));

    /// <summary>How many pairs to draw of a column: were they no more than its places, nothing would hold its price up.</summary>
    public int DrawnOf(int column) => (int)Math.Clamp(ColumnMax[column] + (long)DrawnBeyondPlaces, FewestDrawn, MostDrawn);

    /// <summary>How exact a rough solution has to be that begins this close.</summary>
    public static long PrecisionOf(long closeness) => Math.Max(1, closeness / Roughness);

    /// <summary>Learns the prices of columns among rows.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped; <see cref="Matched"/> is a matching of what was done.</exception>
    public void Learn(int[] rows, int[] columns)
    {
        if (IsSmall(rows, columns))
        {
            return;
        }

        (int[] Rows, int[] Columns)[] parts = Divide(rows, columns);
        int threads = rows.Length == problem.RowCount ? options.Threads : 1;
        Parallel.ForEach(
            parts,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken },
            part => SolvePart(part.Rows, part.Columns)
        );
    }

    /// <summary>The bits of values below a share of the weights, a power of 1/2.</summary>
    private int BitsOf(int shareBits) =>
        Math.Max(0, BitOperations.Log2((uint)(problem.Weights.MaxWeight - problem.Weights.MinWeight) | 1) - shareBits);

    private static bool IsSmall(int[] rows, int[] columns) => rows.Length <= LeafRows || columns.Length < Parts * Parts;

    private void SolvePart(int[] dealt, int[] columns)
    {
        int[] rows = WithinPlaces(dealt, columns);
        Learn(rows, columns);
        for (int k = 0; k < rows.Length; k++)
        {
            rowPositions[rows[k]] = k;
        }

        for (int k = 0; k < columns.Length; k++)
        {
            positionOf[columns[k]] = k;
        }

        CoreGraph core = CoreGraph.Empty(rows.Length).With(InPositions(FoundPairs.Drawn(problem.Weights, rows, columns, DrawnOf)));
        for (int pass = 0; pass < Passes; pass++)
        {
            FoundPairs found = new RowScanner(problem.Weights, 1).Scan(
                rows,
                columns,
                Prices,
                keepInParts,
                pass == 0 ? Coarseness : 0,
                lowest: null,
                report: null,
                cancellationToken
            );
            core = core.With(InPositions(found));

            Solve(rows, columns, core, pass == 0 && IsSmall(rows, columns) ? problem.Weights.MaxWeight : problem.Weights.MaxWeight / Noise);
        }
    }

    /// <summary>The part as a problem of its own: rows and columns by their position in it.</summary>
    private FoundPairs InPositions(FoundPairs found) => found.Renumbered(rowPositions, positionOf);

    private void Solve(int[] rows, int[] columns, CoreGraph core, long closeness)
    {
        int[] weights = [.. core.Weights.Select(weight => (int)(weight + bonus))];
        AssignmentProblem part = AssignmentProblem.FromSorted(
            [.. rows.Select(row => Bounds.AtMost(RowMax[row]))],
            [.. columns.Select(column => Bounds.AtMost(ColumnMax[column]))],
            core.Starts,
            core.Columns,
            weights,
            AssignmentObjective.BestTotal
        );
        AssignmentSolution solution = AuctionPathsSolver.SolveFrom(
            part,
            new WarmStart([.. columns.Select(column => Prices[column])], [], closeness) { Precision = PrecisionOf(closeness) },
            new SolveOptions { Threads = 1 },
            cancellationToken
        );
        if (solution.Edges.IsDefault || solution.Proof is null)
        {
            return;
        }

        for (int k = 0; k < columns.Length; k++)
        {
            Prices[columns[k]] = Math.Max(0, solution.Proof.ColumnPrices[k]);
        }

        foreach (int row in rows)
        {
            Matched[row] = null;
        }

        foreach (int edge in solution.Edges)
        {
            (Matched[rows[part.RowOf(edge)]] ??= []).Add(columns[core.Columns[edge]]);
        }
    }

    private int[] WithinPlaces(int[] rows, int[] columns)
    {
        if (isShort)
        {
            return rows;
        }

        long most = 0;
        foreach (int column in columns)
        {
            most += ColumnMax[column];
        }

        most = most * askedFor / 1000;
        long demand = 0;
        int count = 0;
        while (count < rows.Length && demand + RowMax[rows[count]] <= most)
        {
            demand += RowMax[rows[count++]];
        }

        return rows[..count];
    }

    private static (int[] Rows, int[] Columns) FreeMaxima(AllPairsProblem problem)
    {
        int[] rows = [.. problem.RowBounds.ToArray().Select(bounds => bounds.Max)];
        int[] columns = [.. problem.ColumnBounds.ToArray().Select(bounds => bounds.Max)];
        foreach (NodePair pin in problem.Pins)
        {
            rows[pin.Row] = Math.Max(0, rows[pin.Row] - 1);
            columns[pin.Column] = Math.Max(0, columns[pin.Column] - 1);
        }

        return (rows, columns);
    }

    private (int[] Rows, int[] Columns)[] Divide(int[] rows, int[] columns)
    {
        (int[] Rows, int[] Columns)[] parts = new (int[], int[])[Parts];
        int[] dealtRows = Dealt(rows, RowMax, 0x5EED_0001);
        int[] dealtColumns = Dealt(columns, ColumnMax, 0x5EED_0002);
        for (int part = 0; part < Parts; part++)
        {
            parts[part] = (EveryEighth(dealtRows, part), [.. EveryEighth(dealtColumns, part).Order()]);
        }

        return parts;
    }

    /// <summary>In random order, those with equal maxima together, so that every part gets its share of each kind.</summary>
    private static int[] Dealt(int[] nodes, int[] maxima, ulong seed) =>
        [.. nodes.OrderBy(node => maxima[node]).ThenBy(node => Draws.Mix(seed ^ (uint)node))];

    private static int[] EveryEighth(int[] nodes, int first)
    {
        int[] every = new int[(nodes.Length - first + Parts - 1) / Parts];
        for (int k = 0; k < every.Length; k++)
        {
            every[k] = nodes[first + k * Parts];
        }

        return every;
    }
}
