using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Tests.Twins;

/// <summary>The bound of a <see cref="CirclesProof"/> as its definition reads: every set of companions and every way to divide the members into sizes is written down.</summary>
internal static class PlainCompanionBound
{
    public static Int128 Of(CirclesProblem problem, CirclesProof proof, int fewestCircles)
    {
        Int128[] pairs =
        [
            .. Divisions(problem.MemberCount, problem.Size.Max, problem.Size.Min)
                .Where(sizes => sizes.Length >= fewestCircles)
                .Select(sizes => proof.CompanionPrice * (Int128)sizes.Sum(size => size * (size - 1)))
                .DefaultIfEmpty(0),
        ];
        Int128 doubled = pairs.Max();
        for (int member = 0; member < problem.MemberCount; member++)
        {
            Int128 price = proof.Prices[member];
            doubled += Int128.Max(price * (problem.Size.Max - 1), price * (problem.Size.Min - 1));
            doubled += problem
                .Rules.Where(rule => rule.Kind is CompositionKind.Spread or CompositionKind.AtMost)
                .Select(rule => BestOf(problem, proof, member, set => Keeps(rule, set, fewestCircles)))
                .Append(BestOf(problem, proof, member, _ => true))
                .Min();
        }

        Int128 half = doubled / 2;
        return half * 2 > doubled ? half - 1 : half;
    }

    /// <summary>The best companions of a member: as many as the smallest circle asks for, or as many as there are, and no more than the largest holds.</summary>
    private static Int128 BestOf(CirclesProblem problem, CirclesProof proof, int member, Func<int[], bool> keeps)
    {
        int[] allowed =
        [
            .. Enumerable
                .Range(0, problem.MemberCount)
                .Where(other => other != member && problem.WeightsOf(member)[other] != CirclesProblem.Forbidden),
        ];
        int[][] sets =
        [
            .. Enumerable
                .Range(0, 1 << allowed.Length)
                .Where(set => int.PopCount(set) < problem.Size.Max)
                .Select(set => allowed.Where((_, k) => (set >> k & 1) == 1).ToArray())
                .Where(set => keeps([member, .. set])),
        ];
        int fewest = Math.Min(problem.Size.Min - 1, sets.Max(set => set.Length));
        return sets.Where(set => set.Length >= fewest)
            .Max(set =>
                set.Aggregate(
                    Int128.Zero,
                    (sum, other) => sum + problem.WeightsOf(member)[other] - proof.Prices[other] - proof.CompanionPrice
                )
            );
    }

    private static bool Keeps(CompositionRule rule, int[] circle, int fewestCircles) =>
        circle
            .Where(member => rule.Labels[member] >= 0)
            .GroupBy(member => rule.Labels[member])
            .All(alike => alike.Count() <= rule.LimitsOf(alike.Key, fewestCircles).Max);

    private static IEnumerable<int[]> Divisions(int members, int largest, int smallest)
    {
        if (members == 0)
        {
            yield return [];
        }

        for (int size = Math.Min(largest, members); size >= smallest; size--)
        {
            foreach (int[] rest in Divisions(members - size, size, smallest))
            {
                yield return [size, .. rest];
            }
        }
    }
}
