namespace MentorMatch.Analysis.Learning;

/// <summary>How well past matches are foretold for mentees whose own matches were not looked at.</summary>
/// <param name="Agreement">
/// The area under the curve (AUC): of two past matches with different outcomes, how often the better one has the higher prediction, ties counting half, 0 to 1; of ratings, the same over all
/// pairs of different ratings (concordance). 0.5 is chance. <see langword="null"/> when no two differ.
/// </param>
/// <param name="Interval">Where it lies; <see langword="null"/> with <paramref name="Agreement"/>, and without a model.</param>
/// <param name="SquaredError">The mean squared difference between prediction and outcome (Brier score), or rating with its scale as 0 to 1.</param>
/// <param name="CalibrationSlope">
/// 1 when predictions are as far apart as what happened, below 1 when too far; of outcomes on the log-odds scale. <see langword="null"/> when all predictions are alike.
/// </param>
public sealed record PredictionQuality(decimal? Agreement, Interval? Interval, decimal SquaredError, decimal? CalibrationSlope);
