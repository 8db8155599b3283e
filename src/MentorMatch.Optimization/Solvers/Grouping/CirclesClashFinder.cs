using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>Finds the reasons for which no circles are possible that can be shown by counting.</summary>
internal static class CirclesClashFinder
{
    public static CirclesClash? Find(CirclesProblem problem, ImmutableArray<int> apart)
    {
        if (problem.FewestCircles > problem.MostCircles)
        {
            return new CirclesClash(CirclesClashKind.Sizes, [], []);
        }

        foreach (List<int> set in PinnedSets.Of(problem))
        {
            if (InPins(problem, set) is { } clash)
            {
                return clash;
            }
        }

        for (int member = 0; member < problem.MemberCount; member++)
        {
            if (problem.MemberCount - 1 - problem.WeightsOf(member).Count(CirclesProblem.Forbidden) < problem.Size.Min - 1)
            {
                return new CirclesClash(CirclesClashKind.TooFewCompanions, [member], []);
            }
        }

        if (apart.Length > problem.MostCircles)
        {
            // One more than there can be circles is enough to say so.
            return new CirclesClash(CirclesClashKind.TooManyApart, [.. apart.Take(problem.MostCircles + 1)], []);
        }

        (int Rule, int Label)? first = null;
        for (int circles = problem.FewestCircles; circles <= problem.MostCircles; circles++)
        {
            if (Fault(problem, circles) is not { } fault)
            {
                return null;
            }

            first ??= fault;
        }

        return first is { } f ? new CirclesClash(CirclesClashKind.Composition, [], [], f.Rule, f.Label) : null;
    }

    /// <summary>A rule and a label that so many circles cannot share out, or <see langword="null"/> when counting finds no fault.</summary>
    public static (int Rule, int Label)? Fault(CirclesProblem problem, int circles)
    {
        for (int r = 0; circles > 0 && r < problem.Rules.Length; r++)
        {
            CompositionRule rule = problem.Rules[r];
            CompositionRule[] alike = [.. problem.Rules.Where(other => other.Labels.SequenceEqual(rule.Labels))];
            long atLeast = 0;
            for (int label = 0; label < rule.LabelCount; label++)
            {
                CountLimits limits = CountLimits.None;
                foreach (CompositionRule other in alike)
                {
                    limits = limits.And(other.LimitsOf(label, circles));
                }

                atLeast += limits.Min;
                if (atLeast > problem.Size.Max || !IsShareable(rule.CountOf(label), circles, limits))
                {
                    return (r, label);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a number of members of one label can be dealt to so many circles: some circles get none, if that is allowed, the others a number within the limits.</summary>
    private static bool IsShareable(long count, long circles, CountLimits limits)
    {
        long least = limits.NotOne ? Math.Max(2, limits.Min) : Math.Max(1, limits.Min);
        if (limits.Max < least)
        {
            return count == 0 && limits.Min == 0;
        }

        long fewest = limits.Min == 0 ? (count + limits.Max - 1) / limits.Max : circles;
        return fewest <= circles && fewest * least <= count && count <= circles * limits.Max;
    }

    private static CirclesClash? InPins(CirclesProblem problem, List<int> set)
    {
        if (set.Count > problem.Size.Max)
        {
            return Joined(problem, CirclesClashKind.PinsExceedSize, Grown(problem, set[0], problem.Size.Max + 1));
        }

        foreach (int member in set)
        {
            foreach (int other in set)
            {
                if (member < other && problem.WeightsOf(member)[other] == CirclesProblem.Forbidden)
                {
                    return Joined(problem, CirclesClashKind.PinsJoinForbidden, Between(problem, member, other));
                }
            }
        }

        for (int r = 0; r < problem.Rules.Length; r++)
        {
            CompositionRule rule = problem.Rules[r];
            foreach (IGrouping<int, int> alike in set.GroupBy(member => rule.Labels[member]).Where(group => group.Key >= 0))
            {
                // A share rounded up is largest with the fewest circles.
                if (alike.Count() > rule.LimitsOf(alike.Key, problem.FewestCircles).Max)
                {
                    return Joined(problem, CirclesClashKind.PinsExceedRule, set) with { Rule = r, Label = alike.Key };
                }
            }
        }

        return null;
    }

    private static CirclesClash Joined(CirclesProblem problem, CirclesClashKind kind, List<int> members)
    {
        HashSet<int> inside = [.. members];
        ImmutableArray<MemberPair> pins = [.. problem.Pins.Where(pin => inside.Contains(pin.First) && inside.Contains(pin.Second))];
        return new CirclesClash(kind, [.. members.Order()], pins);
    }

    /// <summary>So many members that pins join, from a first one on, nearest first.</summary>
    private static List<int> Grown(CirclesProblem problem, int first, int count) =>
        [.. Nearest(problem, first).Select(step => step.Member).Take(count)];

    /// <summary>The members on the shortest way along pins from one to another.</summary>
    private static List<int> Between(CirclesProblem problem, int from, int to)
    {
        Dictionary<int, int> before = Nearest(problem, from).ToDictionary(step => step.Member, step => step.Before);
        List<int> way = [to];
        while (way[^1] != from)
        {
            way.Add(before[way[^1]]);
        }

        return way;
    }

    private static List<(int Member, int Before)> Nearest(CirclesProblem problem, int first)
    {
        List<(int Member, int Before)> reached = [(first, -1)];
        HashSet<int> seen = [first];
        for (int at = 0; at < reached.Count; at++)
        {
            foreach (MemberPair pin in problem.Pins)
            {
                int member = reached[at].Member;
                int other =
                    pin.First == member ? pin.Second
                    : pin.Second == member ? pin.First
                    : -1;
                if (other >= 0 && seen.Add(other))
                {
                    reached.Add((other, member));
                }
            }
        }

        return reached;
    }
}
