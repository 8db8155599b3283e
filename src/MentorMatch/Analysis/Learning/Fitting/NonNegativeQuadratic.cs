namespace MentorMatch.Analysis.Learning.Fitting;

/// <summary>Minimises ½ bᵀHb − gᵀb over b of 0 or more.</summary>
/// <remarks>
/// <para><b>Problem.</b> H symmetric and positive definite, of a handful of columns: non-negative least squares in normal form.</para>
/// <para><b>Idea.</b> The active set method of Lawson and Hanson. Columns are free or held at 0. The column along which the objective falls fastest is freed, and the free ones solved for exactly; if that
/// takes one below 0, the step stops at 0 and holds it.</para>
/// <para><b>Invariant.</b> After every outer step b is the exact minimum over its free columns and the objective has fallen, so no set of free columns comes twice and the end is reached; a limit of steps
/// guards against rounding.</para>
/// <para><b>Ties.</b> The first column. <b>Cost.</b> A Cholesky factorisation of the free columns a step: O(k³), usually k steps.</para>
/// <para><b>References.</b> C. L. Lawson, R. J. Hanson, "Solving Least Squares Problems" (1974), chapter 23.</para>
/// </remarks>
internal static class NonNegativeQuadratic
{
    private const double Tolerance = 1e-12;
    private const int StepsPerColumn = 30;

    public static double[] Minimise(double[][] h, double[] g)
    {
        int columns = g.Length;
        double[] b = new double[columns];
        bool[] isFree = new bool[columns];
        double scale = Math.Max(1e-300, g.Select(Math.Abs).DefaultIfEmpty(0).Max());
        for (int step = 0; step < StepsPerColumn * (columns + 1); step++)
        {
            int steepest = -1;
            double most = Tolerance * scale;
            for (int k = 0; k < columns; k++)
            {
                double fall = isFree[k] ? 0 : Fall(h, g, b, k);
                if (fall > most)
                {
                    (most, steepest) = (fall, k);
                }
            }

            if (steepest < 0)
            {
                break;
            }

            isFree[steepest] = true;
            SolveFree(h, g, b, isFree);
        }

        return b;
    }

    private static double Fall(double[][] h, double[] g, double[] b, int k)
    {
        double fall = g[k];
        for (int j = 0; j < b.Length; j++)
        {
            fall -= h[k][j] * b[j];
        }

        return fall;
    }

    private static void SolveFree(double[][] h, double[] g, double[] b, bool[] isFree)
    {
        while (true)
        {
            int[] free = [.. Enumerable.Range(0, b.Length).Where(k => isFree[k])];
            double[] target = Cholesky(h, g, free);
            double step = 1;
            int blocking = -1;
            for (int k = 0; k < free.Length; k++)
            {
                double from = b[free[k]];
                if (target[k] <= 0 && from / (from - target[k]) is var most && (most < step || blocking < 0))
                {
                    (step, blocking) = (double.IsFinite(most) ? most : 0, free[k]);
                }
            }

            for (int k = 0; k < free.Length; k++)
            {
                b[free[k]] += step * (target[k] - b[free[k]]);
            }

            if (blocking < 0)
            {
                return;
            }

            foreach (int k in free.Where(k => k == blocking || b[k] <= 0))
            {
                b[k] = 0;
                isFree[k] = false;
            }
        }
    }

    /// <summary>Solves the equations of some columns. The provider of a numerics library could be exchanged under us, and its last bits with it.</summary>
    private static double[] Cholesky(double[][] h, double[] g, int[] columns)
    {
        int size = columns.Length;
        double[][] lower = [.. columns.Select(_ => new double[size])];
        double[] solved = new double[size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = h[columns[i]][columns[j]];
                for (int k = 0; k < j; k++)
                {
                    sum -= lower[i][k] * lower[j][k];
                }

                lower[i][j] = i == j ? Math.Sqrt(Math.Max(sum, double.Epsilon)) : sum / lower[j][j];
            }

            double right = g[columns[i]];
            for (int k = 0; k < i; k++)
            {
                right -= lower[i][k] * solved[k];
            }

            solved[i] = right / lower[i][i];
        }

        for (int i = size - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < size; k++)
            {
                solved[i] -= lower[k][i] * solved[k];
            }

            solved[i] /= lower[i][i];
        }

        return solved;
    }
}
