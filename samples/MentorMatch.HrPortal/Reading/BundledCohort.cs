using System.Collections.Immutable;
using MentorMatch.Files.Reading.People;
using MentorMatch.HrPortal.Programmes;
using MentorMatch.People;

namespace MentorMatch.HrPortal.Reading;

/// <summary>The invented cohort that lies beside the program, to look around with.</summary>
internal static class BundledCohort
{
    /// <summary>The name of its people file.</summary>
    public const string FileName = "people.csv";

    /// <summary>Its people file.</summary>
    public static byte[] People => File.ReadAllBytes(Path(FileName));

    /// <summary>Its policy.</summary>
    public static string Policy => File.ReadAllText(Path("policy.json"));

    /// <summary>Its pins and bans.</summary>
    /// <param name="day">The day on which they are said to be decided.</param>
    /// <returns>The rules.</returns>
    public static ImmutableArray<PairRule> Rules(string day)
    {
        Cohort cohort = PeopleReading.Read(
            new PeopleFiles
            {
                People = Path(FileName),
                Pins = Path("pins.csv"),
                Bans = Path("bans.csv"),
            },
            facts: []
        );
        return [.. cohort.Pins.Select(pin => Rule(RuleKind.Pin, pin)), .. cohort.Bans.Select(ban => Rule(RuleKind.Ban, ban))];

        PairRule Rule(RuleKind kind, Pairing pair) =>
            new()
            {
                Kind = kind,
                Mentee = pair.Mentee,
                Mentor = pair.Mentor,
                Day = day,
                Reason = "Part of the example.",
            };
    }

    private static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "cohorts", name);
}
