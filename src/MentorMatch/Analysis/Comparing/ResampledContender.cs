using MentorMatch.Formats;

namespace MentorMatch.Analysis.Comparing;

/// <summary>A contender that can be solved on resampled cohorts.</summary>
/// <param name="Name">The contender's name.</param>
/// <param name="Model">Its problem on the cohort itself.</param>
/// <param name="Own">Which of the yardsticks is its own policy's.</param>
internal sealed record ResampledContender(string Name, PairingModel Model, int Own);
