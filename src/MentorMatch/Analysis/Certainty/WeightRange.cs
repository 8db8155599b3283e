namespace MentorMatch.Analysis.Certainty;

/// <summary>How far the weight of one criterion may move before another plan is better, the other weights staying.</summary>
/// <remarks>
/// A plan holds at a weight when no plan is better there by more than rounding can explain, half a millionth a match of either plan. At <paramref name="Least"/> and
/// <paramref name="Most"/> it was proved to hold, at <see cref="FailsBelow"/> and <see cref="FailsAbove"/> it was proved not to, each time by scoring and solving anew.
/// </remarks>
/// <param name="Criterion">The criterion's name.</param>
/// <param name="Weight">Its weight in the policy.</param>
/// <param name="Least">The lowest weight, in thousandths, down to which the search went with the plan holding at each weight tried.</param>
/// <param name="Most">The highest such weight.</param>
public sealed record WeightRange(string Criterion, decimal Weight, decimal Least, decimal Most)
{
    /// <summary>A thousandth below <see cref="Least"/>, where another plan is better; <see langword="null"/> when there is no lower weight.</summary>
    public decimal? FailsBelow { get; init; }

    /// <summary>A thousandth above <see cref="Most"/>, where another plan is better; <see langword="null"/> when there is no higher weight.</summary>
    public decimal? FailsAbove { get; init; }

    /// <summary>
    /// Whether the plan is proved to hold at every weight between as well. So it is when all criteria are known for all eligible pairs and no minimum score forbids any: then the
    /// lead over any other plan changes evenly with the weight. Otherwise it was tried at <see cref="WeightsTried"/> weights only.
    /// </summary>
    public bool HoldsBetween { get; init; }

    /// <summary>At how many weights the plan was tried.</summary>
    public int WeightsTried { get; init; }
}
