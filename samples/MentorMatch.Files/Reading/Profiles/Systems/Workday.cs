using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>A report of Workday delivered as a service (RaaS), as CSV. Whoever made the report chose its columns; these are the usual ones.</summary>
internal static class Workday
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "workday",
            System = "Workday, report as a service",
            Signatures =
            [
                ["Employee_ID", "Manager_ID"],
                ["Employee_ID", "Full_Name"],
                ["Worker", "Employee_ID", "Supervisory_Organization"],
            ],
            Keys = [new("Employee_ID", "Manager_ID")],
            Columns =
            [
                (PersonField.Name, "Full_Name"),
                (PersonField.Name, "Worker"),
                (PersonField.Department, "Team_Name"),
                (PersonField.Department, "Supervisory_Organization"),
                (PersonField.Location, "Location"),
            ],
            NotRead = ["Manager_Name", "Team_ID"],
            Presence = new() { Columns = ["Termination_Date"], IsDayOfLeaving = true },
        };
}
