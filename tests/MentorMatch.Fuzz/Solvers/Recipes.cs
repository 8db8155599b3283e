using MentorMatch.Optimization.Problems;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Fuzz.Solvers;

/// <summary>Recipes drawn by chance, from the plainest to those with everything.</summary>
internal static class Recipes
{
    private static readonly (long Least, long Most)[] Weights =
    [
        (0, 1),
        (-3, 9),
        (-9, -1),
        (0, 1_000_000),
        (-1_000_000_000_000, 1_000_000_000_000),
    ];

    /// <summary>A recipe for an assignment of at most so many rows and columns.</summary>
    public static RandomAssignment Assignment(SplitMix64 random, int size, bool small = false)
    {
        (long least, long most) = Weights[random.Next(small ? 4 : Weights.Length)];
        bool several = random.NextBoolean();
        return new RandomAssignment
        {
            MostRows = several ? Math.Min(size, 5) : size,
            MostColumns = Math.Min(size, 5),
            Demand = several ? random.Next(1, 4) : 1,
            Capacity = random.Next(1, 4),
            RowMinimums = random.NextBoolean(0.3) ? 0.3 : 0,
            ColumnMinimums = random.NextBoolean(0.3) ? 0.3 : 0,
            Pins = random.NextBoolean(0.3) ? 0.1 : 0,
            LeastWeight = least,
            MostWeight = most,
            Objective = Objective(random),
        };
    }

    /// <summary>Either objective.</summary>
    public static AssignmentObjective Objective(SplitMix64 random) =>
        random.NextBoolean() ? AssignmentObjective.MostMatches : AssignmentObjective.BestTotal;
}
