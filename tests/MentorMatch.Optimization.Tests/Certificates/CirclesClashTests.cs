using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>Every reason for which no circles are possible, just true and just not, judged without trying everything.</summary>
public sealed class CirclesClashTests
{
    private static readonly ImmutableArray<MemberPair> Chain = [new(0, 1), new(1, 2)];

    [Theory]
    [InlineData(5, 2, 2, true)]
    [InlineData(4, 2, 2, false)]
    [InlineData(5, 3, 4, true)]
    [InlineData(6, 3, 4, false)]
    public void Sizes_clash_when_no_number_of_circles_holds_everybody(int members, int least, int most, bool holds) =>
        Expect(holds, Plain(members, least, most), new CirclesClash(CirclesClashKind.Sizes, [], []));

    [Fact]
    public void Pins_that_join_more_than_a_circle_holds_clash_only_if_they_join_them()
    {
        CirclesProblem problem = Plain(4, 2, 2, pins: Chain);
        CirclesClash clash = new(CirclesClashKind.PinsExceedSize, [0, 1, 2], Chain);
        Expect(true, problem, clash);
        Expect(false, Plain(4, 2, 3, pins: Chain), clash);
        Expect(false, problem, clash with { Members = [0, 1] });
        Expect(false, problem, clash with { Members = [0, 1, 1] });
        Expect(false, problem, clash with { Members = [0, 1, 3] });
        Expect(false, problem, clash with { Members = [0, 1, 4] });
        Expect(false, problem, clash with { Members = [-1, 0, 1, 2] });
        Expect(false, problem, clash with { Members = default });
        Expect(false, problem, clash with { Pins = [new(0, 1)] });
        Expect(false, problem, clash with { Pins = [new(1, 2)] });
        Expect(false, problem, clash with { Pins = [.. Chain, new(2, 3)] });
        Expect(false, problem, clash with { Pins = default });
    }

    [Fact]
    public void Pins_join_also_by_way_of_others_in_whatever_order_they_are_listed()
    {
        ImmutableArray<MemberPair> pins = [new(0, 3), new(1, 2), new(2, 3)];
        CirclesProblem problem = Plain(5, 1, 1, pins: pins);
        Expect(true, problem, new CirclesClash(CirclesClashKind.PinsExceedSize, [0, 1], pins));
        Expect(true, problem, new CirclesClash(CirclesClashKind.PinsExceedSize, [1, 0], pins));
        Expect(true, problem, new CirclesClash(CirclesClashKind.PinsExceedSize, [1, 3], [.. pins.Reverse()]));
        Expect(false, problem, new CirclesClash(CirclesClashKind.PinsExceedSize, [0, 1], [pins[0], pins[1]]));
        Expect(false, problem, new CirclesClash(CirclesClashKind.PinsExceedSize, [1, 4], pins));
    }

    [Fact]
    public void Pins_on_a_forbidden_pair_clash_only_if_it_is_forbidden()
    {
        CirclesProblem problem = Plain(4, 2, 4, pins: Chain, forbidden: [new(0, 2)]);
        CirclesClash clash = new(CirclesClashKind.PinsJoinForbidden, [0, 2], Chain);
        Expect(true, problem, clash);
        Expect(true, problem, clash with { Members = [0, 1, 2] });
        Expect(false, problem, clash with { Members = [0, 1] });
        Expect(false, problem, clash with { Pins = [new(0, 1)] });
        Expect(false, Plain(4, 2, 4, pins: Chain, forbidden: [new(0, 3)]), clash);
    }

    [Fact]
    public void Pins_of_one_label_clash_with_a_rule_only_beyond_its_limit()
    {
        CirclesClash clash = new(CirclesClashKind.PinsExceedRule, [0, 1, 2], Chain, Rule: 1, Label: 0);
        CirclesProblem AtMost(int limit) =>
            Plain(4, 2, 4, pins: Chain, rules: [CompositionRule.AtMost([1, 1, 1, 1], 4), CompositionRule.AtMost([0, 0, 0, 1], limit)]);
        Expect(true, AtMost(2), clash);
        Expect(false, AtMost(3), clash);
        Expect(false, AtMost(2), clash with { Label = 1 });
        Expect(false, AtMost(2), clash with { Label = 2 });
        Expect(false, AtMost(2), clash with { Label = -1 });
        Expect(false, AtMost(2), clash with { Rule = 0 });
        Expect(false, AtMost(2), clash with { Rule = 2 });
        Expect(false, AtMost(2), clash with { Rule = -1 });
        Expect(false, AtMost(2), clash with { Members = [0, 1] });
        Expect(false, AtMost(2), clash with { Pins = [new(0, 1)] });
    }

    [Fact]
    public void Pins_clash_with_a_rule_only_for_every_number_of_circles()
    {
        // Three of a kind among six: two may share one of two circles, none one of three.
        CirclesProblem problem = Plain(6, 2, 3, pins: Chain, rules: [CompositionRule.Spread([0, 0, 0, 1, 1, 1])]);
        CirclesClash clash = new(CirclesClashKind.PinsExceedRule, [0, 1, 2], Chain, Rule: 0, Label: 0);
        Expect(true, problem, clash);
        Expect(false, problem, clash with { Members = [0, 1], Pins = [new(0, 1)] });
    }

    [Fact]
    public void Members_apart_clash_only_when_they_are_more_than_circles_and_different()
    {
        CirclesProblem problem = Plain(4, 2, 2, forbidden: [new(0, 1), new(0, 2), new(1, 2)]);
        CirclesClash clash = new(CirclesClashKind.TooManyApart, [0, 1, 2], []);
        Expect(true, problem, clash);
        Expect(false, problem, clash with { Members = [0, 1] });
        Expect(false, problem, clash with { Members = [0, 1, 3] });
        Expect(false, problem, clash with { Members = [3, 1, 0] });
        Expect(false, problem, clash with { Members = [0, 0, 0] });
        Expect(false, problem, clash with { Members = [0, 1, 4] });
    }

    [Fact]
    public void A_member_clashes_with_the_size_only_when_too_few_may_join_it()
    {
        CirclesProblem problem = Plain(4, 3, 4, forbidden: [new(0, 1), new(0, 2), new(1, 2)]);
        CirclesClash Of(params int[] members) => new(CirclesClashKind.TooFewCompanions, [.. members], []);
        Expect(true, problem, Of(0));
        Expect(true, problem, Of(3, 1));
        Expect(false, problem, Of(3));
        Expect(false, problem, Of());
        Expect(false, problem, Of(0, 4));
        Expect(false, Plain(4, 3, 4, forbidden: [new(0, 1)]), Of(0));
    }

    [Fact]
    public void Exhaustion_is_believed_only_of_who_tried_everything_and_names_nobody_unknown()
    {
        CirclesProblem problem = Plain(2, 2, 2);
        CirclesClash clash = new(CirclesClashKind.Exhausted, [0], []);
        Assert.True(CirclesClashJudge.Holds(problem, clash, triedAll: true, []));
        Assert.False(CirclesClashJudge.Holds(problem, clash, triedAll: false, []));
        Assert.False(CirclesClashJudge.Holds(problem, clash with { Members = [2] }, triedAll: true, []));
        Assert.False(CirclesClashJudge.Holds(problem, clash with { Pins = [new(0, 1)] }, triedAll: true, []));
        Assert.True(CirclesClashJudge.Holds(problem, clash with { Kind = (CirclesClashKind)99 }, triedAll: true, []));
    }

    [Fact]
    public void Compositions_clash_exactly_when_no_number_of_circles_can_share_out_every_label()
    {
        int clashes = 0;
        CompositionKind[] kinds = Enum.GetValues<CompositionKind>();
        for (ulong seed = 1; seed <= 1500; seed++)
        {
            SplitMix64 random = new(seed);
            CirclesProblem drawn = new RandomCircles { LeastMembers = 1, Rules = [.. kinds] }.Draw(random);

            // Rules by ones and twos, half of the time over the same labels.
            CompositionRule first = drawn.Rules[(int)(seed % 4)];
            CompositionRule[] second =
            [
                drawn.Rules[(int)(seed / 4 % 4)],
                CompositionRule.NeverAlone(first.Labels),
                CompositionRule.AtMost(first.Labels, 2),
                CompositionRule.Spread(first.Labels),
            ];
            CirclesProblem problem = new(
                drawn.MemberCount,
                drawn.Size,
                new int[drawn.MemberCount * drawn.MemberCount],
                [first, second[random.Next(0, 4)]]
            );
            bool possible = Enumerable
                .Range(problem.FewestCircles, Math.Max(0, problem.MostCircles - problem.FewestCircles + 1))
                .Any(circles => problem.Rules.All(rule => CanShareOut(problem, rule, circles)));
            Expect(!possible, problem, new CirclesClash(CirclesClashKind.Composition, [], []));
            clashes += possible ? 0 : 1;
        }

        Assert.InRange(clashes, 150, 1350);
    }

    /// <summary>Whether every label of a rule can be written as a sum of numbers that all rules over the same labels allow, one number a circle.</summary>
    private static bool CanShareOut(CirclesProblem problem, CompositionRule rule, int circles)
    {
        CompositionRule[] alike = [.. problem.Rules.Where(other => other.Labels.SequenceEqual(rule.Labels))];
        bool Allows(int label, int count) => alike.All(other => other.LimitsOf(label, circles).Allows(count));
        bool Splits(int label, int count, int left) =>
            left == 0
                ? count == 0
                : Enumerable.Range(0, count + 1).Any(here => Allows(label, here) && Splits(label, count - here, left - 1));
        int[] labels = [.. Enumerable.Range(0, rule.LabelCount)];
        return labels.All(label => Splits(label, rule.CountOf(label), circles))
            && labels.Sum(label => (long)alike.Max(other => other.LimitsOf(label, circles).Min)) <= problem.Size.Max;
    }

    private static void Expect(bool holds, CirclesProblem problem, CirclesClash clash)
    {
        List<string> objections = [];
        Assert.Equal(holds, CirclesClashJudge.Holds(problem, clash, triedAll: false, objections));
        Assert.Equal(holds ? [] : ["The clash is none."], objections);
    }

    private static CirclesProblem Plain(
        int members,
        int least,
        int most,
        ImmutableArray<CompositionRule> rules = default,
        ImmutableArray<MemberPair> pins = default,
        params MemberPair[] forbidden
    )
    {
        int[] weights = new int[members * members];
        foreach ((int one, int other) in forbidden)
        {
            weights[(one * members) + other] = CirclesProblem.Forbidden;
            weights[(other * members) + one] = CirclesProblem.Forbidden;
        }

        return new CirclesProblem(members, new Bounds(least, most), weights, rules, pins);
    }
}
