using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Grouping;

namespace MentorMatch.Optimization.Certificates;

/// <summary>Re-judges the claim that no circles are possible, from the problem and what the claim names.</summary>
internal static class CirclesClashJudge
{
    public static bool Holds(CirclesProblem problem, CirclesClash clash, bool triedAll, List<string> objections)
    {
        ImmutableArray<int> members = clash.Members.IsDefault ? [] : clash.Members;
        ImmutableArray<MemberPair> pins = clash.Pins.IsDefault ? [] : clash.Pins;
        bool known = members.All(m => (uint)m < (uint)problem.MemberCount) && pins.All(problem.Pins.Contains);
        bool holds =
            known
            && clash.Kind switch
            {
                CirclesClashKind.Sizes => problem.FewestCircles > problem.MostCircles,
                CirclesClashKind.PinsExceedSize => AreJoined(members, pins) && members.Length > problem.Size.Max,
                CirclesClashKind.PinsJoinForbidden => AreJoined(members, pins) && ContainForbidden(problem, members),
                CirclesClashKind.PinsExceedRule => AreJoined(members, pins) && ExceedRule(problem, members, clash),
                CirclesClashKind.TooManyApart => AreApart(problem, members) && members.Length > problem.MostCircles,
                CirclesClashKind.TooFewCompanions => members.Any(member => Companions(problem, member) < problem.Size.Min - 1),
                CirclesClashKind.Composition => CirclesBetween(problem).All(circles => !CanBeCounted(problem, circles)),
                _ => triedAll,
            };
        if (!holds)
        {
            objections.Add("The clash is none.");
        }

        return holds;
    }

    /// <summary>Whether these are different members of whom no two may share a circle.</summary>
    public static bool AreApart(CirclesProblem problem, ImmutableArray<int> members)
    {
        for (int one = 0; one < members.Length; one++)
        {
            if ((uint)members[one] >= (uint)problem.MemberCount)
            {
                return false;
            }

            for (int other = 0; other < one; other++)
            {
                if (problem.WeightsOf(members[one])[members[other]] != CirclesProblem.Forbidden)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static IEnumerable<int> CirclesBetween(CirclesProblem problem) =>
        Enumerable.Range(problem.FewestCircles, Math.Max(0, problem.MostCircles - problem.FewestCircles + 1));

    private static bool AreJoined(ImmutableArray<int> members, ImmutableArray<MemberPair> pins)
    {
        HashSet<int> all = [.. members];
        if (all.Count != members.Length || all.Count == 0)
        {
            return false;
        }

        HashSet<int> reached = [members[0]];
        for (bool grew = true; grew; )
        {
            grew = false;
            foreach (MemberPair pin in pins)
            {
                grew |= reached.Contains(pin.First) && reached.Add(pin.Second);
                grew |= reached.Contains(pin.Second) && reached.Add(pin.First);
            }
        }

        return all.IsSubsetOf(reached);
    }

    private static bool ContainForbidden(CirclesProblem problem, ImmutableArray<int> members) =>
        members.Any(member => members.Any(other => problem.WeightsOf(member)[other] == CirclesProblem.Forbidden));

    private static bool ExceedRule(CirclesProblem problem, ImmutableArray<int> members, CirclesClash clash)
    {
        if ((uint)clash.Rule >= (uint)problem.Rules.Length || (uint)clash.Label >= (uint)problem.Rules[clash.Rule].LabelCount)
        {
            return false;
        }

        CompositionRule rule = problem.Rules[clash.Rule];
        int alike = members.Count(member => rule.Labels[member] == clash.Label);
        return CirclesBetween(problem).All(circles => alike > rule.LimitsOf(clash.Label, circles).Max);
    }

    private static int Companions(CirclesProblem problem, int member)
    {
        int companions = -1;
        foreach (int weight in problem.WeightsOf(member))
        {
            companions += weight != CirclesProblem.Forbidden ? 1 : 0;
        }

        return companions;
    }

    /// <summary>Whether so many circles could hold the labels of every rule, looked at one by one and, where rules share their labels, together.</summary>
    private static bool CanBeCounted(CirclesProblem problem, int circles)
    {
        foreach (CompositionRule rule in problem.Rules)
        {
            Int128 least = 0;
            for (int label = 0; label < rule.LabelCount; label++)
            {
                CountLimits limits = problem
                    .Rules.Where(other => other.Labels.AsSpan().SequenceEqual(rule.Labels.AsSpan()))
                    .Aggregate(CountLimits.None, (all, other) => all.And(other.LimitsOf(label, circles)));
                least += limits.Min;
                if (!CanShare(rule.CountOf(label), circles, limits))
                {
                    return false;
                }
            }

            if (least > problem.Size.Max)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a number is a sum of so many allowed numbers.</summary>
    private static bool CanShare(int count, int circles, CountLimits limits)
    {
        int most = Math.Min(limits.Max, count);
        if (circles == 0)
        {
            return count == 0;
        }

        if (!limits.NotOne)
        {
            return (long)limits.Min * circles <= count && count <= (long)most * circles;
        }

        // Numbers from 2 up, in as many circles as are not left empty.
        int emptyAllowed = limits.Min == 0 ? circles : 0;
        for (int filled = circles - emptyAllowed; filled <= circles; filled++)
        {
            if ((long)Math.Max(2, limits.Min) * filled <= count && count <= (long)most * filled)
            {
                return true;
            }
        }

        return false;
    }
}
