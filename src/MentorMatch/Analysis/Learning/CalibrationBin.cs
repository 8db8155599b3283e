namespace MentorMatch.Analysis.Learning;

/// <summary>Past matches with similar predictions, and what came of them. Never fewer than five.</summary>
/// <param name="Matches">How many.</param>
/// <param name="Predicted">The mean prediction, 0 to 1.</param>
/// <param name="Observed">The share accepted, or the mean rating with its scale as 0 to 1.</param>
public sealed record CalibrationBin(int Matches, decimal Predicted, decimal Observed);
