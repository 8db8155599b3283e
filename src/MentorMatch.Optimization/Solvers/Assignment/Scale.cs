using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>The sizes that follow from a problem's weights: bonuses, ε, and whether all of the auction's arithmetic fits 32 bits.</summary>
internal readonly record struct Scale
{
    /// <summary>λ to begin with; 0 unless the number of matches comes first.</summary>
    public required long FirstBonus { get; init; }

    /// <summary>λ that is enough whatever the graph.</summary>
    public required long LastBonus { get; init; }

    /// <summary>What the auction lets a place that a minimum asks for cost beyond λ before it leaves it to the paths.</summary>
    public required long LastResort { get; init; }

    /// <summary>A price above every profit.</summary>
    public required long Blocked { get; init; }

    /// <summary>ε of the first auction phase.</summary>
    public required long FirstEpsilon { get; init; }

    /// <summary>ε of the last auction phase.</summary>
    public required long LastEpsilon { get; init; }

    /// <summary>Whether prices, bids and their differences stay below 2^30.</summary>
    public bool FitsInt32 => Blocked < 1 << 29;

    public static Scale Of(AssignmentProblem problem)
    {
        long range = Math.Max(problem.MaxWeight, 0) - Math.Min(problem.MinWeight, 0) + 1;
        bool countFirst = problem.Objective == AssignmentObjective.MostMatches;
        long bonus = countFirst ? 2 * range : 0;
        long mostMatches = Math.Min(MostEdges(problem.RowBounds, problem.EdgeCount), MostEdges(problem.ColumnBounds, problem.EdgeCount));
        long reach = Math.Max(problem.MaxWeight, 0) + bonus;
        return new Scale
        {
            FirstBonus = bonus,
            LastBonus = countFirst ? Math.Max(bonus, range * (mostMatches + 1)) : 0,
            LastResort = 4 * range,
            Blocked = 4 * (reach + (4 * range) + range),
            FirstEpsilon = Math.Max(1, reach / 20 * 3),
            LastEpsilon = Math.Max(1, CommonStep(problem) / 8),
        };
    }

    private static long MostEdges(ReadOnlySpan<Bounds> bounds, long edges)
    {
        long total = 0;
        foreach (Bounds b in bounds)
        {
            total = Math.Min(edges, total + b.Max);
        }

        return total;
    }

    /// <summary>The greatest common divisor of all weights: scores on a coarse grid need no ε far below its step.</summary>
    private static long CommonStep(AssignmentProblem problem)
    {
        long step = 0;
        for (int e = 0; e < problem.EdgeCount && step != 1; e++)
        {
            long weight = Math.Abs(problem.Weight(e));
            while (weight != 0)
            {
                (step, weight) = (weight, step % weight);
            }
        }

        return step;
    }
}
