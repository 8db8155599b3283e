using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Scoring.Kernels;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring.Kernels;

/// <summary>
/// Scores as near below a half millionth as their denominators allow, nearer than floating point is trusted: each is made so that rounding what floating point finds would be one millionth
/// too high. The lowest terms of the mean are given with each; the score is floor((2,000,000 num + den) ÷ (2 den)), the remainder 2 den − 1, the largest there is.
/// </summary>
public sealed class NearestHalfTests
{
    private static readonly VectorWidth[] Widths = Enum.GetValues<VectorWidth>();

    [Fact]
    public void Weights_alone_bring_a_score_near_a_half()
    {
        // 585,368 / 12,000,041: one criterion is fulfilled, twelve are not.
        decimal[] others = [.. Enumerable.Repeat(1000m, 11), 414.673m];
        Hold(
            585_368,
            12_000_041,
            [Yes(585.368m), .. others.Select((weight, k) => Criterion.Same("no").Named($"no-{k}").Weight(weight))],
            Someone.Mentee("e"),
            person => person
        );
    }

    [Fact]
    public void An_exact_half_is_rounded_up()
    {
        // 1 / 2,000,000: half a millionth, of a denominator small enough that nothing is in doubt.
        Criterion[] criteria =
        [
            Yes(0.001m),
            Criterion.Same("no").Named("no-1").Weight(1000m),
            Criterion.Same("no").Named("no-2").Weight(999.999m),
        ];
        Cohort cohort = Cohort.Create(
            mentors: Enumerable.Range(0, 5).Select(k => Someone.Mentor($"m{k}").With("yes", "x").With("no", "y")),
            mentees: [Someone.Mentee("e").With("yes", "x").With("no", "x")]
        );
        CohortScorer scorer = CohortScorer.Compile(
            cohort,
            new MatchingPolicy { Objective = Objective.BestTotal, Criteria = [.. criteria] }
        );
        foreach (VectorWidth width in Widths)
        {
            int[] row = new int[5];
            RowScorer rows = scorer.PrepareRows(width);
            rows.Fill(0, row);
            Assert.Equal([1, 1, 1, 1, 1], row);
            Assert.Equal(2_000_000, rows.Means!.Get(0).Denominator);
        }
    }

    [Theory]
    [InlineData(21, 1, 877, 858)]
    [InlineData(21, 2, 937, 851)]
    public void Denominators_of_criteria_bring_a_score_near_a_half(int weights, int weight, int one, int other) =>
        Hold(
            weight * one * 991L + (weights - weight) * other * 997L,
            997L * 991 * weights,
            [Gap(one, 997, weight), Gap(other, 991, weights - weight)],
            Someone.Mentee("e").At(0),
            person => person.At(0)
        );

    [Theory]
    [InlineData(755, 176, 450)]
    [InlineData(271, 528, 367)]
    public void So_do_denominators_whose_product_is_too_large_to_keep(int one, int other, int third) =>
        Hold(
            one * 991L * 983 + other * 997L * 983 + third * 997L * 991,
            997L * 991 * 983 * 3,
            [Gap(one, 997, 1), Gap(other, 991, 1), Gap(third, 983, 1)],
            Someone.Mentee("e").At(0),
            person => person.At(0)
        );

    [Theory]
    [InlineData("23 29 31 37 41", "5 6 9 24 14")]
    [InlineData("53 59 61 67", "14 28 4 59")]
    public void So_do_the_parts_of_one_criterion(string values, string shared)
    {
        // The mentee has all values of each attribute, the mentor some of them.
        int[] all = [.. values.Split(' ').Select(Number)];
        int[] common = [.. shared.Split(' ').Select(Number)];
        long product = all.Aggregate(1L, (so, far) => so * far);
        Hold(
            all.Zip(common, (under, above) => product / under * above).Sum(),
            product * all.Length,
            [Criterion.Same([.. all.Select(count => $"x{count}")])],
            all.Aggregate(Someone.Mentee("e"), (person, count) => person.With($"x{count}", Values(count))),
            mentor => all.Zip(common).Aggregate(mentor, (person, pair) => person.With($"x{pair.First}", Values(pair.Second)))
        );
    }

    [Theory]
    [InlineData("a:20 b:10 c:5 d:2", "a:3 b:3 c:1 d:2", 300_001, 188_637)]
    [InlineData("a:20 b:10 c:5 d:2", "a:4 b:1 c:2", 300_001, 297_751)]
    [InlineData("a:50 b:30 c:17 d:4", "a:2 b:4 c:1 d:3", 100_001, 92_270)]
    public void So_do_skills(string wants, string skills, int weights, int weight)
    {
        // Where all priorities fit a byte the sum is made of bytes, else of numbers of 32 bits.
        Dictionary<string, int> priorities = wants
            .Split(' ')
            .Select(text => text.Split(':'))
            .ToDictionary(pair => pair[0], pair => Number(pair[1]));
        int sum = skills.Split(' ').Select(text => text.Split(':')).Sum(pair => priorities[pair[0]] * Number(pair[1]));
        Hold(
            (long)weight * sum,
            5L * priorities.Values.Sum() * weights,
            [Criterion.Skills.Weight(weight / 1000m), Criterion.Same("no").Weight((weights - weight) / 1000m)],
            Someone.Mentee("e").Wanting(wants.Split(' ')),
            person => person.Offering(skills.Split(' '))
        );
    }

    /// <summary>Any number of mentors who are alike, so that each of them stands once in every lane and once behind the last vector.</summary>
    private static void Hold(
        long numerator,
        long denominator,
        System.Collections.Immutable.ImmutableArray<Criterion> criteria,
        Participant mentee,
        Func<Participant, Participant> dress
    )
    {
        System.Numerics.BigInteger twice = 2 * (System.Numerics.BigInteger)denominator;
        int expected = (int)((2_000_000 * (System.Numerics.BigInteger)numerator + denominator) / twice);
        MatchingPolicy policy = new() { Objective = Objective.BestTotal, Criteria = criteria };
        Participant asking = mentee.With("yes", "x").With("no", "x");
        for (int mentors = 1; mentors <= 9; mentors++)
        {
            Cohort cohort = Cohort.Create(
                mentors: Enumerable.Range(0, mentors).Select(k => dress(Someone.Mentor($"m{k}").With("yes", "x").With("no", "y"))),
                mentees: [asking]
            );
            CohortScorer scorer = CohortScorer.Compile(cohort, policy);
            Assert.Equal(expected, scorer.Score("e", "m0").Score.Millionths);
            Assert.False(2 * MeanTables.Bias < 1 - Remainder(numerator, denominator), "not near enough to a half to be in doubt");
            foreach (VectorWidth width in Widths)
            {
                RowScorer rows = scorer.PrepareRows(width);
                int[] row = new int[mentors];
                rows.Fill(0, row);
                Assert.Equal(Enumerable.Repeat(expected, mentors), row);

                BestPairs best = new(1, mentors);
                new ScoreWeights(rows).Scan([], new long[mentors]).Collect([0], best, CancellationToken.None);
                (int Column, long Value)[] kept = new (int, long)[mentors];
                Assert.Equal(mentors, best.Read(0, kept));
                Assert.All(kept, pair => Assert.Equal(expected, pair.Value));
            }
        }
    }

    private static double Remainder(long numerator, long denominator)
    {
        System.Numerics.BigInteger twice = 2 * (System.Numerics.BigInteger)denominator;
        return (double)((2_000_000 * (System.Numerics.BigInteger)numerator + denominator) % twice) / (double)twice;
    }

    private static Criterion Yes(decimal weight) => Criterion.Same("yes").Weight(weight);

    /// <summary>Of people of one level: a value of so many of so many parts.</summary>
    private static Criterion Gap(int numerator, int denominator, int weight) =>
        Criterion.LevelGap(ideal: denominator - numerator, tolerance: denominator).Named($"gap-{denominator}").Weight(weight);

    private static string[] Values(int count) => [.. Enumerable.Range(0, count).Select(k => $"v{k}")];

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
