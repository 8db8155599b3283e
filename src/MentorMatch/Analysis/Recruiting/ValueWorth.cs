namespace MentorMatch.Analysis.Recruiting;

/// <summary>The most that one new place is worth where one thing about the new mentor is settled, and the rest is chosen best among the profiles drawn.</summary>
/// <param name="Fact">What is settled.</param>
/// <param name="Value">Its value, as somebody in the cohort wrote it.</param>
/// <param name="FirstPlace">The gain, exact.</param>
/// <param name="Best">The profile that gains it.</param>
public sealed record ValueWorth(ProfileFact Fact, string Value, PlanGain FirstPlace, MentorProfile Best);
