namespace MentorMatch.Analysis.Recruiting;

/// <summary>A profile with what its first place gains, and what all its places would gain if no mentee's move changed another's worth: a promise that only orders ties.</summary>
internal sealed record JudgedProfile(MentorProfile Profile, Gain FirstPlace, Gain Promise);
