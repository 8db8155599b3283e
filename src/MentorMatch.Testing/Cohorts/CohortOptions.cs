using System.Collections.Immutable;

namespace MentorMatch.Testing.Cohorts;

/// <summary>What a synthetic cohort looks like. Shares run from 0 (never) to 1 (always).</summary>
public sealed record CohortOptions
{
    /// <summary>Number of mentors, at least 0.</summary>
    public int Mentors { get; init; } = 40;

    /// <summary>Number of mentees, at least 0.</summary>
    public int Mentees { get; init; } = 120;

    /// <summary>Where all chance comes from: the same options give the same people, and more people leave those before them as they were.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How fast popularity falls from one skill of a list to the next: the skill of rank r is r^−exponent as frequent as the first (Zipf). At least 0, all alike.</summary>
    public double SkillExponent { get; init; } = 1;

    /// <summary>Departments with their skills, the largest first. Default: ten departments with twelve skills each.</summary>
    public ImmutableArray<SyntheticDepartment> Departments { get; init; } = SyntheticOrganisation.Departments;

    /// <summary>Skills that people of any department have and want, the most frequent first.</summary>
    public ImmutableArray<string> CommonSkills { get; init; } = SyntheticOrganisation.CommonSkills;

    /// <summary>Sites, the largest first. Default: twelve on four continents.</summary>
    public ImmutableArray<SyntheticSite> Sites { get; init; } = SyntheticOrganisation.Sites;

    /// <summary>Share of people who name the partners they would like, one to three, most of them the same well-known few.</summary>
    public double PreferenceShare { get; init; } = 0.10;

    /// <summary>Share of people who name somebody they must not be paired with.</summary>
    public double AvoidShare { get; init; } = 0.02;

    /// <summary>Share of answers left blank: level, department, site, languages, time zone, availability, skills, wants.</summary>
    public double BlankShare { get; init; } = 0.04;

    /// <summary>Share of mentors who say how many mentees they take, one to five; the others leave it to the format.</summary>
    public double CapacityShare { get; init; } = 0.5;
}
