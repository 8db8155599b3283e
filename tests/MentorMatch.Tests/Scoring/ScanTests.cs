using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Scoring.Kernels;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring;

/// <summary>
/// Scans where a bound that is a little too low would lose a pair: prices at which many mentors are worth the same to within a few units of the bound, wishes that no byte holds exactly,
/// limits that are the values of pairs.
/// </summary>
public sealed class ScanTests
{
    private const int MostTile = 4096;
    private static readonly VectorWidth[] Widths = Enum.GetValues<VectorWidth>();

    [Fact]
    public void Mentors_worth_nearly_the_same_are_told_apart() =>
        Seeds.Hold(
            60,
            random =>
            {
                CohortScorer scorer = Scorer(random, mentees: random.Next(1, 7), mentors: random.Next(1, 300));
                Compare(random, scorer, Levelled(random, scorer, noise: 1 << random.Next(1, 9)));
            }
        );

    [Fact]
    public void More_mentors_than_a_tile_holds_are_told_apart() =>
        Seeds.Hold(
            3,
            random =>
            {
                CohortScorer scorer = Scorer(random, mentees: 4, mentors: random.Next(MostTile + 1, 2 * MostTile + 500));
                Compare(random, scorer, Levelled(random, scorer, noise: 5000));
            }
        );

    /// <summary>The limit of a bound is tightest for the one pair whose very value it is; so each pair in turn is the last that may be kept, at prices of any size and sign.</summary>
    [Fact]
    public void Nobody_is_passed_over_at_the_very_value_they_have() =>
        Seeds.Hold(
            40,
            random =>
            {
                CohortScorer scorer = Scorer(random, mentees: 2, mentors: random.Next(1, 90));
                scorer = random.Next(2) == 0 ? scorer : CohortScorer.Compile(scorer.Cohort, BarelyRoundedUp(random));
                long offset = random.Next(3) * random.NextInt64(-1_000_000_000, 1_000_000_000) / 2;
                int grain = random.Next(2) == 0 ? 1 : 32;
                long[] prices =
                [
                    .. scorer.Cohort.Mentors.Select(_ => offset + grain * random.NextInt64(1 + random.Next(2) * 400_000 / grain)),
                ];
                KeepEachAsTheLast(scorer, prices);
            }
        );

    /// <summary>
    /// Where two wishes are so small that no factor stands for them, what that loses is made up for by the limit and by nothing else: neither the rounding of what a shared site is worth nor a share
    /// that skills leave to it.
    /// </summary>
    [Fact]
    public void Who_offers_just_the_wishes_that_rounding_loses_is_not_passed_over()
    {
        (string Name, int Priority)[] wishes = [("a", 24), ("b", 2), ("c", 74), ("d", 1), ("e", 1)];
        Participant mentee = Someone.Mentee("e").With("site", "s") with
        {
            Wants = [.. wishes.Select(wish => new WantedSkill(wish.Name, wish.Priority))],
        };
        Participant Offering(int k)
        {
            int[] levels = [k % 6, k / 6 % 6, k / 36, 5, 5];
            return Someone.Mentor($"m{k:000}").With("site", "s") with
            {
                Skills = [.. levels.Select((level, at) => new Skill(wishes[at].Name, level)).Where(skill => skill.Proficiency > 0)],
            };
        }

        // The site alone is worth 31.45 millionths, and half of one that rounds: just below a unit.
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.Skills.Weight(31.796m), Criterion.Same("site").Weight(0.001m)],
        };
        Cohort cohort = Cohort.Create(mentors: Enumerable.Range(0, 6 * 6 * 6).Select(Offering), mentees: [mentee]);
        KeepEachAsTheLast(CohortScorer.Compile(cohort, policy), new long[cohort.Mentors.Length]);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-(1L << 31))]
    [InlineData(1L << 31)]
    [InlineData(long.MaxValue)]
    public void Mentors_too_far_out_are_worth_the_same_and_the_first_of_them_are_kept(long price)
    {
        CohortScorer scorer = Scorer(new Random(5), mentees: 3, mentors: 130);
        long[] prices = [.. Enumerable.Repeat(price, 130)];
        long value = price > 0 ? -BestPairs.ValueLimit : BestPairs.ValueLimit;
        foreach (long? least in (long?[])[null, value])
        {
            foreach (VectorWidth width in Widths)
            {
                BestPairs found = Start(3, 4, [least, least, least]);
                IPairScan scan = new ScoreWeights(scorer.PrepareRows(width, 1 << 20)).Scan([], prices);
                Assert.IsType<ScoreScan>(scan);
                scan.Collect([0, 1, 2], found, CancellationToken.None);
                for (int row = 0; row < 3; row++)
                {
                    int mentee = row;
                    Assert.Equal(
                        Enumerable
                            .Range(0, 130)
                            .Where(mentor => scorer.Rows.ByItself(mentee, mentor) != PairWeights.Absent)
                            .Take(4)
                            .Select(mentor => (mentor, value)),
                        Kept(found, row)
                    );
                }
            }
        }
    }

    [Theory]
    [InlineData(MostTile, 2)]
    [InlineData(1100, 6)]
    public void A_rule_that_is_asked_may_refuse_some_or_all_that_looked_best(int mentors, int rounds)
    {
        for (int seed = 0; seed < rounds; seed++)
        {
            Random random = new(seed);
            CohortScorer drawn = Scorer(random, mentees: 3, mentors);
            Rule rule = Rule.Custom("first level", (_, mentor) => mentor.Level == 1);
            CohortScorer scorer = CohortScorer.Compile(drawn.Cohort, drawn.Policy with { Rules = [rule] });

            // Prices that count whom the rule refuses make those the cheapest; those that do not count them leave every fourth of the best.
            Compare(random, scorer, Levelled(random, seed % 2 == 0 ? scorer : drawn, noise: 200_000));
        }
    }

    [Fact]
    public void A_scan_for_nobody_finds_nothing()
    {
        BestPairs best = new(1, 1);
        new ScoreWeights(Scorer(new Random(1), mentees: 2, mentors: 4).Rows)
            .Scan([], new long[4])
            .Collect([], best, CancellationToken.None);
        Assert.Empty(Kept(best, 0));
    }

    [Fact]
    public void More_mentees_than_are_looked_at_in_one_pass_are_all_served()
    {
        Random random = new(11);
        CohortScorer scorer = Scorer(random, mentees: 40, mentors: 70);
        int[] rows = [.. Enumerable.Range(0, 8192 + 3).Select(_ => random.Next(40))];
        long[] prices = Levelled(random, scorer, noise: 50_000);
        BestPairs expected = new(40, 2);
        PairWeights.RowByRow(scorer.AllPairs(), [], prices).Collect([.. Enumerable.Range(0, 40)], expected, CancellationToken.None);
        BestPairs found = new(rows.Length, 2);
        scorer.AllPairs().Scan([], prices).Collect(rows, found, CancellationToken.None);
        Assert.All(Enumerable.Range(0, rows.Length), row => Assert.Equal(Kept(expected, rows[row]), Kept(found, row)));
    }

    [Fact]
    public void Prices_half_of_which_are_within_a_million_are_bounded_and_others_are_not()
    {
        ScoreWeights weights = new(Scorer(new Random(1), mentees: 2, mentors: 4).Rows);
        const long Last = 32_767 * 32;
        Assert.IsType<ScoreScan>(weights.Scan([], [5, 5 + Last, 6 + Last, 6 + Last]));
        Assert.IsNotType<ScoreScan>(weights.Scan([], [5, 6 + Last, 6 + Last, 6 + Last]));
        Assert.IsType<ScoreScan>(weights.Scan([1, 3], [-long.MaxValue, 0]));
        Assert.IsNotType<ScoreScan>(weights.Scan([0, 1, 3], [-long.MaxValue, 0, long.MaxValue]));
    }

    [Fact]
    public void There_is_one_price_for_each_column()
    {
        ScoreWeights weights = new(Scorer(new Random(1), mentees: 2, mentors: 4).Rows);
        Assert.Equal((2, 4, 0, 1_000_000), (weights.RowCount, weights.ColumnCount, weights.MinWeight, weights.MaxWeight));
        ArgumentException error = Assert.Throws<ArgumentException>(() => weights.Scan([], [1, 2, 3]));
        Assert.Equal("prices", error.ParamName);
        Assert.StartsWith("3 prices were given for 4 columns.", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<ArgumentException>(() => weights.Scan([0, 2], [1, 2, 3, 4]));
        Assert.StartsWith("4 prices were given for 2 columns.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => weights.Scan([], [1, 2, 3, 4]).Collect([0], null!, CancellationToken.None));
    }

    [Theory]
    [InlineData(1L << 27)]
    [InlineData(0L)]
    public void A_cancelled_scan_stops(long cacheBytes)
    {
        CohortScorer scorer = Scorer(new Random(1), mentees: 3, mentors: 9);
        IPairScan scan = new ScoreWeights(scorer.PrepareRows(VectorWidths.Best, cacheBytes)).Scan([], new long[9]);
        Assert.Throws<OperationCanceledException>(() =>
            scan.Collect([0, 1, 2], new BestPairs(3, 1), new CancellationToken(canceled: true))
        );
        scan.Collect([0, 1, 2], new BestPairs(3, 1), CancellationToken.None);
    }

    [Fact]
    public void The_width_is_the_widest_with_hardware_for_it()
    {
        (VectorWidth Width, bool Has)[] widths =
        [
            (VectorWidth.Scalar, true),
            (VectorWidth.Bits128, System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated),
            (VectorWidth.Bits256, System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated),
            (VectorWidth.Bits512, System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated),
        ];
        Assert.Equal(widths.Where(entry => entry.Has).Max(entry => entry.Width), VectorWidths.Best);
    }

    private static void KeepEachAsTheLast(CohortScorer scorer, long[] prices)
    {
        for (int mentee = 0; mentee < scorer.Cohort.Mentees.Length; mentee++)
        {
            int[] rows = [.. prices.Select(_ => mentee)];
            long?[] least = [.. prices.Select((price, mentor) => scorer.Rows.Exact(mentee, mentor) - price)];
            BestPairs expected = Start(rows.Length, prices.Length, least);
            PairWeights.RowByRow(scorer.AllPairs(), [], prices).Collect(rows, expected, CancellationToken.None);
            foreach (VectorWidth width in Widths)
            {
                BestPairs found = Start(rows.Length, prices.Length, least);
                IPairScan scan = new ScoreWeights(scorer.PrepareRows(width, 1 << 20)).Scan([], prices);
                Assert.IsType<ScoreScan>(scan);
                scan.Collect(rows, found, CancellationToken.None);
                Assert.All(rows, (_, row) => Assert.Equal(Kept(expected, row), Kept(found, row)));
            }
        }
    }

    private static void Compare(Random random, CohortScorer scorer, long[] all)
    {
        int[] columns = random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, all.Length).Where(_ => random.Next(3) > 0)];
        long[] prices = columns.Length == 0 ? all : [.. columns.Select(column => all[column])];
        int[] rows = [.. Enumerable.Range(0, scorer.Cohort.Mentees.Length)];
        random.Shuffle(rows);
        int keep = random.Next(1, 5);

        // Now and then nothing below the very value of a pair is to be kept.
        long?[] least = [.. rows.Select(row => random.Next(3) == 0 ? ValueOfSomePair(random, scorer, row, all) : null)];
        BestPairs expected = Start(rows.Length, keep, least);
        PairWeights.RowByRow(scorer.AllPairs(), columns, prices).Collect(rows, expected, CancellationToken.None);
        foreach (VectorWidth width in Widths)
        {
            BestPairs found = Start(rows.Length, keep, least);
            long room = random.Next(3) == 0 ? 0 : 1 << 20;
            new ScoreWeights(scorer.PrepareRows(width, room)).Scan(columns, prices).Collect(rows, found, CancellationToken.None);
            for (int row = 0; row < rows.Length; row++)
            {
                Assert.Equal(Kept(expected, row), Kept(found, row));
                Assert.Equal(expected.CutOff(row), found.CutOff(row));
            }
        }
    }

    /// <summary>Weights at which what a shared site alone is worth is just below a multiple of 32 millionths, so that rounding it up adds next to nothing.</summary>
    private static MatchingPolicy BarelyRoundedUp(Random random)
    {
        decimal site;
        decimal skills;
        do
        {
            site = random.Next(1, 10_000);
            skills = random.Next(1, 20_000);
        } while ((1_000_000 * site / (site + skills) + 0.5m) % 32 is < 31 or > 31.9m);

        return new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.Skills.Weight(skills / 1000), Criterion.Same("site").Weight(site / 1000)],
        };
    }

    /// <summary>Prices that take from each mentor what they are worth to some mentee, but for a little.</summary>
    private static long[] Levelled(Random random, CohortScorer scorer, int noise)
    {
        int mentee = random.Next(scorer.Cohort.Mentees.Length);
        int[] row = new int[scorer.Cohort.Mentors.Length];
        scorer.Rows.Fill(mentee, row);
        return [.. row.Select(score => Math.Max(score, 0) - (long)random.Next(noise))];
    }

    private static long? ValueOfSomePair(Random random, CohortScorer scorer, int row, long[] prices)
    {
        int mentor = random.Next(prices.Length);
        return scorer.Rows.ByItself(row, mentor) is var score and not PairWeights.Absent ? score - prices[mentor] : null;
    }

    private static BestPairs Start(int rows, int keep, long?[] least)
    {
        BestPairs best = new(rows, keep);
        for (int row = 0; row < rows; row++)
        {
            if (least[row] is long value)
            {
                best.Expect(row, value);
            }
        }

        return best;
    }

    private static (int, long)[] Kept(BestPairs best, int row)
    {
        (int, long)[] pairs = new (int, long)[best.PerRow];
        return [.. pairs.Take(best.Read(row, pairs)).Order()];
    }

    /// <summary>People who want up to fourteen skills of any priority, of which some are offered by most mentors and some by hardly any.</summary>
    private static CohortScorer Scorer(Random random, int mentees, int mentors)
    {
        const int SkillNames = 16;
        Participant Offering(int k) =>
            (Someone.Mentor($"m{k:00000}") with { Level = random.Next(4) }).With("site", $"s{random.Next(3)}") with
            {
                Skills =
                [
                    .. Enumerable
                        .Range(0, SkillNames)
                        .Where(skill => random.Next(1 + skill * skill) == 0)
                        .Select(skill => new Skill($"k{skill}", random.Next(1, 6))),
                ],
            };
        Participant Wanting(int k) =>
            (Someone.Mentee($"e{k:00000}") with { Level = random.Next(4) }).With("site", $"s{random.Next(3)}") with
            {
                Wants =
                [
                    .. Enumerable
                        .Range(0, SkillNames)
                        .OrderBy(_ => random.Next())
                        .Take(random.Next(15))
                        .Select(skill => new WantedSkill($"k{skill}", random.Next(1, random.Next(2) == 0 ? 3 : 101))),
                ],
            };
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria =
            [
                Criterion.Skills.Weight(random.Next(1, 1_000_000) / 1000m),
                .. random.Next(3) == 0 ? [] : (Criterion[])[Criterion.LevelGap(1, 7).Weight(random.Next(1, 100)), Criterion.Same("site")],
            ],
            Rules = random.Next(3) == 0 ? [Rule.LevelGapAtLeast(0)] : [],
            RelatedSkills = random.Next(2) == 0 ? [] : [new("k1", "k2", 0.7m), new("k0", "k5", 0.001m), new("k3", "k4", 0.999m)],
        };
        return CohortScorer.Compile(
            Cohort.Create(mentors: Enumerable.Range(0, mentors).Select(Offering), mentees: Enumerable.Range(0, mentees).Select(Wanting)),
            policy
        );
    }
}
