using System.Collections.Immutable;

namespace MentorMatch.Scoring;

/// <summary>
/// One score for several scored pairs that stand or fall together: the two directions of peers, the members of a team with one mentor. It is the mean, rounded half up to
/// a millionth; what any of the pairs may not do, all may not.
/// </summary>
internal static class MeanScore
{
    /// <summary>The mean of scores that add up to a sum.</summary>
    /// <param name="sum">The sum in millionths, at least 0.</param>
    /// <param name="count">How many scores there are, at least 1.</param>
    /// <returns>The mean in millionths, rounded half up.</returns>
    public static long Of(long sum, int count) => ((2 * sum) + count) / (2L * count);

    /// <summary>The mean of pairs scored under one policy, with contributions that add up to it exactly.</summary>
    /// <param name="mentee">What stands for the mentee.</param>
    /// <param name="mentor">What stands for the mentor.</param>
    /// <param name="pairs">The pairs, at least one; all from one scorer, or from scorers of one policy.</param>
    /// <returns>The mean; broken rules are those of any of the pairs, each once.</returns>
    public static PairScore Of(string mentee, string mentor, IReadOnlyList<PairScore> pairs)
    {
        long sum = pairs.Sum(pair => pair.Score.Millionths);
        return new PairScore
        {
            Mentee = mentee,
            Mentor = mentor,
            Score = new Score(Of(sum, pairs.Count)),
            KnownShare = decimal.Round(pairs.Average(pair => pair.KnownShare), 6, MidpointRounding.AwayFromZero),
            Contributions = Contributions(pairs),
            BrokenRules = [.. pairs.SelectMany(pair => pair.BrokenRules).Distinct()],
        };
    }

    /// <summary>Rounding sums from the first contribution up to each, and showing the differences, lets no millionth go astray.</summary>
    private static ImmutableArray<Contribution> Contributions(IReadOnlyList<PairScore> pairs)
    {
        ImmutableArray<Contribution>.Builder shown = ImmutableArray.CreateBuilder<Contribution>(pairs[0].Contributions.Length);
        long sum = 0;
        long before = 0;
        for (int k = 0; k < pairs[0].Contributions.Length; k++)
        {
            sum += pairs.Sum(pair => pair.Contributions[k].Score.Millionths);
            long upTo = Of(sum, pairs.Count);
            decimal[] known = [.. pairs.Select(pair => pair.Contributions[k].Value).OfType<decimal>()];
            shown.Add(
                new Contribution(pairs[0].Contributions[k].Name, known.Length == 0 ? null : known.Average(), new Score(upTo - before))
            );
            before = upTo;
        }

        return shown.MoveToImmutable();
    }
}
