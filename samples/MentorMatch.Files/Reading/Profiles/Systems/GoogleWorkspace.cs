using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>Users of Google Workspace: names of columns carry marks such as [READ ONLY], and managers are named by their address.</summary>
internal static class GoogleWorkspace
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "google-workspace",
            System = "Google Workspace, users",
            Signatures =
            [
                ["Recovery Email", "Manager Email"],
                ["Home Secondary Email", "Work Secondary Email"],
                ["Email Address", "Org Unit Path"],
            ],
            Keys = [new("Email Address", "Manager Email"), new("Employee ID"), new("Work Secondary Email")],
            Columns = [(PersonField.FirstName, "First Name"), (PersonField.LastName, "Last Name"), (PersonField.Department, "Department")],
            NotRead =
            [
                "Recovery Email",
                "Home Secondary Email",
                "Work Secondary Email",
                "Recovery Phone",
                "Work Phone",
                "Home Phone",
                "Mobile Phone",
                "Work Address",
                "Employee ID",
            ],
        };
}
