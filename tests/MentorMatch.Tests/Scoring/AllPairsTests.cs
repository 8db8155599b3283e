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
        Seeds.Hold(120, random => CompareRows(random, AnyScorer(random, most: 12)));

    /// <summary>Alone nothing covers up for a criterion or a rule; a rule forbids what is not known, or allows it.</summary>
    [Fact]
    public void Each_criterion_and_each_rule_alone_is_the_same_at_once_as_pair_by_pair()
    {
        MatchingPolicy all = RandomCohort.Everything(new Random(4));
        MatchingPolicy none = all with { Criteria = [], Rules = [] };
        MatchingPolicy[] policies =
        [
            .. all.Criteria.Select(criterion => none with { Criteria = [criterion] }),
            .. all.Rules.Select(rule => none with { Criteria = [Criterion.Skills], Rules = [rule] }),
            .. all.Rules.Select(rule => none with { Criteria = [Criterion.LevelGap(1)], Rules = [rule.WhenUnknown(WhenUnknown.Forbid)] }),
        ];
        for (int k = 0; k < 3 * policies.Length; k++)
        {
            Random random = new(k);
            CohortScorer scorer = CohortScorer.Compile(RandomCohort.Draw(random, most: 12), policies[k % policies.Length]);
            CompareRows(random, scorer);
            Compare(random, scorer, rounds: 1);
            Assert.All(
                from mentee in scorer.Cohort.Mentees
                from mentor in scorer.Cohort.Mentors
                select (mentee, mentor),
                pair =>
                {
                    PairScore found = scorer.Score(pair.mentee.Id, pair.mentor.Id);
                    Assert.Equal(
                        PlainScorer.Broken(scorer.Cohort, scorer.Policy, pair.mentee, pair.mentor),
                        found.BrokenRules.Select(rule => rule.Code)
                    );
                    Assert.Equal(PlainScorer.Score(scorer.Cohort, scorer.Policy, pair.mentee, pair.mentor), found.Score.Millionths);
                }
            );
        }
    }

    [Fact]
    public void More_parts_and_more_wishes_than_find_room_on_the_stack_are_scored_all_the_same()
    {
        string[] names = [.. Enumerable.Range(0, 70).Select(k => $"x{k}")];
        Participant Knowing(Participant person, int every) =>
            names.Aggregate(person, (known, name) => known.With(name, known.Attributes.Count % every == 0 ? "a" : "b"));
        Cohort cohort = Cohort.Create(
            mentors: Enumerable
                .Range(1, 9)
                .Select(k => Knowing(Someone.Mentor($"m{k}").Offering([.. names.Where((_, at) => at % k == 0)]), k)),
            mentees: [Knowing(Someone.Mentee("e").Wanting(names), 2), Knowing(Someone.Mentee("f").Wanting([.. names.Take(64)]), 3)]
        );
        Criterion[] criteria =
        [
            Criterion.Skills,
            Criterion.Same([.. names]),
            .. names.Select(name => Criterion.Different(name).Named(name)),
        ];
        foreach (
            Criterion[] chosen in (Criterion[][])[criteria[..1], criteria[1..2], criteria[..65], criteria[2..66], criteria[2..67], criteria]
        )
        {
            MatchingPolicy policy = new() { Objective = Objective.BestTotal, Criteria = [.. chosen] };
            Random random = new(1);
            CompareRows(random, CohortScorer.Compile(cohort, policy));
            Compare(random, CohortScorer.Compile(cohort, policy), rounds: 1);
        }
    }

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

    private static void CompareRows(Random random, CohortScorer scorer)
    {
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
