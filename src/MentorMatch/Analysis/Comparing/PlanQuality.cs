using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Comparing;

/// <summary>What a way of choosing comes to, on the eligible pairs and places of one contender.</summary>
/// <param name="Matched">Mentees with a mentor.</param>
/// <param name="Total">The sum of the scores.</param>
/// <param name="Worst">The lowest score; <see langword="null"/> without a match.</param>
/// <param name="Blocking">Eligible pairs who would both rather have each other by score: each has a free place or a partner of lower score. Pins are settled and not counted.</param>
/// <param name="BlockingByWishes">
/// The same by the people's own lists (<see cref="People.Participant.Prefers"/>), then by score; <see langword="null"/> when nobody listed an eligible person.
/// </param>
/// <param name="BelowMinimum">Mentors with fewer mentees than they must have, which only the plan itself looks at.</param>
public sealed record PlanQuality(long Matched, Score Total, Score? Worst, long Blocking, long? BlockingByWishes, int BelowMinimum);
