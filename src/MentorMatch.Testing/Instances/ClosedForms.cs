using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>
/// Instances whose optimum follows from a formula. Each defeats some habit of solvers: short candidate lists, prices that creep, ties without end. All but
/// <see cref="IdenticalRows"/> have an edge for every pair: memory grows with rows × columns.
/// </summary>
public static class ClosedForms
{
    /// <summary>
    /// Machol and Wien's instance, hard for the Hungarian method and for nearest-neighbour candidates: row i and column j, counted from 1, cost i × j
    /// (negated here), as many rows as columns, most matches first. The best pairs the largest with the smallest.
    /// </summary>
    /// <param name="size">Rows and columns, at least 0.</param>
    /// <returns>The instance; its total is −n (n + 1) (n + 2) / 6.</returns>
    public static PlantedAssignment MacholWien(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        AssignmentSketch sketch = Complete(
            Repeated(Bounds.AtMost(1), size),
            Repeated(Bounds.AtMost(1), size),
            (row, column) => -(long)(row + 1) * (column + 1)
        ) with
        {
            Objective = AssignmentObjective.MostMatches,
        };
        Int128 n = size;
        return new PlantedAssignment(Named($"Machol-Wien {size}"), sketch.Build(), -n * (n + 1) * (n + 2) / 6, size);
    }

    /// <summary>
    /// Rows spread evenly on a line, columns with 1 to 3 places crowded at one end; the cost is the distance to a power (negated here), there are exactly as
    /// many rows as places, most matches first. The best keeps the order on the line (a Monge array), although most rows have the same nearest columns.
    /// </summary>
    /// <param name="columns">Number of columns, at least 1.</param>
    /// <param name="seed">The same seed gives the same instance.</param>
    /// <param name="squared">Whether distances are squared.</param>
    /// <returns>The instance.</returns>
    public static PlantedAssignment Line(int columns, ulong seed, bool squared)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        SplitMix64 random = new(seed);
        int[] places = [.. Enumerable.Range(0, columns).Select(_ => random.Next(1, 4))];
        long[] columnAt = [.. places.Select(_ => (long)(10_000 * Math.Pow(random.NextDouble(), 3)))];
        long[] rowAt = [.. Enumerable.Range(0, places.Sum()).Select(_ => random.NextInt64(0, 10_000))];
        long Cost(int row, int column)
        {
            long distance = Math.Abs(rowAt[row] - columnAt[column]);
            return squared ? distance * distance : distance;
        }

        AssignmentSketch sketch = Complete(
            Repeated(Bounds.AtMost(1), rowAt.Length),
            [.. places.Select(Bounds.AtMost)],
            (row, column) => -Cost(row, column)
        ) with
        {
            Objective = AssignmentObjective.MostMatches,
        };
        int[] rowsInOrder = [.. Enumerable.Range(0, rowAt.Length).OrderBy(row => rowAt[row])];
        int[] placesInOrder = [.. Enumerable.Range(0, columns).OrderBy(c => columnAt[c]).SelectMany(c => Enumerable.Repeat(c, places[c]))];
        Int128 total = 0;
        for (int at = 0; at < rowsInOrder.Length; at++)
        {
            total -= Cost(rowsInOrder[at], placesInOrder[at]);
        }

        string name = Named($"{(squared ? "squared " : string.Empty)}distances on a line, {rowAt.Length} x {columns}");
        return new PlantedAssignment(name, sketch.Build(), total, rowAt.Length);
    }

    /// <summary>Every pair weighs the same: every full matching is optimal, and nothing tells them apart.</summary>
    /// <param name="rows">Number of rows, at least 0.</param>
    /// <param name="columns">Number of columns, at least 0.</param>
    /// <param name="capacity">Places of every column, at least 0.</param>
    /// <param name="weight">The weight, at least 0.</param>
    /// <returns>The instance; as many pairs as rows or places, whichever is fewer.</returns>
    public static PlantedAssignment Constant(int rows, int columns, int capacity, long weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        AssignmentSketch sketch = Complete(Repeated(Bounds.AtMost(1), rows), Repeated(Bounds.AtMost(capacity), columns), (_, _) => weight);
        long matched = Math.Min(rows, (long)columns * capacity);
        return new PlantedAssignment(
            Named($"constant {weight}, {rows} x {columns}, capacity {capacity}"),
            sketch.Build(),
            matched * (Int128)weight,
            matched
        );
    }

    /// <summary>
    /// Everybody agrees who is popular: w = a(row) + b(column), all positive. Every way to fill the best places with the best rows is optimal; auctions
    /// without scaling creep.
    /// </summary>
    /// <param name="rows">Number of rows, at least 0.</param>
    /// <param name="columns">Number of columns, at least 0.</param>
    /// <param name="seed">The same seed gives the same instance.</param>
    /// <returns>The instance, with 1 to 3 places a column, so that places are scarce when there are more than twice as many rows as columns.</returns>
    public static PlantedAssignment CommonPopularity(int rows, int columns, ulong seed)
    {
        SplitMix64 random = new(seed);
        long[] rowWorth = [.. Enumerable.Range(0, rows).Select(_ => random.NextInt64(1, 1_000_000))];
        long[] columnWorth = [.. Enumerable.Range(0, columns).Select(_ => random.NextInt64(1, 1_000_000))];
        int[] places = [.. columnWorth.Select(_ => random.Next(1, 4))];
        AssignmentSketch sketch = Complete(
            Repeated(Bounds.AtMost(1), rows),
            [.. places.Select(Bounds.AtMost)],
            (row, column) => rowWorth[row] + columnWorth[column]
        );
        int matched = Math.Min(rows, places.Sum());
        long rowTotal = rowWorth.OrderDescending().Take(matched).Sum();
        long placeTotal = columnWorth.SelectMany((worth, c) => Enumerable.Repeat(worth, places[c])).OrderDescending().Take(matched).Sum();
        return new PlantedAssignment(Named($"common popularity {rows} x {columns}"), sketch.Build(), rowTotal + placeTotal, matched);
    }

    /// <summary>
    /// Classes of identical rows: the members of a class have the same edges and weights, and prefer the columns of their own class, which have exactly the
    /// places they need.
    /// </summary>
    /// <param name="classes">Number of classes, at least 1.</param>
    /// <param name="members">Rows of a class, at least 1.</param>
    /// <param name="seed">The same seed gives the same instance.</param>
    /// <returns>The instance, with about 12 edges a row.</returns>
    public static PlantedAssignment IdenticalRows(int classes, int members, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1);
        SplitMix64 random = new(seed);
        List<Bounds> columns = [];
        List<long> prices = [];
        List<int> home = [];
        for (int group = 0; group < classes; group++)
        {
            for (int placed = 0; placed < members; placed += columns[^1].Max)
            {
                columns.Add(Bounds.AtMost(Math.Min(random.Next(1, 4), members - placed)));
                prices.Add(random.NextInt64(0, 1000));
                home.Add(group);
            }
        }

        Int128 total = columns
            .Select((bounds, column) => bounds.Max * (Int128)prices[column])
            .Aggregate(Int128.Zero, (sum, part) => sum + part);
        List<SketchEdge> edges = [];
        for (int group = 0; group < classes; group++)
        {
            long worth = random.NextInt64(0, 1000);
            total += members * (Int128)worth;
            for (int column = 0; column < columns.Count; column++)
            {
                bool atHome = home[column] == group;
                if (atHome || random.NextBoolean(12.0 / columns.Count))
                {
                    long weight = worth + prices[column] - (atHome ? 0 : random.NextInt64(0, 500));
                    edges.AddRange(Enumerable.Range(group * members, members).Select(row => new SketchEdge(row, column, weight)));
                }
            }
        }

        AssignmentSketch sketch = new()
        {
            Rows = [.. Repeated(Bounds.AtMost(1), classes * members)],
            Columns = [.. columns],
            Edges = [.. edges],
        };
        string name = Named($"identical rows, {classes} classes of {members}");
        return new PlantedAssignment(name, sketch.Shuffled(random).Build(), total, classes * members);
    }

    private static AssignmentSketch Complete(Bounds[] rows, Bounds[] columns, Func<int, int, long> weight) =>
        new()
        {
            Rows = [.. rows],
            Columns = [.. columns],
            Edges =
            [
                .. Enumerable
                    .Range(0, rows.Length)
                    .SelectMany(row =>
                        Enumerable.Range(0, columns.Length).Select(column => new SketchEdge(row, column, weight(row, column)))
                    ),
            ],
        };

    private static Bounds[] Repeated(Bounds bounds, int count) => [.. Enumerable.Repeat(bounds, count)];

    private static string Named(FormattableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
