using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.Reporting;

namespace MentorMatch.Formats.PeerGroups;

/// <summary>A proven clash about circles in the words of people, and back. Only the named people are taken from the solver; the numbers are counted anew.</summary>
internal static class CircleClashWords
{
    private static readonly ImmutableArray<(CirclesClashKind Kind, ClashReason Reason)> Names =
    [
        (CirclesClashKind.Sizes, ClashReason.CircleSizes),
        (CirclesClashKind.PinsExceedSize, ClashReason.PinsExceedCircle),
        (CirclesClashKind.PinsJoinForbidden, ClashReason.PinsJoinForbidden),
        (CirclesClashKind.PinsExceedRule, ClashReason.PinsExceedSpread),
        (CirclesClashKind.TooFewCompanions, ClashReason.TooFewCompanions),
        (CirclesClashKind.TooManyApart, ClashReason.TooManyApart),
        (CirclesClashKind.Composition, ClashReason.CircleComposition),
        (CirclesClashKind.Exhausted, ClashReason.NoCircles),
    ];

    public static Clash Of(PeerGroupsModel model, CirclesClash clash)
    {
        CirclesProblem problem = model.Problem;
        (long needed, long available) = clash.Kind switch
        {
            CirclesClashKind.PinsExceedSize => (clash.Members.Length, problem.Size.Max),
            CirclesClashKind.PinsExceedRule => Alike(problem, clash),
            CirclesClashKind.TooFewCompanions => (problem.Size.Min - 1L, Companions(problem, clash.Members[0])),
            CirclesClashKind.TooManyApart => (clash.Members.Length, problem.MostCircles),
            _ => (problem.MemberCount, 0),
        };
        return new Clash
        {
            Reason = Names.First(name => name.Kind == clash.Kind).Reason,
            Mentees = [.. clash.Members.Select(model.IdOf)],
            Pins = [.. clash.Pins.Select(model.PairingOf)],
            Topic = clash.Kind switch
            {
                CirclesClashKind.PinsExceedRule => model.RuleNames[clash.Rule],
                CirclesClashKind.Composition or CirclesClashKind.Exhausted when !model.RuleNames.IsEmpty => string.Join(
                    ", ",
                    model.RuleNames.Distinct(StringComparer.Ordinal)
                ),
                _ => null,
            },
            Sizes = problem.Size,
            Needed = needed,
            Available = available,
        };
    }

    /// <summary>The clash that a clash of people claims; what is unknown is left out, which the judge then objects to.</summary>
    public static CirclesClash? ToClaim(PeerGroupsModel model, Clash clash)
    {
        if (!Names.Any(name => name.Reason == clash.Reason))
        {
            return null;
        }

        CirclesClashKind kind = Names.First(name => name.Reason == clash.Reason).Kind;
        ImmutableArray<int> members = [.. clash.Mentees.Select(model.Pool.IndexOf).Where(member => member >= 0)];
        ImmutableArray<MemberPair> pins = [.. clash.Pins.Select(pin => model.PairOf(pin.Mentee, pin.Mentor)).OfType<MemberPair>()];
        CirclesClash claim = new(kind, members, pins);
        int rule = kind == CirclesClashKind.PinsExceedRule && clash.Topic is { } topic ? model.RuleNames.IndexOf(topic) : -1;
        return rule < 0 ? claim : claim with { Rule = rule, Label = MostFrequent(model.Problem.Rules[rule], members) };
    }

    private static int MostFrequent(CompositionRule rule, ImmutableArray<int> members) =>
        members
            .Select(member => rule.Labels[member])
            .Where(label => label >= 0)
            .GroupBy(label => label)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => group.Key)
            .FirstOrDefault(-1);

    private static (long Needed, long Available) Alike(CirclesProblem problem, CirclesClash clash)
    {
        CompositionRule rule = problem.Rules[clash.Rule];
        return (
            clash.Members.Count(member => rule.Labels[member] == clash.Label),
            rule.LimitsOf(clash.Label, Math.Max(1, problem.FewestCircles)).Max
        );
    }

    private static long Companions(CirclesProblem problem, int member)
    {
        ReadOnlySpan<int> weights = problem.WeightsOf(member);
        return weights.Length - 1 - weights.Count(CirclesProblem.Forbidden);
    }
}
