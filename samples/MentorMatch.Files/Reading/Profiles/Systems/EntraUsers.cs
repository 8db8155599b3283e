using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>The users that Microsoft Entra ID lists for download. No column names a manager.</summary>
internal static class EntraUsers
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "entra",
            System = "Microsoft Entra ID, download of users",
            Signatures =
            [
                ["userPrincipalName", "accountEnabled", "creationType"],
                ["userPrincipalName", "accountEnabled", "userType"],
                ["userPrincipalName", "directorySynced"],
            ],
            // The object id is a long number that nobody knows a colleague by.
            Keys = [new("userPrincipalName"), new("mail"), new("id"), new("objectId")],
            Columns =
            [
                (PersonField.Name, "displayName"),
                (PersonField.Department, "department"),
                (PersonField.Location, "officeLocation"),
                (PersonField.Location, "physicalDeliveryOfficeName"),
                (PersonField.Location, "city"),
            ],
            NotRead =
            [
                "id",
                "objectId",
                "streetAddress",
                "postalCode",
                "telephoneNumber",
                "mobilePhone",
                "mobile",
                "alternateEmailAddress",
                "ageGroup",
                "consentProvidedForMinor",
                "legalAgeGroupClassification",
                "creationType",
                "directorySynced",
                "invitationState",
                "identityIssuer",
                "createdDateTime",
            ],
            Presence = new()
            {
                Columns = ["accountEnabled"],
                Here = ["True"],
                Left = ["False"],
            },
        };
}
