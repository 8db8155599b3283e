using System.Collections.Immutable;

namespace MentorMatch.Analysis.Comparing;

/// <summary>How the difference between two contenders varies, both solved on the same resampled cohorts. An interval without 0 shows a difference that does not hang on who happened to apply.</summary>
/// <param name="First">One contender.</param>
/// <param name="Second">The other, whose figures are taken off the first's.</param>
/// <param name="Coverage">Difference in coverage.</param>
/// <param name="ByPolicy">Differences in scores, under each policy.</param>
public sealed record ResampledDifference(string First, string Second, Interval Coverage, ImmutableArray<ScoreDifference> ByPolicy);
