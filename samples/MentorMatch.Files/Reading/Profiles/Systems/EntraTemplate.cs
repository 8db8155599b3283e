using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>The template by which Microsoft Entra ID creates users in bulk: a version on the first line, column names on the second, perhaps an example on the third.</summary>
internal static class EntraTemplate
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "entra-create",
            System = "Microsoft Entra ID, template for creating users",
            FirstLine = "version:v",
            ExampleRow = "Example:",
            Keys = [new("User name [userPrincipalName] Required"), new("User name"), new("Nom d'utilisateur")],
            Columns =
            [
                (PersonField.Name, "Name [displayName] Required"),
                (PersonField.Department, "Department [department]"),
                (PersonField.Location, "Office [physicalDeliveryOfficeName]"),
                (PersonField.Location, "City [city]"),
            ],
            NotRead =
            [
                "Usage location [usageLocation]",
                "Street address [streetAddress]",
                "ZIP or postal code [postalCode]",
                "Office phone [telephoneNumber]",
                "Mobile phone [mobile]",
            ],
            Presence = new()
            {
                Columns = ["Block sign in (Yes/No) [accountEnabled] Required", "Block sign in"],
                Here = ["No"],
                Left = ["Yes"],
            },
        };
}
