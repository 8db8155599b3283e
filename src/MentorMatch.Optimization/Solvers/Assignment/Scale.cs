using System.Numerics;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// The units in which the solver works, and the sizes that follow. Weights are divided by their greatest common divisor and multiplied by
/// <see cref="Grain"/>: a whole grain separates any two different totals, while ε can go down to a small part of it.
/// </summary>
internal readonly record struct Scale
{
    private const long FineGrain = 8;

    /// <summary>The greatest common divisor of the weights, at least 1, in weight units.</summary>
    public required long Step { get; init; }

    /// <summary>What one step becomes: 8 units, or 1 where 8 would overflow.</summary>
    public required long Grain { get; init; }

    /// <summary>λ to begin with; 0 unless the number of matches comes first. In units, like all that follows.</summary>
    public required long FirstBonus { get; init; }

    /// <summary>λ that is enough whatever the graph.</summary>
    public required long LastBonus { get; init; }

    /// <summary>What the auction lets a place that a minimum asks for cost beyond λ before it leaves it to the paths.</summary>
    public required long LastResort { get; init; }

    /// <summary>A price above every profit.</summary>
    public required long Blocked { get; init; }

    /// <summary>ε of the first auction phase.</summary>
    public required long FirstEpsilon { get; init; }

    /// <summary>Whether prices, bids and their differences stay below 2^31.</summary>
    public bool FitsInt32 => Blocked < 1 << 29;

    public static Scale Of(AssignmentProblem problem)
    {
        long step = CommonStep(problem);
        long grain = problem.LargestDual / step < long.MaxValue / 4 / FineGrain ? FineGrain : 1;
        long range = (Math.Max(problem.MaxWeight, 0) - Math.Min(problem.MinWeight, 0)) / step * grain + grain;
        bool countFirst = problem.Objective == AssignmentObjective.MostMatches;
        long bonus = countFirst ? 2 * range : 0;
        long reach = (Math.Max(problem.MaxWeight, 0) / step * grain) + bonus;
        return new Scale
        {
            Step = step,
            Grain = grain,
            FirstBonus = bonus,
            LastBonus = countFirst ? Math.Max(bonus, range * (problem.MostEdges + 1)) : 0,
            LastResort = 2 * range,
            Blocked = 4 * (reach + (2 * range)),
            FirstEpsilon = Math.Max(1, reach / 20 * 3),
        };
    }

    /// <summary>A weight in units.</summary>
    public long ToUnits(long weight) => (Step == 1 ? weight : weight / Step) * Grain;

    /// <summary>Units as a price that an auction can begin with: at least 0, and low enough to be raised.</summary>
    public T ToPrice<T>(long units)
        where T : IBinaryInteger<T> => T.CreateChecked(Math.Clamp(units, 0, Blocked / 2));

    /// <summary>A whole number of grains as a weight.</summary>
    public long ToWeight(long units) => units / Grain * Step;

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

        return Math.Max(1, step);
    }
}
