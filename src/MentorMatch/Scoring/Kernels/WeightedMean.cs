using System.Numerics;

namespace MentorMatch.Scoring.Kernels;

/// <summary>
/// The exact arithmetic of scores. A score is the weighted mean of the known criteria, a rational number num ÷ den, rounded once, half up, to a millionth:
/// floor((2,000,000 num + den) ÷ (2 den)).
/// </summary>
/// <remarks>
/// Every number on the way is at most 2,000,001 × sum of weights × product of denominators. The bits of these factors are added up for each pair, and the narrowest
/// integers that hold the bound do the work: 64 bits for all but odd cohorts, else 128, else as many as it takes. The result is the same in each.
/// </remarks>
internal static class WeightedMean
{
    private const long Millionths = Score.UnitsPerOne;
    private const int BitsOfLong = 63;
    private const int BitsOfInt128 = 127;

    /// <summary>The rounded mean of the first criteria, divided by the weight of all: with all of them it is the score, with fewer a running part of it.</summary>
    /// <param name="weights">Weight of each criterion, at least 1.</param>
    /// <param name="counts">Number of known parts of each criterion, 0 when it leaves the mean.</param>
    /// <param name="parts">The parts of all criteria, one after the other.</param>
    /// <param name="upTo">How many criteria to add up.</param>
    /// <returns>Millionths, 0 when no criterion is known.</returns>
    public static long Round(ReadOnlySpan<long> weights, ReadOnlySpan<int> counts, ReadOnlySpan<Part> parts, int upTo)
    {
        long totalWeight = 0;
        int bits = BitLength(2 * Millionths + 1);
        int at = 0;
        for (int k = 0; k < counts.Length; k++)
        {
            totalWeight += counts[k] > 0 ? weights[k] : 0;
            bits += counts[k] > 1 ? BitLength(counts[k]) : 0;
            for (int end = at + counts[k]; at < end; at++)
            {
                bits += BitLength(parts[at].Denominator);
            }
        }

        if (totalWeight == 0)
        {
            return 0;
        }

        bits += BitLength(totalWeight);
        return bits switch
        {
            <= BitsOfLong => Round<long>(weights, counts, parts, upTo, totalWeight),
            <= BitsOfInt128 => Round<Int128>(weights, counts, parts, upTo, totalWeight),
            _ => Round<BigInteger>(weights, counts, parts, upTo, totalWeight),
        };
    }

    /// <summary>The same in integers of a given width, which must hold the bound.</summary>
    internal static long Round<T>(
        ReadOnlySpan<long> weights,
        ReadOnlySpan<int> counts,
        ReadOnlySpan<Part> parts,
        int upTo,
        long totalWeight
    )
        where T : IBinaryInteger<T>
    {
        T numerator = T.Zero;
        T denominator = T.One;
        int at = 0;
        for (int k = 0; k < upTo; k++)
        {
            if (counts[k] == 0)
            {
                continue;
            }

            T sum = T.Zero;
            T under = T.One;
            for (int end = at + counts[k]; at < end; at++)
            {
                T partUnder = T.CreateTruncating(parts[at].Denominator);
                sum = sum * partUnder + T.CreateTruncating(parts[at].Numerator) * under;
                under *= partUnder;
            }

            under *= T.CreateTruncating(counts[k]);
            numerator = numerator * under + T.CreateTruncating(weights[k]) * sum * denominator;
            denominator *= under;
        }

        denominator *= T.CreateTruncating(totalWeight);
        T two = T.One + T.One;
        return long.CreateTruncating((two * T.CreateTruncating(Millionths) * numerator + denominator) / (two * denominator));
    }

    private static int BitLength(long value) => 64 - BitOperations.LeadingZeroCount((ulong)value);
}
