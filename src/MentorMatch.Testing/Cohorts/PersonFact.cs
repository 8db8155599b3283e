namespace MentorMatch.Testing.Cohorts;

/// <summary>What a <see cref="DrawStream"/> is for. The numbers are part of the output: changing one changes every cohort.</summary>
internal enum PersonFact
{
    Name = 1,
    Level = 2,
    Skills = 3,
    Wants = 4,
    Department = 5,
    Site = 6,
    Languages = 7,
    Manager = 8,
    Capacity = 9,
    Preferences = 10,
    Avoids = 11,
    Availability = 12,
    TimeZone = 13,
    Blanks = 14,
}
