using System.Collections.Immutable;
using System.Numerics;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;

namespace MentorMatch.Scoring.Kernels;

/// <summary>The criteria of a policy compiled for a cohort, those shown by name first, private ones last.</summary>
internal sealed class ScoreKernel
{
    private readonly CriterionKernel[] kernels;
    private readonly Part?[] assumed;
    private readonly long[] weights;

    private ScoreKernel(CriterionKernel[] kernels, Part?[] assumed, long[] weights, ImmutableArray<string> names)
    {
        this.kernels = kernels;
        this.assumed = assumed;
        this.weights = weights;
        Names = names;
        MostParts = kernels.Sum(kernel => kernel.MostParts);
    }

    /// <summary>Names of the criteria that are shown by name; the rest is private.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Number of criteria.</summary>
    public int Count => kernels.Length;

    /// <summary>The most parts a pair has.</summary>
    public int MostParts { get; }

    /// <summary>Weight of each criterion; only their ratios mean something.</summary>
    public ReadOnlySpan<long> Weights => weights;

    public static ScoreKernel Compile(Cohort cohort, MatchingPolicy policy)
    {
        ImmutableArray<Criterion> shown = [.. policy.Criteria.Where(criterion => !policy.IsPrivate(criterion.Facts))];
        ImmutableArray<Criterion> ordered = [.. shown, .. policy.Criteria.Where(criterion => policy.IsPrivate(criterion.Facts))];
        return new ScoreKernel(
            [.. ordered.Select(criterion => Compile(cohort, policy, criterion))],
            [.. ordered.Select(Assumed)],
            LowestTerms([.. ordered.Select(criterion => (long)(criterion.Weight * PolicyLimits.ThousandthsPerOne))]),
            [.. shown.Select(criterion => criterion.Name)]
        );
    }

    /// <summary>The criteria, in the order of <see cref="Weights"/>.</summary>
    public ReadOnlySpan<CriterionKernel> Kernels => kernels;

    /// <summary>The value taken for a criterion of which nothing is known; <see langword="null"/> when it then leaves the mean.</summary>
    public ReadOnlySpan<Part?> Assumptions => assumed;

    /// <summary>Reads the facts of a pair.</summary>
    /// <param name="mentee">Position of the mentee.</param>
    /// <param name="mentor">Position of the mentor.</param>
    /// <param name="counts">Room for one number a criterion: its known parts, or 1 for a value taken because nothing is known.</param>
    /// <param name="parts">Room for <see cref="MostParts"/> parts.</param>
    /// <returns>Weight of the criteria known from facts.</returns>
    public long Read(int mentee, int mentor, Span<int> counts, Span<Part> parts)
    {
        long knownWeight = 0;
        int at = 0;
        for (int k = 0; k < kernels.Length; k++)
        {
            int count = kernels[k].Fill(mentee, mentor, parts[at..]);
            if (count > 0)
            {
                knownWeight += weights[k];
            }
            else if (assumed[k] is Part value)
            {
                parts[at] = value;
                count = 1;
            }

            counts[k] = count;
            at += count;
        }

        return knownWeight;
    }

    /// <summary>Divides the weights by what they have in common, to keep the numbers of the mean small.</summary>
    private static long[] LowestTerms(long[] weights)
    {
        BigInteger divisor = weights.Aggregate(BigInteger.Zero, (common, weight) => BigInteger.GreatestCommonDivisor(common, weight));
        return [.. weights.Select(weight => weight / (long)divisor)];
    }

    private static Part? Assumed(Criterion criterion)
    {
        if (criterion.IfUnknown is not decimal value)
        {
            return null;
        }

        Fraction fraction = Fraction.FromDecimal(value);
        return new Part(fraction.Numerator, fraction.Denominator);
    }

    private static CriterionKernel Compile(Cohort cohort, MatchingPolicy policy, Criterion criterion) =>
        criterion switch
        {
            SkillsCriterion => SkillsKernel.Compile(cohort, policy.RelatedSkills),
            LevelGapCriterion gap => new LevelGapKernel(cohort, gap),
            PreferencesCriterion => new PreferencesKernel(cohort),
            DifferentCriterion different => new LikenessKernel(cohort, different.Attributes, wantsDifferent: true),
            SameCriterion same => new LikenessKernel(cohort, same.Attributes, wantsDifferent: false),
            AvailabilityCriterion => new AvailabilityKernel(cohort),
            WantedCriterion wanted => new WantedKernel(cohort, wanted),
            CustomCriterion custom => new CustomKernel(cohort, custom),
            _ => throw new NotSupportedException($"No kernel for {criterion.GetType().Name}."),
        };
}
