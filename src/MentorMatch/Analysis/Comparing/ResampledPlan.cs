namespace MentorMatch.Analysis.Comparing;

/// <summary>How the figures of one contender's best plan vary over resampled cohorts, under its own policy.</summary>
/// <param name="Plan">Whose plans.</param>
/// <param name="Coverage">Mentees with a mentor over all mentees.</param>
/// <param name="Mean">The mean score of the matches; <see langword="null"/> when no resample has a match.</param>
/// <param name="Worst">The lowest score of a match; <see langword="null"/> when no resample has a match.</param>
public sealed record ResampledPlan(string Plan, Interval Coverage, Interval? Mean, Interval? Worst);
