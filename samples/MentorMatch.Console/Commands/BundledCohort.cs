using MentorMatch.Files.Reading.People;

namespace MentorMatch.Console.Commands;

/// <summary>The invented cohort that lies beside the command, for a first look without any file.</summary>
internal static class BundledCohort
{
    /// <summary>Its policy.</summary>
    public static string Policy => Path("policy.json");

    /// <summary>Matches of earlier rounds among its people, rated from 1 to 5.</summary>
    public static string Ratings => Path("ratings.csv");

    /// <summary>Takes its people where none were given, with its pins, bans and choices unless others were given.</summary>
    /// <param name="files">The files given.</param>
    /// <returns>The files to read.</returns>
    public static PeopleFiles Complete(PeopleFiles files) =>
        files with
        {
            People = Path("people.csv"),
            Pins = files.Pins ?? Path("pins.csv"),
            Bans = files.Bans ?? Path("bans.csv"),
            Choices = files.Choices ?? Path("choices.csv"),
        };

    private static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "cohorts", name);
}
