using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Tests.Trials;

namespace MentorMatch.Files.Tests.Profiles;

/// <summary>Columns that must not travel are told by the words of their names, and nothing brings them back.</summary>
public sealed class ForbiddenColumnTests
{
    [Theory]
    [InlineData("Salary", ForbiddenKind.Pay)]
    [InlineData("Base salary (EUR)", ForbiddenKind.Pay)]
    [InlineData("SalaireMoyen", ForbiddenKind.Pay)]
    [InlineData("salaire_brut_annuel", ForbiddenKind.Pay)]
    [InlineData("Rémunération", ForbiddenKind.Pay)]
    [InlineData("Rémunération \uFFFE", ForbiddenKind.Pay)]
    [InlineData("\uD800 Rémunération", ForbiddenKind.Pay)]
    [InlineData("IBAN", ForbiddenKind.Bank)]
    [InlineData("employee_iban", ForbiddenKind.Bank)]
    [InlineData("NumeroBancaire", ForbiddenKind.Bank)]
    [InlineData("Bank Account Number", ForbiddenKind.Bank)]
    [InlineData("RIB", ForbiddenKind.Bank)]
    [InlineData("Date of Birth", ForbiddenKind.Birth)]
    [InlineData("DateOfBirth", ForbiddenKind.Birth)]
    [InlineData("birthDate", ForbiddenKind.Birth)]
    [InlineData("DOB (dd/mm/yyyy)", ForbiddenKind.Birth)]
    [InlineData("Date de Naissance", ForbiddenKind.Birth)]
    [InlineData("Né(e) le", ForbiddenKind.Birth)]
    [InlineData("N° de sécurité sociale", ForbiddenKind.Identity)]
    [InlineData("NIR", ForbiddenKind.Identity)]
    [InlineData("Social Security Number", ForbiddenKind.Identity)]
    [InlineData("NI number", ForbiddenKind.Identity)]
    [InlineData("Passport No.", ForbiddenKind.Identity)]
    [InlineData("Numéro de passeport", ForbiddenKind.Identity)]
    [InlineData("Religion", ForbiddenKind.Belief)]
    [InlineData("Disability status", ForbiddenKind.Health)]
    [InlineData("État de santé", ForbiddenKind.Health)]
    [InlineData("RQTH", ForbiddenKind.Health)]
    [InlineData("Do you have a disability or health condition that your mentor should know of?", ForbiddenKind.Health)]
    [InlineData("Situation Familiale", ForbiddenKind.Family)]
    [InlineData("Home Address", ForbiddenKind.Home)]
    [InlineData("Adresse", ForbiddenKind.Home)]
    [InlineData("Mot de passe", ForbiddenKind.Secret)]
    public void A_name_says_what_the_column_holds(string name, ForbiddenKind kind) => Assert.Equal(kind, ForbiddenColumns.KindOf(name));

    [Theory]
    [InlineData("Gender")]
    [InlineData("Sexe")]
    [InlineData("Age")]
    [InlineData("Age group")]
    [InlineData("Adresse e-mail")]
    [InlineData("Email address")]
    [InlineData("Work Address")]
    [InlineData("Pay grade")]
    [InlineData("Payroll number")]
    [InlineData("Health and safety")]
    [InlineData("Medical speciality")]
    [InlineData("Bank holidays worked")]
    [InlineData("Nationality")]
    [InlineData("Cinema")]
    [InlineData("Ribbon")]
    [InlineData("Which topics would you like to talk about, such as salary or promotion?")]
    [InlineData("Account disabled")]
    public void Other_names_are_left_alone(string name) => Assert.Null(ForbiddenColumns.KindOf(name));

    [Theory]
    [InlineData("""{ "columns": { "level": "Salary" } }""")]
    [InlineData("""{ "columns": { "cost": ["Sal", "base salary"] } }""")]
    [InlineData("""{ "columns": { "iban": "Notes" } }""")]
    public void A_mapping_that_asks_for_one_is_refused(string map)
    {
        ReadText read = ReadText.Of("id,role,Salary,Notes\n1,mentor,100,x\n", map);
        Assert.Contains("mapping-forbidden", read.Codes, StringComparison.Ordinal);
        Assert.Contains(
            " must not travel with a programme. Maybe take the line out",
            read.Problems.Problems[0].ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_cell_of_one_reaches_a_participant_whatever_the_policy_names()
    {
        ReadText read = ReadText.Of("id,role,Birth date,IBAN,Team\n1,mentor,SEEDED1,SEEDED2,A\n");
        Assert.Equal("Team", Assert.Single(Assert.Single(read.People).Attributes).Key);
        Assert.Equal(
            "Birth date: Birth, IBAN: Bank",
            string.Join(", ", read.File!.Plan.Forbidden.Select(column => $"{column.Name}: {column.Kind}"))
        );
    }
}
