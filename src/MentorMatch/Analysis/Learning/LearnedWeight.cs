namespace MentorMatch.Analysis.Learning;

/// <summary>What past matches say about the weight of one criterion.</summary>
/// <param name="Criterion">The criterion's name in the policy.</param>
/// <param name="Known">Past matches for which the criterion has a value.</param>
/// <param name="CanBeLearned">Whether it has two different values, and is known for at least <see cref="LearnedWeights.FewestKnown"/> past matches.</param>
/// <param name="Current">The policy's weight as a share of the weights that can be learned; <see langword="null"/> when it cannot.</param>
/// <param name="Learned">The learned weight as such a share, to six decimals; <see langword="null"/> when it cannot be learned, or there is too little to learn from.</param>
/// <param name="Interval">Where the learned share lies; <see langword="null"/> with <paramref name="Learned"/>.</param>
public sealed record LearnedWeight(
    string Criterion,
    int Known,
    bool CanBeLearned,
    decimal? Current,
    decimal? Learned = null,
    Interval? Interval = null
);
