using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>Evaluates a <see cref="CirclesProof"/> over every pair.</summary>
internal static class CompanionBound
{
    /// <summary>A limit on the total of every solution. Takes time n² log n.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="proof">The prices.</param>
    /// <param name="fewestCircles">A proven limit: no solution has fewer circles.</param>
    public static Int128 Of(CirclesProblem problem, CirclesProof proof, int fewestCircles)
    {
        int fewest = problem.Size.Min - 1;
        int most = problem.Size.Max - 1;
        (Int128 leastPairs, Int128 mostPairs) = CompanionPairs(problem, fewestCircles);
        Int128 doubled = proof.CompanionPrice * (proof.CompanionPrice >= 0 ? mostPairs : leastPairs);
        List<(Int128 Value, int Member)> companions = [];
        for (int member = 0; member < problem.MemberCount; member++)
        {
            Int128 price = proof.Prices[member];
            doubled += price * (price >= 0 ? most : fewest);
            companions.Clear();
            ReadOnlySpan<int> weights = problem.WeightsOf(member);
            for (int other = 0; other < weights.Length; other++)
            {
                if (other != member && weights[other] != CirclesProblem.Forbidden)
                {
                    companions.Add(((Int128)weights[other] - proof.Prices[other] - proof.CompanionPrice, other));
                }
            }

            companions.Sort((one, other) => other.Value.CompareTo(one.Value));
            Int128 best = BestOf(companions, fewest, most, null, member, fewestCircles);
            foreach (CompositionRule rule in problem.Rules)
            {
                if (rule.Kind is CompositionKind.Spread or CompositionKind.AtMost)
                {
                    best = Int128.Min(best, BestOf(companions, fewest, most, rule, member, fewestCircles));
                }
            }

            doubled += best;
        }

        // The total is whole, so half of the sum may be rounded down, also below 0.
        return doubled >> 1;
    }

    /// <summary>
    /// The best companions in the order of their value, none beyond what the rule leaves for its label: a greedy choice is best in a partition matroid, for every
    /// number of companions.
    /// </summary>
    private static Int128 BestOf(
        List<(Int128 Value, int Member)> companions,
        int fewest,
        int most,
        CompositionRule? rule,
        int self,
        int fewestCircles
    )
    {
        Int128 sum = 0;
        int taken = 0;
        Dictionary<int, int> left = [];
        foreach ((Int128 value, int member) in companions)
        {
            if (taken == most || (taken >= fewest && value <= 0))
            {
                break;
            }

            int label = rule?.Labels[member] ?? -1;
            if (label >= 0)
            {
                // A share rounded up is largest with the fewest circles.
                int room = left.TryGetValue(label, out int known)
                    ? known
                    : rule!.LimitsOf(label, fewestCircles).Max - (rule.Labels[self] == label ? 1 : 0);
                if (room <= 0)
                {
                    continue;
                }

                left[label] = room - 1;
            }

            sum += value;
            taken++;
        }

        return sum;
    }

    /// <summary>The fewest and the most ordered pairs of companions: for each number of circles, sizes as equal and as unequal as they can be.</summary>
    private static (Int128 Least, Int128 Most) CompanionPairs(CirclesProblem problem, int fewestCircles)
    {
        Int128? least = null;
        Int128 most = 0;
        for (long circles = fewestCircles; circles <= problem.MostCircles; circles++)
        {
            if (circles == 0)
            {
                least = 0;
                continue;
            }

            long share = problem.MemberCount / circles;
            long larger = problem.MemberCount % circles;
            Int128 equal = (larger * (share + 1) * share) + ((circles - larger) * share * (share - 1));
            long room = (long)problem.Size.Max - problem.Size.Min;
            long above = problem.MemberCount - (circles * problem.Size.Min);
            long full = room == 0 ? 0 : Math.Min(circles, above / room);
            long between = problem.Size.Min + above - (full * room);
            Int128 unequal = (Int128)full * problem.Size.Max * (problem.Size.Max - 1L);
            unequal +=
                full == circles
                    ? 0
                    : ((Int128)between * (between - 1)) + ((Int128)(circles - full - 1) * problem.Size.Min * (problem.Size.Min - 1L));
            least = least is { } l ? Int128.Min(l, equal) : equal;
            most = Int128.Max(most, unequal);
        }

        return (least ?? 0, most);
    }
}
