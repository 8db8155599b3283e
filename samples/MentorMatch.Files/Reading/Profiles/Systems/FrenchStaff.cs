using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>A French staff register: the place of work is the agency, the town is where somebody lives.</summary>
internal static class FrenchStaff
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "personnel",
            System = "French staff register",
            Signatures =
            [
                ["Matricule", "Nom d'agence"],
                ["Matricule", "N° CNSS"],
                ["Matricule", "N° CIN"],
            ],
            Keys = [new("Matricule")],
            Columns =
            [
                (PersonField.FirstName, "Prénom"),
                (PersonField.LastName, "Nom"),
                (PersonField.Department, "Département"),
                (PersonField.Location, "Nom d'agence"),
            ],
            NotRead = ["Ville", "N° téléphone"],
        };
}
