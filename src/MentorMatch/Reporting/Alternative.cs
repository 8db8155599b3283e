using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>An eligible mentor a mentee did not get.</summary>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Score">The pair's score (its cost, where scores are costs).</param>
/// <param name="Price">
/// What a place of this mentor is worth to the whole; <see langword="null"/> where no proof says so: without one, under quotas, and where the worst-off come first.
/// </param>
/// <param name="IfForced">
/// What the best plan with this pair is worth less what this one is, exactly; <see langword="null"/> when no proved optimum is at hand, in formats other than pairs, and when
/// <paramref name="IsPossible"/> says that there is no such plan.
/// </param>
/// <param name="IsPossible">Whether pins and minimums leave any plan with the pair. Default: yes, as far as is known.</param>
public sealed record Alternative(string Mentor, Score Score, Score? Price, PlanChange? IfForced, bool IsPossible = true);
