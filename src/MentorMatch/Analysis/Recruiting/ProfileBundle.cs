namespace MentorMatch.Analysis.Recruiting;

/// <summary>Several mentors of one profile together, solved and judged.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Mentors">How many such mentors, 1 or more.</param>
/// <param name="Gain">What they gain together.</param>
public sealed record ProfileBundle(MentorProfile Profile, int Mentors, PlanGain Gain);
