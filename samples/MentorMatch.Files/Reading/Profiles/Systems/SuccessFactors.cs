using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>The user data file of SAP SuccessFactors: system keys on the first line, labels of the tenant on the second, people from the third.</summary>
internal static class SuccessFactors
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "successfactors",
            System = "SAP SuccessFactors, user data file",
            Signatures =
            [
                ["STATUS", "USERID", "MANAGER"],
                ["USERID", "EMPID", "MATRIX_MANAGER"],
            ],
            HasLabels = true,
            // MANAGER names a USERID; EMPID is a number beside it.
            Keys = [new("USERID", "MANAGER")],
            Columns =
            [
                (PersonField.FirstName, "FIRSTNAME"),
                (PersonField.LastName, "LASTNAME"),
                (PersonField.Department, "DEPARTMENT"),
                (PersonField.Location, "LOCATION"),
                (PersonField.TimeZone, "TIMEZONE"),
            ],
            // USERNAME is a login and no name.
            NotRead =
            [
                "USERNAME",
                "MI",
                "HR",
                "EMPID",
                "BIZ_PHONE",
                "FAX",
                "ADDR1",
                "ADDR2",
                "ZIP",
                "MATRIX_MANAGER",
                "CUSTOM_MANAGER",
                "SECOND_MANAGER",
                "DEFAULT_LOCALE",
            ],
            Presence = new()
            {
                Columns = ["STATUS"],
                Here = ["active", "active_external_suite", "t", "e"],
                Left = ["inactive", "inactive_external_suite", "f", "d"],
            },
        };
}
