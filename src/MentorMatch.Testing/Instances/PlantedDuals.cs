using MathNet.Numerics.Distributions;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>
/// A recipe for sparse instances grown around a chosen solution and chosen prices: complementary slackness makes the solution optimal, at any size.
/// </summary>
/// <remarks>
/// Every row gets a price u, every column a price v. A chosen edge weighs at least u + v, any other edge at most u + v. A price is above 0 only where the
/// maximum is reached and below 0 only where the minimum is. Under most matches first every weight is then lowered by one hidden bonus, and a crowded part
/// (rows whose edges all lead to full columns) keeps the number of matches from growing. Rows and columns are shuffled at the end.
/// Takes time and memory linear in the edges.
/// </remarks>
public sealed record PlantedDuals
{
    /// <summary>Number of rows, at least 1.</summary>
    public required int Rows { get; init; }

    /// <summary>Number of columns, at least 2.</summary>
    public required int Columns { get; init; }

    /// <summary>What is maximised. Default: best total.</summary>
    public AssignmentObjective Objective { get; init; }

    /// <summary>Edges of a row, about; a row never has fewer than its chosen ones. Default 8.</summary>
    public int EdgesPerRow { get; init; } = 8;

    /// <summary>Most edges a row may ask for, at least 1: every row draws its maximum between 1 and this. Default 1.</summary>
    public int Demand { get; init; } = 1;

    /// <summary>Share of the rows and of the columns, from 0 to below 1, where more rows compete than there are places. Default 0.2.</summary>
    public double CrowdedShare { get; init; } = 0.2;

    /// <summary>Share of the other columns, from 0 to 1, that keep free places. Default 0.2; with 0 and nothing crowded, capacity is exactly tight.</summary>
    public double SpareShare { get; init; } = 0.2;

    /// <summary>Share of the chosen edges, from 0 to 1, that are pinned, whatever they weigh. Default 0.</summary>
    public double PinnedShare { get; init; }

    /// <summary>Whether rows and columns have minimums, many of them binding: kept only at a loss. Default no.</summary>
    public bool Minimums { get; init; }

    /// <summary>Whether prices and differences are drawn from a few small numbers, so that optima abound; otherwise almost no two weights agree. Default no.</summary>
    public bool ManyTies { get; init; }

    /// <summary>Skew of the columns' popularity, at least 1: the second parameter of a Beta(1, ·) distribution; 1 is uniform. Default 2.</summary>
    public double Skew { get; init; } = 2;

    /// <summary>Largest price of a node when ties are few, in weight units, at least 4. Default one million.</summary>
    public long Range { get; init; } = 1_000_000;

    /// <summary>Grows an instance.</summary>
    /// <param name="seed">The same seed gives the same instance.</param>
    /// <returns>The instance and its optimum.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A property is outside the range its documentation gives.</exception>
    public PlantedAssignment Plant(ulong seed)
    {
        Validate();
        SplitMix64 random = new(seed);
        int crowdedRows = (int)(CrowdedShare * Rows);
        int crowdedColumns = crowdedRows == 0 ? 0 : (int)(CrowdedShare * Columns);
        crowdedRows = crowdedColumns == 0 ? 0 : crowdedRows;

        int[] rowMaximums = new int[Rows];
        int[] columnLoads = new int[Columns];
        int[][] chosen = new int[Rows][];
        for (int row = 0; row < Rows; row++)
        {
            bool crowded = row < crowdedRows;
            (int first, int count) = crowded ? (0, crowdedColumns) : (crowdedColumns, Columns - crowdedColumns);
            rowMaximums[row] = Math.Min(random.Next(1, Demand + 1), count);
            int load = crowded ? random.Next(0, rowMaximums[row] + 1) : rowMaximums[row];
            chosen[row] = Draw(random, [], first, count, load);
            foreach (int column in chosen[row])
            {
                columnLoads[column]++;
            }
        }

        PlantedNode[] rows = [.. rowMaximums.Select((maximum, row) => PlantRow(random, chosen[row].Length, maximum))];
        PlantedNode[] columns = [.. columnLoads.Select((load, column) => PlantColumn(random, load, isCrowded: column < crowdedColumns))];
        long bonus = Objective == AssignmentObjective.MostMatches ? Price(random) + Price(random) : 0;

        List<SketchEdge> edges = new(Rows * EdgesPerRow);
        Int128 total = 0;
        for (int row = 0; row < Rows; row++)
        {
            foreach (int column in chosen[row])
            {
                bool pinned = random.NextBoolean(PinnedShare);
                long extra = pinned ? Price(random) - Price(random) : Slack(random);
                long weight = rows[row].Price + columns[column].Price + extra - bonus;
                edges.Add(new SketchEdge(row, column, weight, pinned));
                total += weight;
            }

            int reach = row < crowdedRows ? crowdedColumns : Columns;
            foreach (int column in Draw(random, chosen[row], 0, reach, EdgesPerRow - chosen[row].Length))
            {
                edges.Add(new SketchEdge(row, column, rows[row].Price + columns[column].Price - Slack(random) - bonus));
            }
        }

        AssignmentSketch sketch = new()
        {
            Rows = [.. rows.Select(node => node.Bounds)],
            Columns = [.. columns.Select(node => node.Bounds)],
            Edges = [.. edges],
            Objective = Objective,
        };
        return new PlantedAssignment(
            ToString(),
            sketch.Shuffled(random).Build(),
            total,
            chosen.Sum(columnsOfRow => (long)columnsOfRow.Length)
        );
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"planted {Rows} x {Columns}, {EdgesPerRow} edges a row, {Objective}, demand {Demand}, {(ManyTies ? "many" : "few")} ties{(Minimums ? ", minimums" : string.Empty)}{(PinnedShare > 0 ? ", pins" : string.Empty)}"
        );

    private void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Columns, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(EdgesPerRow, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(Demand, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(CrowdedShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(CrowdedShare, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(SpareShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(SpareShare, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(PinnedShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PinnedShare, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Skew, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Range, 4);
    }

    private PlantedNode PlantRow(SplitMix64 random, int load, int maximum) =>
        load == maximum ? PlantFull(random, load)
        : Minimums && random.NextBoolean() ? new PlantedNode(new Bounds(load, maximum), -Price(random))
        : new PlantedNode(Bounds.AtMost(maximum), 0);

    private PlantedNode PlantColumn(SplitMix64 random, int load, bool isCrowded)
    {
        if (isCrowded || !random.NextBoolean(SpareShare))
        {
            return PlantFull(random, load);
        }

        int maximum = load + random.Next(1, 4);
        return Minimums && random.NextBoolean()
            ? new PlantedNode(new Bounds(load, maximum), -Price(random))
            : new PlantedNode(new Bounds(Minimums ? random.Next(0, load + 1) : 0, maximum), 0);
    }

    /// <summary>A node at its maximum: its price may be positive, and has any sign when the minimum is the maximum.</summary>
    private PlantedNode PlantFull(SplitMix64 random, int load) =>
        Minimums && random.NextBoolean(0.3)
            ? new PlantedNode(Bounds.Exactly(load), Price(random) - Price(random))
            : new PlantedNode(new Bounds(Minimums ? random.Next(0, load + 1) : 0, load), Price(random));

    private long Price(SplitMix64 random) => random.NextInt64(0, ManyTies ? 4 : Range);

    private long Slack(SplitMix64 random) => ManyTies ? Math.Max(0, random.NextInt64(-2, 3)) : random.NextInt64(1, Range);

    /// <summary>Draws distinct columns of a range that are not taken, the popular ones (those with small numbers) more often.</summary>
    private int[] Draw(SplitMix64 random, int[] taken, int first, int count, int wanted)
    {
        HashSet<int> drawn = [];
        int available = count - taken.Count(column => column >= first && column < first + count);
        int goal = Math.Clamp(wanted, 0, available);
        for (int tries = 0; drawn.Count < goal && tries < 4 * goal; tries++)
        {
            int column = first + Math.Min(count - 1, (int)(Beta.Sample(random, 1, Skew) * count));
            if (!taken.Contains(column))
            {
                drawn.Add(column);
            }
        }

        for (int column = first; drawn.Count < goal; column++)
        {
            if (!taken.Contains(column))
            {
                drawn.Add(column);
            }
        }

        return [.. drawn.Order()];
    }

    private readonly record struct PlantedNode(Bounds Bounds, long Price);
}
