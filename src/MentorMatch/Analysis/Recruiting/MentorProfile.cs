namespace MentorMatch.Analysis.Recruiting;

/// <summary>A mentor who might be recruited: one skill offered as an expert, and where such a mentor would stand. What is <see langword="null"/> is unknown.</summary>
/// <param name="Skill">The skill, as a mentee wrote it; <see langword="null"/> where the policy does not read skills or keeps them private.</param>
/// <param name="Level">The level.</param>
/// <param name="Location">The location.</param>
/// <param name="Department">The department.</param>
public sealed record MentorProfile(string? Skill = null, int? Level = null, string? Location = null, string? Department = null);
