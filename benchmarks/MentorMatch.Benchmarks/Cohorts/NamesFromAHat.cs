using MentorMatch.Optimization.Problems;
using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Cohorts;

/// <summary>Chance, on pairs that nobody stored: mentees come in an order drawn by lot, and each draws evenly among the eligible mentors who still have a place.</summary>
/// <param name="weights">The scores.</param>
/// <param name="capacity">Most mentees of a mentor.</param>
internal sealed class NamesFromAHat(IPairWeights weights, int capacity)
{
    // An eligible mentor is soon found by drawing among all who have a place; only for those with few the row is looked through.
    private const int Tries = 64;

    private readonly int[] row = new int[weights.ColumnCount];

    /// <summary>Draws some times.</summary>
    /// <param name="draws">How often, at least 1.</param>
    /// <param name="seed">Where chance starts.</param>
    /// <returns>The means of matches and totals, rounded down, and the lowest score of all draws.</returns>
    public PlanFigures Mean(int draws, ulong seed)
    {
        PlanFigures[] plans = [.. Enumerable.Range(0, draws).Select(draw => Draw(SplitMix64.Mix(seed + (ulong)draw)))];
        return new PlanFigures(
            plans.Sum(plan => plan.Matched) / draws,
            plans.Sum(plan => plan.Total) / draws,
            plans.Min(plan => plan.Worst)
        );
    }

    private PlanFigures Draw(ulong seed)
    {
        SplitMix64 random = new(seed);
        int[] order = [.. Enumerable.Range(0, weights.RowCount)];
        random.Shuffle(order);
        int[] places = [.. Enumerable.Repeat(capacity, weights.ColumnCount)];
        List<int> open = [.. Enumerable.Range(0, weights.ColumnCount)];
        PlanFigures plan = new(0, 0, long.MaxValue);
        foreach (int mentee in order)
        {
            if (open.Count > 0 && DrawMentor(mentee, open, random) is { } at)
            {
                int mentor = open[at];
                weights.TryGetWeight(mentee, mentor, out int score);
                plan = new PlanFigures(plan.Matched + 1, plan.Total + score, Math.Min(plan.Worst, score));
                if (--places[mentor] == 0)
                {
                    open[at] = open[^1];
                    open.RemoveAt(open.Count - 1);
                }
            }
        }

        return plan.Matched == 0 ? new PlanFigures(0, 0, 0) : plan;
    }

    private int? DrawMentor(int mentee, List<int> open, SplitMix64 random)
    {
        for (int turn = 0; turn < Tries; turn++)
        {
            int at = random.Next(open.Count);
            if (weights.TryGetWeight(mentee, open[at], out _))
            {
                return at;
            }
        }

        weights.Fill(mentee, row);
        int[] eligible = [.. Enumerable.Range(0, open.Count).Where(at => row[open[at]] != PairWeights.Absent)];
        return eligible.Length == 0 ? null : eligible[random.Next(eligible.Length)];
    }
}
