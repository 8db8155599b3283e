using System.Buffers;
using System.Collections.Immutable;

namespace MentorMatch.Scoring.Kernels;

/// <summary>The weighted mean of all criteria by classes of people: floating point that is proved to round as <see cref="WeightedMean"/> does, or known to be in doubt.</summary>
/// <remarks>
/// Why it is exact. Let t be the score in millionths plus one half, so that the score is floor(t). In double precision t is found with an error below (criteria + parts + 8) ×
/// 10^6 × 2^-52, which is less than <see cref="Bias"/> as there are at most <see cref="MostParts"/> of them. t is a multiple of 1 ÷ 2D, D being the common denominator of
/// the weighted mean. With D at most <see cref="LargestDenominator"/> a t that is no whole number is at least 2 × bias below the next: what is found for t + bias has the
/// floor of t. With a larger or unknown D the same holds unless what is found lies less than 2 × bias above a whole number; such a pair is scored by whole numbers.
/// </remarks>
internal sealed class MeanTables
{
    /// <summary>Added to every base.</summary>
    public const double Bias = 1.0 / (1 << 24);

    /// <summary>The largest common denominator for which nothing is ever in doubt.</summary>
    public const long LargestDenominator = 1 << 22;

    private const int MostParts = 128;
    private const long LargestPartDenominator = 1 << 24;

    private readonly Column[] columns;
    private readonly double skillWeight;
    private readonly int mostParts;
    private readonly ClassCache<MeanTable> cache;

    private MeanTables(ScoreKernel scores, PairClasses[] classes, int mentees, int mentors, long cacheBytes)
    {
        Mentees = classes.Aggregate(PeopleClasses.One(mentees), (all, one) => all.And(one.Mentees)).LargestFirst();
        Mentors = classes.Aggregate(PeopleClasses.One(mentors), (all, one) => all.And(one.Mentors));
        mostParts = Math.Max(1, scores.MostParts);
        columns =
        [
            .. classes.Select(
                (of, k) =>
                    new Column(
                        scores.Kernels[k],
                        scores.Weights[k],
                        scores.Assumptions[k],
                        of.Mentors.First,
                        [.. Mentors.First.Select(mentor => of.Mentors.Of[mentor])]
                    )
            ),
        ];
        skillWeight = columns.Where(column => column.Kernel is SkillsKernel).Sum(column => (double)column.Weight);
        const int EntryBytes = 2 * sizeof(double);
        cache = new(Mentees.Count, (long)EntryBytes * Mentors.Count, cacheBytes, () => new MeanTable(Mentors.Count), Fill);
    }

    /// <summary>Mentees who are alike to every criterion, skills aside.</summary>
    public PeopleClasses Mentees { get; }

    /// <summary>Mentors who are alike to every criterion, skills aside.</summary>
    public PeopleClasses Mentors { get; }

    /// <summary>The tables; <see langword="null"/> when a criterion has no classes or there are very many parts.</summary>
    public static MeanTables? Compile(ScoreKernel scores, PairClasses?[] classes, int mentees, int mentors, long cacheBytes) =>
        scores.Count + scores.MostParts > MostParts || classes.Contains(null)
            ? null
            : new MeanTables(scores, [.. classes.OfType<PairClasses>()], mentees, mentors, cacheBytes);

    /// <summary>Whether the table of a class of mentees is kept.</summary>
    public bool Keeps(int menteeClass) => cache.Keeps(menteeClass);

    /// <summary>The table of a class of mentees; to be given back.</summary>
    public MeanTable Get(int menteeClass) => cache.Get(menteeClass);

    /// <summary>Gives a table back.</summary>
    public void Return(int menteeClass, MeanTable table) => cache.Return(menteeClass, table);

    private void Fill(int menteeClass, MeanTable table)
    {
        int mentee = Mentees.First[menteeClass];
        Span<double> entries = table.Entries;
        entries.Clear();
        Part[] parts = ArrayPool<Part>.Shared.Rent(mostParts);
        (double Value, double Weight)[] values = ArrayPool<(double, double)>.Shared.Rent(
            columns.Select(column => column.FirstMentors.Length).DefaultIfEmpty(0).Max()
        );
        long common = 1;
        bool wantsSkills = false;
        foreach (Column column in columns)
        {
            for (int c = 0; c < column.FirstMentors.Length; c++)
            {
                int known = column.Kernel.FillByClass(mentee, column.FirstMentors[c], parts);
                wantsSkills |= known > 0 && column.Kernel is SkillsKernel;
                if (known == 0 && column.Assumed is Part assumed)
                {
                    (parts[0], known) = (assumed, 1);
                }

                double value = Mean(parts.AsSpan(0, known), out long denominator);
                values[c] = known == 0 ? (0, 0) : (column.Weight * value, column.Weight);
                common = common > LargestDenominator ? common : Multiple(common, denominator);
            }

            for (int g = 0; g < column.ClassOf.Length; g++)
            {
                (double value, double weight) = values[column.ClassOf[g]];
                entries[2 * g] += value;
                entries[2 * g + 1] += weight;
            }
        }

        ArrayPool<(double, double)>.Shared.Return(values);
        ArrayPool<Part>.Shared.Return(parts);
        long mostWeight = Finish(entries, wantsSkills ? skillWeight : 0);
        table.Denominator = common > LargestDenominator ? long.MaxValue : common * mostWeight;
    }

    /// <summary>Turns sums of values and of weights into bases and shares.</summary>
    /// <returns>The largest weight.</returns>
    private static long Finish(Span<double> entries, double share)
    {
        const double Half = 0.5;
        double most = 1;
        for (int at = 0; at < entries.Length; at += 2)
        {
            double weight = entries[at + 1];
            most = Math.Max(most, weight);
            entries[at] = (weight == 0 ? 0 : Score.UnitsPerOne * entries[at] / weight) + Half + Bias;
            entries[at + 1] = weight == 0 ? 0 : Score.UnitsPerOne * share / weight;
        }

        return (long)most;
    }

    private static double Mean(ReadOnlySpan<Part> parts, out long denominator)
    {
        long numerator = 0;
        denominator = 1;
        double sum = 0;
        foreach (Part part in parts)
        {
            sum += (double)part.Numerator / part.Denominator;
            long divisor = Divisor(part.Numerator, part.Denominator);
            long under = part.Denominator / divisor;
            if (denominator > LargestPartDenominator || under > LargestPartDenominator)
            {
                denominator = long.MaxValue;
                continue;
            }

            numerator = numerator * under + part.Numerator / divisor * denominator;
            denominator *= under;
            divisor = Divisor(numerator, denominator);
            (numerator, denominator) = (numerator / divisor, denominator / divisor);
        }

        if (denominator > LargestPartDenominator)
        {
            denominator = long.MaxValue;
            return sum / parts.Length;
        }

        if (parts.IsEmpty)
        {
            return 0;
        }

        denominator *= parts.Length;
        double mean = (double)numerator / denominator;
        denominator /= Divisor(numerator, denominator);
        return mean;
    }

    private static long Multiple(long one, long other) => other > LargestDenominator ? long.MaxValue : one / Divisor(one, other) * other;

    private static long Divisor(long one, long other)
    {
        while (other != 0)
        {
            (one, other) = (other, one % other);
        }

        return one;
    }

    private sealed record Column(CriterionKernel Kernel, long Weight, Part? Assumed, int[] FirstMentors, int[] ClassOf);
}
