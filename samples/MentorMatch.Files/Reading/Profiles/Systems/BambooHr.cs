using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>A report or an answer of the interface of BambooHR, under labels or under the names of fields. It has two ids, and a column of supervisors for each.</summary>
/// <remarks>Which supervisor column holds which id is as the documentation of a connector says it; <c>validate</c> counts how many managers are found, and a mapping turns it round.</remarks>
internal static class BambooHr
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "bamboohr",
            System = "BambooHR",
            Signatures =
            [
                ["Supervisor E ID"],
                ["supervisorEId"],
                ["Employee number", "Preferred name", "Supervisor ID"],
                ["employeeNumber", "preferredName", "supervisorId"],
            ],
            Keys =
            [
                new("Employee ID", "Supervisor ID"),
                new("id", "supervisorId"),
                new("Employee number", "Supervisor E ID"),
                new("employeeNumber", "supervisorEId"),
                new("Work Email"),
                new("workEmail"),
            ],
            Columns =
            [
                (PersonField.Name, "Display name"),
                (PersonField.Name, "displayName"),
                (PersonField.Department, "Department"),
                (PersonField.Location, "Location"),
            ],
            NotRead = ["Preferred name", "Supervisor", "Work phone", "Mobile phone"],
        };
}
