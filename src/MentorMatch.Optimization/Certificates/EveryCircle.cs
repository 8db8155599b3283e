using System.Numerics;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// The best circles of a few members by trying them all: from everything covered so far, the first member not yet covered goes into every circle that keeps the
/// rules. Time at most 3^n for each number of circles, memory 2^n.
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
        if (!countMatters)
        {
            return search.BestWith(circles: 1, counted: false);
        }

        Int128? best = problem.MemberCount == 0 ? 0 : null;
        for (int circles = Math.Max(1, problem.FewestCircles); circles <= problem.MostCircles; circles++)
        {
            if (search.BestWith(circles, counted: true) is { } found && (best is null || found > best))
            {
                best = found;
            }
        }

        return best;
    }

    private long? BestWith(int circles, bool counted)
    {
        for (int set = 1; set < value.Length; set++)
        {
            Weigh(set, circles);
        }

        long?[] reached = new long?[value.Length];
        reached[0] = 0;
        if (!counted)
        {
            // A covered set always grows, so one pass in ascending order is enough.
            Extend(reached, reached);
            return reached[^1];
        }

        for (int circle = 0; circle < circles; circle++)
        {
            long?[] next = new long?[value.Length];
            Extend(reached, next);
            reached = next;
        }

        return reached[^1];
    }

    private void Extend(long?[] from, long?[] to)
    {
        int everybody = value.Length - 1;
        for (int covered = 0; covered < everybody; covered++)
        {
            if (from[covered] is null)
            {
                continue;
            }

            long known = from[covered]!.Value;
            int first = (covered + 1) & ~covered;
            int rest = everybody & ~covered & ~first;
            for (int others = rest; ; others = (others - 1) & rest)
            {
                int circle = others | first;
                if (fits[circle] && !(to[covered | circle] >= known + value[circle]))
                {
                    to[covered | circle] = known + value[circle];
                }

                if (others == 0)
                {
                    break;
                }
            }
        }
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
