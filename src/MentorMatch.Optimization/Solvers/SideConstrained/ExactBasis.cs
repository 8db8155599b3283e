using System.Numerics;

namespace MentorMatch.Optimization.Solvers.SideConstrained;

/// <summary>
/// The inverse of a small basis of the simplex method in exact arithmetic: integers over one common denominator, which stays the determinant of the basis
/// (pivoting after J. Edmonds, "Systems of distinct representatives and linear algebra", 1967), so that every division is exact and no fraction is ever reduced.
/// </summary>
internal sealed class ExactBasis(int size)
{
    private readonly BigInteger[,] inverse = new BigInteger[size, size];

    /// <summary>The common denominator, above 0.</summary>
    public BigInteger Denominator { get; private set; } = BigInteger.One;

    /// <summary>A numerator of the inverse.</summary>
    public BigInteger this[int row, int column]
    {
        get => inverse[row, column];
        set => inverse[row, column] = value;
    }

    /// <summary>The numerators of inverse × column.</summary>
    public BigInteger[] Times(ReadOnlySpan<BigInteger> column)
    {
        BigInteger[] product = new BigInteger[size];
        for (int row = 0; row < size; row++)
        {
            for (int k = 0; k < size; k++)
            {
                product[row] += inverse[row, k] * column[k];
            }
        }

        return product;
    }

    /// <summary>The numerators of costs × inverse.</summary>
    public BigInteger[] DualsOf(ReadOnlySpan<BigInteger> costs)
    {
        BigInteger[] duals = new BigInteger[size];
        for (int row = 0; row < size; row++)
        {
            for (int k = 0; !costs[row].IsZero && k < size; k++)
            {
                duals[k] += costs[row] * inverse[row, k];
            }
        }

        return duals;
    }

    /// <summary>Puts a column in the place of a basic one.</summary>
    /// <param name="entering">The numerators of inverse × column.</param>
    /// <param name="leaving">The place; not 0 in <paramref name="entering"/>.</param>
    public void Pivot(ReadOnlySpan<BigInteger> entering, int leaving)
    {
        BigInteger pivot = entering[leaving];
        for (int row = 0; row < size; row++)
        {
            for (int k = 0; row != leaving && k < size; k++)
            {
                inverse[row, k] = ((inverse[row, k] * pivot) - (entering[row] * inverse[leaving, k])) / Denominator;
            }
        }

        Denominator = pivot;
        if (pivot.Sign < 0)
        {
            Denominator = -pivot;
            for (int row = 0; row < size; row++)
            {
                for (int k = 0; k < size; k++)
                {
                    inverse[row, k] = -inverse[row, k];
                }
            }
        }
    }
}
