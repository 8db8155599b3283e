using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>How many members of each label every circle has, under every rule, and how far that is from what the rules allow.</summary>
internal sealed class RuleLedger
{
    private readonly int[][] labels;
    private readonly CountLimits[][] limits;
    private readonly int[][] counts;

    public RuleLedger(CirclesProblem problem, int circles)
    {
        labels = [.. problem.Rules.Select(rule => rule.Labels.ToArray())];
        limits =
        [
            .. problem.Rules.Select(rule => Enumerable.Range(0, rule.LabelCount).Select(label => rule.LimitsOf(label, circles)).ToArray()),
        ];
        counts = [.. problem.Rules.Select(rule => new int[circles * rule.LabelCount])];
    }

    public bool IsEmpty => labels.Length == 0;

    public void Add(int member, int circle, int change)
    {
        for (int rule = 0; rule < labels.Length; rule++)
        {
            int label = labels[rule][member];
            if (label >= 0)
            {
                counts[rule][(circle * limits[rule].Length) + label] += change;
            }
        }
    }

    /// <summary>The sum of all faults; 0 when every rule is kept.</summary>
    public long Faults()
    {
        long faults = 0;
        for (int rule = 0; rule < labels.Length; rule++)
        {
            for (int k = 0; k < counts[rule].Length; k++)
            {
                faults += Faults(limits[rule][k % limits[rule].Length], counts[rule][k]);
            }
        }

        return faults;
    }

    /// <summary>How many faults more a circle has when one member leaves it and another enters; either may be −1 for nobody.</summary>
    public int Change(int circle, int leaving, int entering)
    {
        int change = 0;
        for (int rule = 0; rule < labels.Length; rule++)
        {
            int before = leaving < 0 ? -1 : labels[rule][leaving];
            int after = entering < 0 ? -1 : labels[rule][entering];
            if (before == after)
            {
                continue;
            }

            int start = circle * limits[rule].Length;
            if (before >= 0)
            {
                int count = counts[rule][start + before];
                change += Faults(limits[rule][before], count - 1) - Faults(limits[rule][before], count);
            }

            if (after >= 0)
            {
                int count = counts[rule][start + after];
                change += Faults(limits[rule][after], count + 1) - Faults(limits[rule][after], count);
            }
        }

        return change;
    }

    private static int Faults(CountLimits limits, int count) =>
        Math.Max(0, limits.Min - count) + Math.Max(0, count - limits.Max) + (limits.NotOne && count == 1 ? 1 : 0);
}
