namespace MentorMatch.Testing.Cohorts;

/// <summary>
/// A distribution over 0 … n − 1, tabled once as whole numbers of 2^−24. Draws compare integers, so that a last digit in which the floating-point functions
/// of two machines differ does not reach them.
/// </summary>
internal sealed class DrawTable
{
    private const int Bits = 24;

    private readonly uint[] firstBeyond;

    private DrawTable(uint[] firstBeyond)
    {
        this.firstBeyond = firstBeyond;
    }

    /// <summary>Tables a distribution.</summary>
    /// <param name="count">Number of outcomes, at least 1.</param>
    /// <param name="weight">How likely each outcome is, in any unit; not negative, not all 0.</param>
    /// <returns>The table.</returns>
    public static DrawTable Of(int count, Func<int, double> weight)
    {
        double[] cumulative = new double[count];
        double total = 0;
        for (int k = 0; k < count; k++)
        {
            total += weight(k);
            cumulative[k] = total;
        }

        return new DrawTable([.. cumulative.Select(sum => (uint)Math.Round(sum / total * (1 << Bits)))]);
    }

    /// <summary>Tables a distribution given as a list.</summary>
    /// <param name="weights">How likely each outcome is, in any unit.</param>
    /// <returns>The table.</returns>
    public static DrawTable Of(params double[] weights) => Of(weights.Length, k => weights[k]);

    /// <summary>Draws an outcome. Takes time logarithmic in the number of outcomes.</summary>
    /// <param name="stream">Where the chance comes from.</param>
    /// <returns>The outcome, 0 … n − 1.</returns>
    public int Draw(ref DrawStream stream)
    {
        uint draw = (uint)(stream.Next() >> (64 - Bits));
        int low = 0;
        int high = firstBeyond.Length - 1;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (draw < firstBeyond[middle])
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
