namespace MentorMatch.Reporting.Overview;

/// <summary>One wanted skill, and what a plan does for it.</summary>
/// <param name="Name">The skill, in the spelling that comes first in ordinal order.</param>
/// <param name="Wanted">How many mentees want it.</param>
/// <param name="Offered">How many mentors offer it, in whatever spelling.</param>
/// <param name="Met">How many of the mentees who want it are matched with a mentor who offers it.</param>
public sealed record SkillInPlan(string Name, int Wanted, int Offered, int Met);
