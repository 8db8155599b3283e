using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>The value of the companion relaxation at given prices, and whom it chooses.</summary>
internal sealed class CompanionChoice
{
    private readonly CirclesProblem problem;
    private readonly int fewestCircles;
    private readonly int fewest;
    private readonly int most;
    private readonly long[] value;
    private readonly int[] member;
    private readonly int[][] rooms;
    private int taken;

    /// <param name="problem">The problem.</param>
    /// <param name="fewestCircles">At least 1; no solution has fewer circles.</param>
    public CompanionChoice(CirclesProblem problem, int fewestCircles)
    {
        this.fewestCircles = fewestCircles;
        this.problem = problem;
        fewest = problem.Size.Min - 1;
        most = Math.Min(problem.Size.Max, problem.MemberCount) - 1;
        value = new long[Math.Max(1, most)];
        member = new int[value.Length];
        rooms =
        [
            .. problem
                .Rules.Where(rule => rule.Kind is CompositionKind.Spread or CompositionKind.AtMost)
                .Select(rule => new int[rule.LabelCount]),
        ];
        for (int one = 0; one < problem.MemberCount; one++)
        {
            foreach (int weight in problem.WeightsOf(one))
            {
                LargestWeight = Math.Max(LargestWeight, weight);
            }
        }

        for (int circles = fewestCircles; circles <= problem.MostCircles; circles++)
        {
            MostPairs = Math.Max(MostPairs, PairsOf(circles));
        }
    }

    /// <summary>The largest weight, at least 0.</summary>
    public long LargestWeight { get; }

    /// <summary>The most ordered pairs of companions that any sizes have.</summary>
    public long MostPairs { get; }

    /// <summary>How many companions a member of that price counts for: as many as there can be, or as few.</summary>
    public int Offered(long price) => price >= 0 ? problem.Size.Max - 1 : fewest;

    /// <summary>Twice the bound. A price on companions must not be negative.</summary>
    /// <param name="prices">One price a member.</param>
    /// <param name="companionPrice">The price of any companion.</param>
    /// <param name="chosen">Counts, for every member, how often it was chosen as a companion; <see langword="null"/> not to count.</param>
    /// <returns>Twice the bound.</returns>
    public Int128 Doubled(ReadOnlySpan<long> prices, long companionPrice, int[]? chosen)
    {
        Int128 doubled = (Int128)companionPrice * MostPairs;
        CompositionRule?[] limiting = [null, .. problem.Rules.Where(rule => rule.Kind is CompositionKind.Spread or CompositionKind.AtMost)];
        int[] bestChoice = new int[value.Length];
        for (int one = 0; one < problem.MemberCount; one++)
        {
            doubled += (Int128)prices[one] * Offered(prices[one]);
            Int128 best = Int128.MaxValue;
            int bestTaken = 0;

            // Any one rule gives a true bound; the strictest is the one that leaves least. Where there is a rule, being free of it never is.
            for (int k = limiting.Length > 1 ? 1 : 0; k < limiting.Length; k++)
            {
                Choose(one, prices, companionPrice, limiting[k], k == 0 ? [] : rooms[k - 1]);
                Int128 sum = 0;
                for (int t = 0; t < taken; t++)
                {
                    sum += value[t];
                }

                if (sum < best)
                {
                    best = sum;
                    bestTaken = taken;
                    member.AsSpan(0, taken).CopyTo(bestChoice);
                }
            }

            doubled += best;
            for (int t = 0; chosen is not null && t < bestTaken; t++)
            {
                chosen[bestChoice[t]]++;
            }
        }

        return doubled;
    }

    /// <summary>
    /// Keeps the best companions seen so far, worst first. A newcomer of a label that is full takes the place of that label's worst, any other that of the worst
    /// of all: exchange in a matroid, so the choice stays best.
    /// </summary>
    private void Choose(int one, ReadOnlySpan<long> prices, long companionPrice, CompositionRule? rule, int[] room)
    {
        taken = 0;
        for (int label = 0; label < room.Length; label++)
        {
            room[label] = rule!.LimitsOf(label, fewestCircles).Max - (rule.Labels[one] == label ? 1 : 0);
        }

        ReadOnlySpan<int> weights = problem.WeightsOf(one);
        for (int other = 0; other < weights.Length && most > 0; other++)
        {
            if (other == one || weights[other] == CirclesProblem.Forbidden)
            {
                continue;
            }

            long candidate = weights[other] - prices[other] - companionPrice;
            if (taken == most && candidate <= value[0])
            {
                continue;
            }

            int label = rule is null ? -1 : rule.Labels[other];
            int leaves = -1;
            if (label >= 0 && room[label] <= 0)
            {
                for (leaves = 0; leaves < taken && rule!.Labels[member[leaves]] != label; leaves++) { }
                if (leaves == taken || candidate <= value[leaves])
                {
                    continue;
                }
            }
            else if (taken == most)
            {
                leaves = 0;
            }

            if (leaves >= 0)
            {
                int left = rule is null ? -1 : rule.Labels[member[leaves]];
                if (left >= 0)
                {
                    room[left]++;
                }

                taken--;
                for (int k = leaves; k < taken; k++)
                {
                    (value[k], member[k]) = (value[k + 1], member[k + 1]);
                }
            }

            int at = taken++;
            for (; at > 0 && value[at - 1] > candidate; at--)
            {
                (value[at], member[at]) = (value[at - 1], member[at - 1]);
            }

            (value[at], member[at]) = (candidate, other);
            if (label >= 0)
            {
                room[label]--;
            }
        }

        // What is worth nothing is left out as long as enough remain.
        int worthless = 0;
        while (taken - worthless > fewest && value[worthless] <= 0)
        {
            worthless++;
        }

        taken -= worthless;
        for (int k = 0; k < taken; k++)
        {
            (value[k], member[k]) = (value[k + worthless], member[k + worthless]);
        }
    }

    /// <summary>The ordered pairs of companions when as many circles as possible are as large as possible.</summary>
    private long PairsOf(int circles)
    {
        long pairs = 0;
        long left = problem.MemberCount;
        for (int circle = circles; circle > 0; circle--)
        {
            long size = Math.Min(problem.Size.Max, left - ((circle - 1L) * problem.Size.Min));
            pairs += size * (size - 1);
            left -= size;
        }

        return pairs;
    }
}
