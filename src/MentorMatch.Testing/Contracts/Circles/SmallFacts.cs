using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Grouping;

namespace MentorMatch.Testing.Contracts.Circles;

/// <summary>Facts small enough to be checked by eye.</summary>
internal static class SmallFacts
{
    public static IEnumerable<ContractCase<CirclesProblem, CirclesSolution>> Cases =>
        [
            Fact("Nobody needs no circle", 0, 2, 3, [], 0),
            Fact("One circle holds everybody", 3, 3, 3, [(0, 1, 1), (0, 2, 2), (1, 2, 4)], 7),
            Fact(
                "Two pairs are the heavier perfect matching",
                4,
                2,
                2,
                [(0, 1, 5), (2, 3, 5), (0, 2, 9), (1, 3, 2), (0, 3, 0), (1, 2, 0)],
                11
            ),
            Fact("Circles of one are worth nothing and may be best", 3, 1, 3, [(0, 1, -1), (0, 2, -1), (1, 2, -1)], 0),
            Fact("Two friends and a foe stay two and one", 3, 1, 2, [(0, 1, 4), (0, 2, -9), (1, 2, -9)], 4),
            Fact("A forbidden pair is never worth it", 4, 2, 2, [(0, 1, null), (2, 3, 100), (0, 2, 1), (1, 3, 1), (0, 3, 1), (1, 2, 2)], 3),
            Fact("Sizes that hold nobody exactly are impossible", 5, 2, 2, [], null),
            Fact("Five do not part into circles of three and four", 5, 3, 4, [], null),
            Fact("A member with every companion forbidden is impossible", 4, 2, 2, [(0, 1, null), (0, 2, null), (0, 3, null)], null),
            Fact("A pin joins two who would rather be apart", 4, 2, 2, [(0, 1, -5), (0, 2, 9), (1, 3, 9)], -5, pins: [new(0, 1)]),
            Fact("A pin on a forbidden pair is impossible", 4, 2, 2, [(0, 1, null)], null, pins: [new(0, 1)]),
            Fact("Pins that join too many are impossible", 4, 2, 2, [], null, pins: [new(0, 1), new(1, 2)]),
            Fact(
                "Spread labels part two of a kind",
                4,
                2,
                2,
                [(0, 1, 9), (2, 3, 9), (0, 2, 1), (1, 3, 1)],
                2,
                rules: [CompositionRule.Spread([0, 0, 1, 1])]
            ),
            Fact(
                "Every circle has a marked member",
                4,
                2,
                2,
                [(0, 1, 9), (2, 3, 9), (0, 2, 1), (1, 3, 1)],
                2,
                rules: [CompositionRule.OneOf([true, true, false, false])]
            ),
            Fact(
                "More circles than marked members are impossible",
                6,
                2,
                2,
                [],
                null,
                rules: [CompositionRule.OneOf([true, true, false, false, false, false])]
            ),
            Fact(
                "Nobody marked where every circle needs somebody is impossible",
                4,
                2,
                2,
                [],
                null,
                rules: [CompositionRule.OneOf([false, false, false, false])]
            ),
            Fact(
                "Nobody is the only one of a kind",
                4,
                2,
                2,
                [(0, 2, 9), (1, 3, 9), (0, 1, 1), (2, 3, 1)],
                2,
                rules: [CompositionRule.NeverAlone([0, 0, 1, 1])]
            ),
            Fact(
                "Who is alone among all may be alone in a circle",
                4,
                2,
                2,
                [(0, 2, 9), (1, 3, 9)],
                18,
                rules: [CompositionRule.NeverAlone([0, 1, 2, 3])]
            ),
            Fact(
                "A kind that must be spread and never alone is impossible",
                4,
                2,
                2,
                [],
                null,
                rules: [CompositionRule.Spread([0, 0, 1, 1]), CompositionRule.NeverAlone([0, 0, 1, 1])]
            ),
        ];

    private static ContractCase<CirclesProblem, CirclesSolution> Fact(
        string name,
        int members,
        int least,
        int most,
        (int One, int Other, int? Weight)[] pairs,
        long? total,
        ImmutableArray<CompositionRule> rules = default,
        ImmutableArray<MemberPair> pins = default
    ) =>
        new(
            name,
            solver =>
            {
                int[] weights = new int[members * members];
                foreach ((int one, int other, int? weight) in pairs)
                {
                    weights[(one * members) + other] = weight ?? CirclesProblem.Forbidden;
                    weights[(other * members) + one] = weight ?? CirclesProblem.Forbidden;
                }

                Expect.Optimum(solver, new CirclesProblem(members, new Bounds(least, most), weights, rules, pins), total);
            },
            isSmall: true
        );
}
