using System.Numerics;

namespace MentorMatch.Optimization.Solvers.SideConstrained;

/// <summary>
/// The best mixture of known matchings that keeps every limit on average: the simplex method on one column a matching, in exact arithmetic. Its duals are the
/// multipliers for which to look for a further matching; when none is better than the mixture, they are the best multipliers (Dantzig and Wolfe 1960).
/// </summary>
internal sealed class Mixture
{
    private readonly int limits;
    private readonly ExactBasis basis;
    private readonly List<MatchingPoint> points;

    // What stands in the basis: a point's number, or −1 − k for the slack of limit k, or −1 − limits − k for its shortage.
    private readonly int[] basic;

    /// <param name="points">Known matchings, at least one. Further ones are added here.</param>
    /// <param name="limits">Number of limits.</param>
    public Mixture(List<MatchingPoint> points, int limits)
    {
        this.points = points;
        this.limits = limits;
        basis = new ExactBasis(limits + 1);
        basic = new int[limits + 1];
        for (int k = 0; k < limits; k++)
        {
            BigInteger excess = points[0].Excess[k];
            bool isShort = excess.Sign > 0;
            basic[k] = isShort ? Shortage(k) : Slack(k);
            basis[k, k] = isShort ? BigInteger.MinusOne : BigInteger.One;
            basis[k, limits] = isShort ? excess : -excess;
        }

        basis[limits, limits] = BigInteger.One;
        IsShort = Shortness().Sign > 0;
    }

    /// <summary>Whether no mixture that keeps every limit is known yet: shortage is then what is minimised.</summary>
    public bool IsShort { get; private set; }

    /// <summary>The common denominator of prices and shares.</summary>
    public BigInteger Denominator => basis.Denominator;

    /// <summary>Improves the mixture as far as the known matchings go.</summary>
    /// <param name="mostPivots">Most steps, in case that ties make the method go round in circles.</param>
    public void Improve(int mostPivots)
    {
        for (int pivots = 0; pivots < mostPivots && Entering() is { } entering; pivots++)
        {
            BigInteger[] column = basis.Times(ColumnOf(entering));
            int leaving = Leaving(column);
            if (leaving < 0)
            {
                return;
            }

            basis.Pivot(column, leaving);
            basic[leaving] = entering;
            IsShort = IsShort && Shortness().Sign > 0;
        }
    }

    /// <summary>Prices of the limits, at least 0 once no known column improves the mixture; over <see cref="Denominator"/>.</summary>
    public BigInteger[] Prices() => Duals()[..limits];

    /// <summary>The mixture's value; over <see cref="Denominator"/>.</summary>
    public BigInteger Value()
    {
        BigInteger value = BigInteger.Zero;
        foreach ((MatchingPoint point, BigInteger share) in Shares())
        {
            value += point.Value * share;
        }

        return value;
    }

    /// <summary>The matchings of the mixture and their shares over <see cref="Denominator"/>.</summary>
    public IEnumerable<(MatchingPoint Point, BigInteger Share)> Shares() =>
        from place in Enumerable.Range(0, basic.Length)
        where basic[place] >= 0 && !basis[place, limits].IsZero
        orderby basic[place]
        select (points[basic[place]], basis[place, limits]);

    /// <summary>Whether a matching would improve the mixture.</summary>
    public bool WouldImprove(MatchingPoint point) => Gain(point).Sign > 0;

    /// <summary>By how much a matching would improve the mixture for each share of it: at most 0 where it would not, the nearer the better.</summary>
    public BigInteger Gain(MatchingPoint point) => Gain(point, Duals());

    private static int Slack(int limit) => -1 - limit;

    private int Shortage(int limit) => -1 - limits - limit;

    private bool IsShortage(int column) => column < -limits;

    private BigInteger Shortness()
    {
        BigInteger sum = BigInteger.Zero;
        for (int place = 0; place < basic.Length; place++)
        {
            sum += IsShortage(basic[place]) ? basis[place, limits] : BigInteger.Zero;
        }

        return sum;
    }

    private BigInteger[] Duals()
    {
        BigInteger[] costs = new BigInteger[basic.Length];
        for (int place = 0; place < costs.Length; place++)
        {
            costs[place] =
                IsShort && IsShortage(basic[place]) ? BigInteger.MinusOne
                : !IsShort && basic[place] >= 0 ? points[basic[place]].Value
                : BigInteger.Zero;
        }

        return basis.DualsOf(costs);
    }

    private BigInteger Gain(MatchingPoint point, BigInteger[] duals)
    {
        BigInteger gain = (IsShort ? BigInteger.Zero : point.Value * basis.Denominator) - duals[limits];
        for (int k = 0; k < limits; k++)
        {
            gain -= duals[k] * point.Excess[k];
        }

        return gain;
    }

    /// <summary>The column that gains most; <see langword="null"/> when none gains.</summary>
    private int? Entering()
    {
        BigInteger[] duals = Duals();
        int? best = null;
        BigInteger most = BigInteger.Zero;
        for (int k = 0; k < limits; k++)
        {
            if (-duals[k] > most)
            {
                (best, most) = (Slack(k), -duals[k]);
            }
        }

        for (int point = 0; point < points.Count; point++)
        {
            BigInteger gain = Gain(points[point], duals);
            if (gain > most)
            {
                (best, most) = (point, gain);
            }
        }

        return best;
    }

    private BigInteger[] ColumnOf(int entering)
    {
        BigInteger[] column = new BigInteger[limits + 1];
        if (entering < 0)
        {
            column[-1 - entering] = BigInteger.One;
            return column;
        }

        for (int k = 0; k < limits; k++)
        {
            column[k] = points[entering].Excess[k];
        }

        column[limits] = BigInteger.One;
        return column;
    }

    /// <summary>The place whose share reaches 0 first. A shortage that is 0 already leaves at once, so that it never comes back.</summary>
    private int Leaving(BigInteger[] column)
    {
        int best = -1;
        for (int place = 0; place < column.Length; place++)
        {
            if (!IsShort && IsShortage(basic[place]) && !column[place].IsZero)
            {
                return place;
            }

            if (column[place].Sign <= 0)
            {
                continue;
            }

            BigInteger difference =
                best < 0 ? BigInteger.MinusOne : (basis[place, limits] * column[best]) - (basis[best, limits] * column[place]);
            if (difference.Sign < 0 || (difference.IsZero && basic[place] < basic[best]))
            {
                best = place;
            }
        }

        return best;
    }
}
