using System.Collections.Immutable;
using System.Numerics;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>
/// Exact circles for a few members by dynamic programming: the best way to part a set is a circle around its last member and the best way to part the rest.
/// Time at most 3^n, for each number of circles where a rule depends on it; memory 2^n.
/// </summary>
internal sealed class SubsetSearch
{
    /// <summary>Most members for whom everything is tried.</summary>
    public const int MostMembers = 14;

    private const long Impossible = long.MinValue;

    private readonly CirclesProblem problem;
    private readonly int everybody;
    private readonly long[] circleValue;

    private SubsetSearch(CirclesProblem problem)
    {
        this.problem = problem;
        everybody = (1 << problem.MemberCount) - 1;
        circleValue = new long[everybody + 1];
    }

    /// <returns>The best circles, or default when there are none.</returns>
    public static ImmutableArray<ImmutableArray<int>> Best(CirclesProblem problem)
    {
        if (problem.MemberCount == 0)
        {
            return [];
        }

        SubsetSearch search = new(problem);
        bool byNumber = problem.Rules.Any(rule => rule.Kind == CompositionKind.Spread);
        List<int>? best = null;
        long bestValue = Impossible;
        int last = byNumber ? problem.MostCircles : Math.Min(problem.FewestCircles, problem.MostCircles);
        for (int circles = problem.FewestCircles; circles <= last; circles++)
        {
            (List<int>? found, long value) = search.Part(circles, byNumber);
            if (found is not null && (best is null || value > bestValue))
            {
                (best, bestValue) = (found, value);
            }
        }

        return best is null ? default : [.. best.Select(Members).OrderBy(members => members[0])];
    }

    private static ImmutableArray<int> Members(int set) => [.. Enumerable.Range(0, 32).Where(member => (set >> member & 1) == 1)];

    private (List<int>? Circles, long Value) Part(int circles, bool byNumber)
    {
        for (int set = 1; set <= everybody; set++)
        {
            circleValue[set] = ValueOf(set, circles);
        }

        int layers = byNumber ? circles : 1;
        long[][] best = new long[layers + 1][];
        int[][] circleOf = new int[layers + 1][];
        best[0] = Blank();
        best[0][0] = 0;
        for (int layer = 1; layer <= layers; layer++)
        {
            best[layer] = Blank();
            circleOf[layer] = new int[everybody + 1];
            if (!byNumber)
            {
                best[layer][0] = 0;
            }

            for (int set = 1; set <= everybody; set++)
            {
                int last = 1 << (31 - BitOperations.LeadingZeroCount((uint)set));
                int rest = set ^ last;
                for (int others = rest; ; others = (others - 1) & rest)
                {
                    long value = circleValue[others | last];
                    long before = value == Impossible ? Impossible : best[byNumber ? layer - 1 : layer][rest ^ others];
                    if (before != Impossible && before + value > best[layer][set])
                    {
                        best[layer][set] = before + value;
                        circleOf[layer][set] = others | last;
                    }

                    if (others == 0)
                    {
                        break;
                    }
                }
            }
        }

        if (best[layers][everybody] == Impossible)
        {
            return (null, 0);
        }

        List<int> found = [];
        int layerOf = layers;
        for (int set = everybody; set != 0; layerOf -= byNumber ? 1 : 0)
        {
            int circle = circleOf[layerOf][set];
            found.Add(circle);
            set ^= circle;
        }

        return (found, best[layers][everybody]);
    }

    private long[] Blank()
    {
        long[] blank = new long[everybody + 1];
        Array.Fill(blank, Impossible);
        return blank;
    }

    private long ValueOf(int set, int circles)
    {
        int size = BitOperations.PopCount((uint)set);
        if (size < problem.Size.Min || size > problem.Size.Max)
        {
            return Impossible;
        }

        foreach (MemberPair pin in problem.Pins)
        {
            if ((set >> pin.First & 1) != (set >> pin.Second & 1))
            {
                return Impossible;
            }
        }

        ImmutableArray<int> members = Members(set);
        foreach (CompositionRule rule in problem.Rules)
        {
            int[] counts = new int[rule.LabelCount];
            foreach (int member in members)
            {
                if (rule.Labels[member] >= 0)
                {
                    counts[rule.Labels[member]]++;
                }
            }

            if (!counts.Index().All(label => rule.LimitsOf(label.Index, circles).Allows(label.Item)))
            {
                return Impossible;
            }
        }

        long value = 0;
        for (int k = 0; k < members.Length; k++)
        {
            ReadOnlySpan<int> weights = problem.WeightsOf(members[k]);
            for (int other = 0; other < k; other++)
            {
                if (weights[members[other]] == CirclesProblem.Forbidden)
                {
                    return Impossible;
                }

                value += weights[members[other]];
            }
        }

        return value;
    }
}
