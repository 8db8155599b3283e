using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;
using MentorMatch.Scoring;
using MentorMatch.Scoring.Kernels;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring.Kernels;

/// <summary>Means by classes: the numbers, and the common denominator on which their exactness rests.</summary>
public sealed class MeanTablesTests
{
    [Fact]
    public void Entries_are_the_mean_without_skills_and_what_full_skills_add() =>
        Seeds.Hold(
            150,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random);
                MatchingPolicy policy = WithClasses(RandomCohort.Policy(random));
                RowScorer rows = CohortScorer.Compile(cohort, policy).Rows;
                for (int c = 0; c < rows.Means!.Mentees.Count; c++)
                {
                    Check(cohort, policy, rows, c);
                }
            }
        );

    [Fact]
    public void The_denominator_of_a_plain_policy_is_the_smallest_there_is()
    {
        // Thirds of the level gap, halves of the sites, weights 3 + 2 + 1 in lowest terms: 3 × 2 × 6.
        Assert.Equal(
            36,
            Denominator(
                [Criterion.LevelGap(ideal: 1, tolerance: 3).Weight(6), Criterion.Same("site").Weight(4), Criterion.Skills.Weight(2)],
                Someone.Mentee("e").At(1).With("site", "a", "b").Wanting("Go"),
                Someone.Mentor("m").At(1).With("site", "a"),
                Someone.Mentor("n").At(2).With("site", "b")
            )
        );
    }

    [Theory]
    [InlineData("a b", "a", 2)]
    [InlineData("a b", "a b", 1)]
    [InlineData("a b c d", "a b", 2)]
    [InlineData("a b c", "a b c d e f", 2)]
    public void A_value_is_taken_in_lowest_terms(string mentee, string mentor, long denominator) =>
        Assert.Equal(
            denominator,
            Denominator(
                [Criterion.Same("x")],
                Someone.Mentee("e").With("x", mentee.Split(' ')),
                Someone.Mentor("m").With("x", mentor.Split(' '))
            )
        );

    [Fact]
    public void Several_parts_are_brought_to_one_denominator_in_lowest_terms()
    {
        // Mean of 1/2, 1/3 and 2/3: 3/2 ÷ 3 = 1/2.
        Assert.Equal(
            2,
            Denominator(
                [Criterion.Same("x", "y", "z")],
                Someone.Mentee("e").With("x", "a", "b").With("y", "a", "b", "c").With("z", "a", "b", "c"),
                Someone.Mentor("m").With("x", "a").With("y", "a").With("z", "a", "b")
            )
        );
    }

    [Theory]
    [InlineData(2, 997, 991, 3L * 2 * 997 * 991)]
    [InlineData(1000, 997, 991, long.MaxValue)]
    public void A_denominator_beyond_the_largest_is_not_known(int one, int other, int third, long denominator) =>
        Assert.Equal(denominator, Denominator([Gap(one), Gap(other), Gap(third)], Someone.Mentee("e").At(0), Someone.Mentor("m").At(0)));

    [Theory]
    [InlineData("31 37 41 43 47")]
    [InlineData("31 37 41 43 47 2")]
    [InlineData("31 37 41 43 47 53 59 61 67 71 73 79 83 89 2 3")]
    public void Parts_of_one_criterion_whose_denominators_multiply_beyond_what_is_followed_are_scored_exactly(string sizes)
    {
        // One value in common of so many: the product of the first five primes alone is beyond 2^24.
        int[] all = [.. sizes.Split(' ').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        Participant mentee = Someone.Mentee("e").At(0);
        Participant mentor = Someone.Mentor("m").At(0);
        for (int k = 0; k < all.Length; k++)
        {
            mentee = mentee.With($"x{k}", "0");
            mentor = mentor.With($"x{k}", [.. Enumerable.Range(0, all[k]).Select(value => value.ToString(CultureInfo.InvariantCulture))]);
        }

        Criterion many = Criterion.Same([.. all.Select((_, k) => $"x{k}")]);
        Assert.Equal(long.MaxValue, Denominator([many], mentee, mentor));
        Assert.Equal(long.MaxValue, Denominator([Gap(2), many, Gap(4)], mentee, mentor));
    }

    [Fact]
    public void A_value_taken_for_the_unknown_has_the_denominator_of_its_fraction()
    {
        Criterion fine = Criterion.Same("x").IfUnknown(0.000001m);
        Assert.Equal(1_000_000, Denominator([fine], Someone.Mentee("e"), Someone.Mentor("m")));
        Assert.Equal(2, Denominator([fine with { IfUnknown = 0.5m }], Someone.Mentee("e"), Someone.Mentor("m")));
    }

    [Fact]
    public void Very_many_parts_and_criteria_of_ones_own_have_no_tables()
    {
        Participant[] people = [Someone.Mentee("e"), Someone.Mentor("m")];
        RowScorer Rows(params Criterion[] criteria) =>
            CohortScorer
                .Compile(Cohort.Create(people), new MatchingPolicy { Objective = Objective.BestTotal, Criteria = [.. criteria] })
                .Rows;
        Criterion Many(int attributes) => Criterion.Same([.. Enumerable.Range(0, attributes).Select(k => $"a{k}")]);
        Assert.NotNull(Rows().Means);
        Assert.NotNull(Rows(Many(127)).Means);
        Assert.Null(Rows(Many(128)).Means);
        Assert.Null(Rows(Criterion.Skills, Criterion.Custom("own", (_, _) => 0.5m)).Means);
    }

    private static Criterion Gap(int tolerance) => Criterion.LevelGap(ideal: 1, tolerance).Named($"gap-{tolerance}");

    private static MatchingPolicy WithClasses(MatchingPolicy policy) =>
        policy with
        {
            Criteria = [.. policy.Criteria.Where(criterion => criterion is not CustomCriterion)],
        };

    private static long Denominator(ImmutableArray<Criterion> criteria, params Participant[] people)
    {
        MatchingPolicy policy = new() { Objective = Objective.BestTotal, Criteria = criteria };
        CohortScorer scorer = CohortScorer.Compile(Cohort.Create(people), policy);
        int[] row = new int[scorer.Cohort.Mentors.Length];
        scorer.Rows.Fill(0, row);
        Assert.Equal(
            scorer.Cohort.Mentors.Select(mentor => scorer.Score("e", mentor.Id).Score.Millionths),
            row.Select(score => (long)score)
        );
        return scorer.Rows.Means!.Get(0).Denominator;
    }

    private static void Check(Cohort cohort, MatchingPolicy policy, RowScorer rows, int c)
    {
        MeanTable table = rows.Means!.Get(c);
        Participant mentee = cohort.Mentees[rows.Means.Mentees.First[c]];
        (Rational Sum, long Weight, long Skills)[] means =
        [
            .. rows.Means.Mentors.First.Select(mentor => Mean(cohort, policy, mentee, cohort.Mentors[mentor] with { Skills = [] })),
        ];
        long most = means.Max(mean => Math.Max(1, mean.Weight));
        for (int g = 0; g < means.Length; g++)
        {
            if (rows.Exceptions.Has(rows.Means.Mentees.First[c], rows.Means.Mentors.First[g]))
            {
                continue;
            }

            (Rational sum, long weight, long skills) = means[g];
            double under = Math.Max(1, weight);
            Assert.Equal(1e6 * (double)sum.Numerator / (double)sum.Denominator / under + 0.5, table.Entries[2 * g], 2 * MeanTables.Bias);
            Assert.Equal(1e6 * skills / under, table.Entries[2 * g + 1], 2 * MeanTables.Bias);
            if (table.Denominator < long.MaxValue)
            {
                // With the largest weight known to any of these pairs, every sum of value × weight is a multiple of one over the rest.
                Assert.Equal(0, table.Denominator % most);
                Assert.Equal(0, sum.Numerator * (table.Denominator / most) % sum.Denominator);
            }
        }

        rows.Means.Return(c, table);
    }

    /// <summary>The sum of value × weight of what is known, the sum of weights, and the weight of skills, weights in lowest terms.</summary>
    private static (Rational Sum, long Weight, long Skills) Mean(
        Cohort cohort,
        MatchingPolicy policy,
        Participant mentee,
        Participant mentor
    )
    {
        BigInteger divisor = policy.Criteria.Aggregate(
            BigInteger.Zero,
            (common, criterion) => BigInteger.GreatestCommonDivisor(common, (BigInteger)(criterion.Weight * 1000))
        );
        (Rational sum, long weights, long skills) = (Rational.Zero, 0, 0);
        foreach (Criterion criterion in policy.Criteria)
        {
            Rational? known = PlainScorer.Value(cohort, policy, criterion, mentee, mentor);
            if ((known ?? (criterion.IfUnknown is decimal assumed ? Rational.Of(assumed) : null)) is Rational value)
            {
                long weight = (long)((BigInteger)(criterion.Weight * 1000) / divisor);
                (sum, weights) = (sum + value * Rational.Of(weight, 1), weights + weight);
                skills = criterion is SkillsCriterion && known is not null ? weight : skills;
            }
        }

        return (sum, weights, skills);
    }
}
