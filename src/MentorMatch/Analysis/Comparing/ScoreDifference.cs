namespace MentorMatch.Analysis.Comparing;

/// <summary>Differences between two contenders' plans by the scores of one policy, over resampled cohorts in which both have a match.</summary>
/// <param name="Policy">Whose criteria and weights.</param>
/// <param name="Mean">Difference in the mean score; <see langword="null"/> when there is no such cohort.</param>
/// <param name="Worst">Difference in the lowest score; <see langword="null"/> when there is no such cohort.</param>
public sealed record ScoreDifference(string Policy, Interval? Mean, Interval? Worst);
