namespace MentorMatch.Analysis.Recruiting;

/// <summary>What a mentor of a profile is worth.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="FirstPlace">What the first place of such a mentor gains, exact, worked out from the proof without solving again.</param>
/// <param name="Mentor">What a whole mentor, with all the places that the format gives, gains, solved and judged; <see langword="null"/> where it was not solved.</param>
public sealed record ProfileWorth(MentorProfile Profile, PlanGain FirstPlace, PlanGain? Mentor);
