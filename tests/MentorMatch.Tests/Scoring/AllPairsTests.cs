using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Scoring.Kernels;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring;

/// <summary>All pairs at once against one pair at a time: random cohorts under random policies, with every width of vector.</summary>
public sealed class AllPairsTests
{
    private static readonly VectorWidth[] Widths = Enum.GetValues<VectorWidth>();

    [Fact]
    public void Rows_counts_and_single_weights_are_the_scores_of_the_pairs() =>
        Seeds.Hold(
            120,
            random =>
            {
                CohortScorer scorer = AnyScorer(random, most: 12);
                int[] expected = Expected(scorer);
                foreach (VectorWidth width in Widths)
                {
                    ScoreWeights weights = new(scorer.PrepareRows(width, CacheBytes(random)));
                    int[] row = new int[weights.ColumnCount];
                    for (int mentee = 0; mentee < weights.RowCount; mentee++)
                    {
                        weights.Fill(mentee, row);
                        int[] wanted = expected[(mentee * row.Length)..((mentee + 1) * row.Length)];
                        Assert.Equal(wanted, row);
                        Assert.Equal(wanted.Count(weight => weight != PairWeights.Absent), weights.CountOf(mentee));
                        for (int mentor = 0; mentor < row.Length; mentor++)
                        {
                            Assert.Equal(wanted[mentor] != PairWeights.Absent, weights.TryGetWeight(mentee, mentor, out int weight));
                            Assert.Equal(Math.Max(wanted[mentor], 0), weight);
                        }
                    }
                }
            }
        );

    [Fact]
    public void A_scan_keeps_what_a_look_at_every_pair_keeps() =>
        Seeds.Hold(
            120,
            random =>
            {
                CohortScorer scorer = AnyScorer(random, most: 12);
                Compare(random, scorer, rounds: 4);
            }
        );

    [Fact]
    public void A_scan_of_many_mentors_keeps_what_a_look_at_every_pair_keeps() =>
        Seeds.Hold(
            6,
            random =>
            {
                Cohort cohort = MentorMatch.Testing.Cohorts.CohortGenerator.Generate(
                    new()
                    {
                        Mentors = random.Next(60, 6000),
                        Mentees = 20,
                        Seed = (ulong)random.Next(),
                        PreferenceShare = 0.3,
                        AvoidShare = 0.2,
                        BlankShare = random.Next(3) * 0.1,
                    }
                );
                MatchingPolicy policy = random.Next(2) == 0 ? RandomCohort.Policy(random) : MatchingPolicy.Default;
                policy = policy with
                {
                    Criteria = [.. policy.Criteria.Where(criterion => criterion is not MentorMatch.Policies.Criteria.CustomCriterion)],
                };
                Compare(random, CohortScorer.Compile(cohort, policy), rounds: 3);
            }
        );

    private static CohortScorer AnyScorer(Random random, int most) =>
        CohortScorer.Compile(RandomCohort.Draw(random, most), RandomCohort.Policy(random));

    /// <summary>Room for what is kept for all classes of mentees, for some, or for none.</summary>
    private static long CacheBytes(Random random) => random.Next(3) * random.Next(100_000);

    private static int[] Expected(CohortScorer scorer) =>
        [
            .. from mentee in scorer.Cohort.Mentees
            from mentor in scorer.Cohort.Mentors
            let pair = scorer.Score(mentee.Id, mentor.Id)
            select pair.BrokenRules.IsEmpty ? (int)pair.Score.Millionths : PairWeights.Absent,
        ];

    private static void Compare(Random random, CohortScorer scorer, int rounds)
    {
        IPairWeights plain = scorer.AllPairs();
        for (int round = 0; round < rounds; round++)
        {
            int[] columns = random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, plain.ColumnCount).Where(_ => random.Next(3) > 0)];
            long[] prices = Prices(random, columns.Length == 0 ? plain.ColumnCount : columns.Length);
            int[] rows = [.. Enumerable.Range(0, plain.RowCount).Where(_ => random.Next(4) > 0)];
            random.Shuffle(rows);
            int keep = random.Next(1, 9);
            long least = random.Next(2) == 0 ? long.MinValue : random.Next(-200_000, 900_000);
            int coarseness = random.Next(3) == 0 ? random.Next(0, 18) : -1;
            BestPairs expected = Start(rows.Length, keep, least, coarseness);
            PairWeights.RowByRow(plain, columns, prices).Collect(rows, expected, CancellationToken.None);
            foreach (VectorWidth width in Widths)
            {
                BestPairs found = Start(rows.Length, keep, least, coarseness);
                new ScoreWeights(scorer.PrepareRows(width, CacheBytes(random)))
                    .Scan(columns, prices)
                    .Collect(rows, found, CancellationToken.None);
                for (int k = 0; k < rows.Length; k++)
                {
                    Assert.Equal(Kept(expected, k), Kept(found, k));
                    Assert.Equal(expected.CutOff(k), found.CutOff(k));
                }
            }
        }
    }

    private static BestPairs Start(int rows, int keep, long least, int coarseness)
    {
        BestPairs best = new(rows, keep);
        for (int k = 0; k < rows; k++)
        {
            if (coarseness >= 0)
            {
                best.Spread(k, (ulong)k * 0x9E3779B97F4A7C15, coarseness);
            }

            if (least > long.MinValue)
            {
                best.Expect(k, least);
            }
        }

        return best;
    }

    private static (int, long)[] Kept(BestPairs best, int row)
    {
        (int, long)[] pairs = new (int, long)[best.PerRow];
        return [.. pairs.Take(best.Read(row, pairs)).Order()];
    }

    private static long[] Prices(Random random, int count)
    {
        int kind = random.Next(6);
        long Price() =>
            kind switch
            {
                0 => 0,
                1 => random.Next(0, 1_000_001),
                2 => random.Next(-50, 50),
                3 => random.Next(4) == 0 ? random.NextInt64(-(1L << 62), 1L << 62) : random.Next(100_000),
                4 => random.NextInt64(-(1L << 33), 1L << 33),
                _ => random.Next(3) == 0 ? (1L << 40) : -700_000 + random.Next(300_000),
            };
        return [.. Enumerable.Range(0, count).Select(_ => Price())];
    }
}
