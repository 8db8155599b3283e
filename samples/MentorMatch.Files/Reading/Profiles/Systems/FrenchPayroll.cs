using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>A French payroll export: first and last name in one column, pay, bank and social security beside them, and no staff number.</summary>
internal static class FrenchPayroll
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "paie",
            System = "French payroll export",
            Signatures =
            [
                ["NomPrenom", "DateNaissance", "NumeroCNSS"],
                ["NomPrenom", "NumeroBancaire"],
                ["NomPrenom", "TypeContrat", "DateEntree"],
            ],
            // Two people of one name are a problem that names both.
            Keys = [new("Matricule"), new("NomPrenom")],
            Columns = [(PersonField.Name, "NomPrenom"), (PersonField.Department, "Service"), (PersonField.Department, "Direction")],
            // Identification may be the number of an identity card.
            NotRead = ["Identification", "Telephone", "HeureContrat", "JourContrat", "DureeContrat"],
            Presence = new() { Columns = ["DateSortie"], IsDayOfLeaving = true },
        };
}
