using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>The staff list of a German shift planner.</summary>
internal static class ShiftPlanner
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "schichtplaner",
            System = "Schichtplaner, staff list",
            Signatures =
            [
                ["Personalnummer", "Gruppe", "Eintritt"],
            ],
            Keys = [new("Personalnummer")],
            Columns = [(PersonField.FirstName, "Vorname"), (PersonField.LastName, "Nachname"), (PersonField.Department, "Gruppe")],
        };
}
