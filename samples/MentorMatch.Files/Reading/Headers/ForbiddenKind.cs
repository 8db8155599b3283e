namespace MentorMatch.Files.Reading.Headers;

/// <summary>What a column holds that has no business in a mentoring programme and never travels with one.</summary>
public enum ForbiddenKind
{
    /// <summary>What somebody earns.</summary>
    Pay,

    /// <summary>Where it is paid to.</summary>
    Bank,

    /// <summary>When and where somebody was born. An age or an age group is another matter.</summary>
    Birth,

    /// <summary>Numbers that a state gives: social security, tax, passport, identity card.</summary>
    Identity,

    /// <summary>Health and disability.</summary>
    Health,

    /// <summary>Religion, opinions, union membership, sexual orientation.</summary>
    Belief,

    /// <summary>Marriage, children, next of kin.</summary>
    Family,

    /// <summary>Where somebody lives and is reached in private.</summary>
    Home,

    /// <summary>Passwords.</summary>
    Secret,

    /// <summary>Why somebody left, and what was held against them.</summary>
    Conduct,
}
