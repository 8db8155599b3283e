using System.Numerics;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// The best circles of a few members by trying them all: from everything covered so far, the first member not yet covered goes into every circle that keeps the
/// rules. Time at most 3^n, where even spread is asked for 3^n for each number of circles; memory 2^n.
/// </summary>
internal sealed class EveryCircle
{
    /// <summary>Most members for whom the judge tries everything.</summary>
    public const int MostMembers = 14;

    private readonly CirclesProblem problem;
    private readonly long[] value;
    private readonly bool[] fits;

    private EveryCircle(CirclesProblem problem)
    {
        this.problem = problem;
        value = new long[1 << problem.MemberCount];
        fits = new bool[value.Length];
    }

    /// <returns>The best total, or <see langword="null"/> when no circles keep everything.</returns>
    public static Int128? Best(CirclesProblem problem)
    {
        EveryCircle search = new(problem);
        bool countMatters = problem.Rules.Any(rule => rule.Kind == CompositionKind.Spread);
        int fewest = countMatters ? Math.Max(1, problem.FewestCircles) : 1;
        int most = countMatters ? Math.Max(fewest, problem.MostCircles) : 1;
        long? best = null;
        for (int circles = fewest; circles <= most; circles++)
        {
            if (search.BestWith(circles) is { } found && (best is null || found > best))
            {
                best = found;
            }
        }

        return best;
    }

    /// <summary>
    /// The best circles of which each may be one of so many. There need not be so many: counts that differ by one at most and add up to all of a label are spread evenly over
    /// however many circles there are, so that what is found keeps the rules for its own number.
    /// </summary>
    private long? BestWith(int circles)
    {
        for (int set = 1; set < value.Length; set++)
        {
            Weigh(set, circles);
        }

        long?[] reached = new long?[value.Length];
        reached[0] = 0;

        // A covered set always grows, so one pass in ascending order is enough.
        int everybody = value.Length - 1;
        for (int covered = 0; covered < everybody; covered++)
        {
            if (reached[covered] is not { } known)
            {
                continue;
            }

            int first = (covered + 1) & ~covered;
            int rest = everybody & ~covered & ~first;
            for (int others = rest; ; others = (others - 1) & rest)
            {
                int circle = others | first;
                if (fits[circle] && !(reached[covered | circle] >= known + value[circle]))
                {
                    reached[covered | circle] = known + value[circle];
                }

                if (others == 0)
                {
                    break;
                }
            }
        }

        return reached[^1];
    }

    /// <summary>Whether a set of members may be one of so many circles, and what it is worth.</summary>
    private void Weigh(int set, int circles)
    {
        int size = BitOperations.PopCount((uint)set);
        fits[set] = size >= problem.Size.Min && size <= problem.Size.Max;
        value[set] = 0;
        for (int member = 0; fits[set] && member < problem.MemberCount; member++)
        {
            for (int other = 0; (set >> member & 1) == 1 && other < member; other++)
            {
                if ((set >> other & 1) == 1)
                {
                    int weight = problem.WeightsOf(member)[other];
                    fits[set] &= weight != CirclesProblem.Forbidden;
                    value[set] += weight;
                }
            }
        }

        foreach (MemberPair pin in problem.Pins)
        {
            fits[set] &= (set >> pin.First & 1) == (set >> pin.Second & 1);
        }

        foreach (CompositionRule rule in problem.Rules)
        {
            for (int label = 0; fits[set] && label < rule.LabelCount; label++)
            {
                int count = 0;
                for (int member = 0; member < problem.MemberCount; member++)
                {
                    count += (set >> member & 1) == 1 && rule.Labels[member] == label ? 1 : 0;
                }

                fits[set] &= rule.LimitsOf(label, circles).Allows(count);
            }
        }
    }
}
