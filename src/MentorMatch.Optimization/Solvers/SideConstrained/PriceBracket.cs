namespace MentorMatch.Optimization.Solvers.SideConstrained;

/// <summary>
/// The price of a single limit, between one at which the best matching exceeds it and one at which it does not. Excess falls as the price rises, in a large problem in many
/// small steps, almost smoothly: where a straight line through two prices meets 0 is nearly the best price. What is proved at a price does not depend on how it was guessed.
/// </summary>
/// <param name="first">The price to try first, at least 1.</param>
/// <param name="most">The highest price that is tried.</param>
internal sealed class PriceBracket(long first, long most)
{
    private const int MostGrowth = 8;

    private (long Price, long Excess)? before;
    private (long Price, long Excess)? low;
    private (long Price, long Excess)? high;

    /// <summary>Notes by how much the best matching at a price exceeds the limit.</summary>
    public void Add(long price, long excess)
    {
        if (excess > 0)
        {
            // An end that stays twice counts half (Illinois), or a bent line would be followed in ever smaller steps from one side.
            high = high is { } kept && low is not null ? (kept.Price, -((-kept.Excess + 1) / 2)) : high;
            before = low;
            low = (price, excess);
        }
        else
        {
            low = low is { } kept && high is not null ? (kept.Price, (kept.Excess + 1) / 2) : low;
            high = (price, excess);
        }
    }

    /// <summary>The next price; <see langword="null"/> when whole prices come no closer.</summary>
    public long? Next()
    {
        (long below, long over) = low!.Value;
        if (high is { } upper)
        {
            return upper.Price - below <= 1 ? null : Math.Clamp(Between(below, over, upper), below + 1, upper.Price - 1);
        }

        if (below >= most)
        {
            return null;
        }

        // As far again as the line through the last two prices says, and a little more, so that the limit comes to lie between two prices.
        Int128 next =
            before is not { } earlier ? first
            : earlier.Excess <= over ? (Int128)below * MostGrowth
            : below + 1 + ((Int128)(below - earlier.Price) * over * 9 / 8 / (earlier.Excess - over));
        return (long)Int128.Min(most, Int128.Clamp(next, (Int128)below + 1, Int128.Max(first, (Int128)below * MostGrowth)));
    }

    private static long Between(long below, long over, (long Price, long Excess) upper) =>
        (long)(below + ((Int128)(upper.Price - below) * over / ((Int128)over - upper.Excess)));
}
