using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>
/// A recipe for small random problems, to be compared with <see cref="Oracles.BruteForceAssignment"/>. Nothing makes them feasible: with minimums or pins a
/// good part of them has no solution, which is a case to get right as well.
/// </summary>
public sealed record RandomAssignment
{
    /// <summary>Most rows, at least 0. Default 6.</summary>
    public int MostRows { get; init; } = 6;

    /// <summary>Most columns, at least 0. Default 6.</summary>
    public int MostColumns { get; init; } = 6;

    /// <summary>Largest maximum of a row, at least 0. Default 1.</summary>
    public int Demand { get; init; } = 1;

    /// <summary>Largest maximum of a column, at least 0. Default 1.</summary>
    public int Capacity { get; init; } = 1;

    /// <summary>Share of the rows, from 0 to 1, that draw a minimum. Default 0.</summary>
    public double RowMinimums { get; init; }

    /// <summary>Share of the columns, from 0 to 1, that draw a minimum. Default 0.</summary>
    public double ColumnMinimums { get; init; }

    /// <summary>Share of the edges, from 0 to 1, that are pinned. Default 0.</summary>
    public double Pins { get; init; }

    /// <summary>Smallest weight. Default −3.</summary>
    public long LeastWeight { get; init; } = -3;

    /// <summary>Largest weight, at least <see cref="LeastWeight"/>. Default 9.</summary>
    public long MostWeight { get; init; } = 9;

    /// <summary>What is maximised. Default: best total.</summary>
    public AssignmentObjective Objective { get; init; }

    /// <summary>Draws a problem: its size, which pairs are allowed, weights, bounds and pins.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The problem.</returns>
    public AssignmentSketch Draw(SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(random);
        int rows = random.Next(0, MostRows + 1);
        int columns = random.Next(0, MostColumns + 1);
        double density = 0.2 + (0.8 * random.NextDouble());
        List<SketchEdge> edges = [];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (random.NextBoolean(density))
                {
                    edges.Add(new SketchEdge(row, column, random.NextInt64(LeastWeight, MostWeight + 1), random.NextBoolean(Pins)));
                }
            }
        }

        return new AssignmentSketch
        {
            Rows = [.. Enumerable.Range(0, rows).Select(_ => DrawBounds(random, Demand, RowMinimums))],
            Columns = [.. Enumerable.Range(0, columns).Select(_ => DrawBounds(random, Capacity, ColumnMinimums))],
            Edges = [.. edges],
            Objective = Objective,
        };
    }

    /// <summary>Mostly 1 to the largest maximum; now and then 0, a node that may not be matched at all.</summary>
    private static Bounds DrawBounds(SplitMix64 random, int largest, double minimums)
    {
        int max = random.NextBoolean(0.05) ? 0 : random.Next(Math.Min(1, largest), largest + 1);
        return new Bounds(random.NextBoolean(minimums) ? random.Next(0, max + 1) : 0, max);
    }
}
