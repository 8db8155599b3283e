namespace MentorMatch.Analysis.Recruiting;

/// <summary>What a profile says about a mentor.</summary>
public enum ProfileFact
{
    /// <summary>The skill offered.</summary>
    Skill,

    /// <summary>The level.</summary>
    Level,

    /// <summary>The location.</summary>
    Location,

    /// <summary>The department.</summary>
    Department,
}
