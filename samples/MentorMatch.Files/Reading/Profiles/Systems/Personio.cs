using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>Employees as the interface of Personio names their fields.</summary>
internal static class Personio
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "personio",
            System = "Personio",
            Signatures =
            [
                ["subcompany", "office"],
                ["subcompany", "weeklyWorkingHours"],
            ],
            Keys = [new("email")],
            Columns =
            [
                (PersonField.FirstName, "firstName"),
                (PersonField.LastName, "lastName"),
                (PersonField.Department, "department"),
                (PersonField.Location, "office"),
            ],
        };
}
