using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Comparing;

/// <summary>What one plan is worth by the scores of one policy. Totals of different plans can be compared under the same policy only.</summary>
/// <param name="Plan">Whose plan.</param>
/// <param name="Policy">Whose criteria and weights.</param>
/// <param name="Total">The sum of the scores of the plan's matches by that policy, forbidden ones included.</param>
/// <param name="Mean">The mean of these scores to six decimals; <see langword="null"/> without a match.</param>
/// <param name="Worst">The lowest of these scores; <see langword="null"/> without a match.</param>
/// <param name="Forbidden">Matches of the plan that a rule of that policy forbids.</param>
public sealed record PlanUnderPolicy(string Plan, string Policy, Score Total, decimal? Mean, Score? Worst, int Forbidden);
