using System.Text.Json;
using MentorMatch.Console.Tests.Trials;
using MentorMatch.Files.Tests.Trials;
using MentorMatch.People;
using Xunit.Abstractions;

namespace MentorMatch.Files.Tests.Instances;

/// <summary>The column names of fifteen HR and survey systems: each is recognised, and its columns become what they mean.</summary>
public sealed class HeaderSetTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(
        "successfactors_user_data_file",
        "columns",
        "successfactors",
        "id=USERID first_name=FIRSTNAME last_name=LASTNAME department=DEPARTMENT location=LOCATION time_zone=TIMEZONE manager=MANAGER"
    )]
    [InlineData(
        "entra_id_bulk_download_users",
        "columns",
        "entra",
        "id=userPrincipalName name=displayName first_name=givenName last_name=surname department=department location=officeLocation"
    )]
    [InlineData(
        "entra_id_bulk_create_template",
        "columns",
        "entra-create",
        "id=User name [userPrincipalName] Required name=Name [displayName] Required first_name=First name [givenName] last_name=Last name [surname] "
            + "department=Department [department] location=Office [physicalDeliveryOfficeName]"
    )]
    [InlineData(
        "bamboohr",
        "columns_labels",
        "bamboohr",
        "id=Employee ID name=Display name first_name=First name last_name=Last name department=Department location=Location manager=Supervisor ID"
    )]
    [InlineData(
        "bamboohr",
        "columns_api",
        "bamboohr",
        "id=id name=displayName first_name=firstName last_name=lastName department=department location=location manager=supervisorId"
    )]
    [InlineData(
        "workday_raas",
        "columns",
        "workday",
        "id=Employee_ID name=Full_Name department=Team_Name location=Location manager=Manager_ID"
    )]
    [InlineData(
        "personio",
        "columns_api",
        "personio",
        "id=email first_name=firstName last_name=lastName department=department location=office"
    )]
    [InlineData(
        "german_shift_planner",
        "columns",
        "schichtplaner",
        "id=Personalnummer first_name=Vorname last_name=Nachname department=Gruppe"
    )]
    [InlineData("french_payroll_a", "columns", "paie", "id=NomPrenom name=NomPrenom department=Service")]
    [InlineData(
        "french_staff_b",
        "columns",
        "personnel",
        "id=Matricule first_name=Prénom last_name=Nom department=Département location=Nom d'agence"
    )]
    [InlineData(
        "pushfar_preferences",
        "columns",
        "pushfar",
        "role=Mentoring Type skills=Offer help in categories wants=Need help in categories capacity=Maximum Mentees"
    )]
    [InlineData("ms_forms_export", "columns", "ms-forms", "id=Email address first_name=First Name last_name=Last Name")]
    [InlineData("google_forms_export", "columns", "google-forms", "id=Email Address name=What is your name?")]
    [InlineData("google_workspace_users", "columns_fragment", "google-workspace", "id=Employee ID department=Department")]
    public void Each_system_is_recognised_and_its_columns_are_understood(string system, string member, string profile, string fields)
    {
        (string[] columns, char delimiter) = Columns(system, member);
        if (columns.Length == 0)
        {
            return;
        }

        string header = string.Join(delimiter, columns.Select(column => column.Contains(delimiter) ? $"\"{column}\"" : column));
        string first = profile is "entra-create" ? "version:v1.0\n" : "";
        ReadText read = ReadText.Of($"{first}{header}\n", role: ParticipantRole.Mentor);
        Assert.Equal(profile, read.Profile);
        Assert.Equal(fields.Replace("time_zone", "timezone"), read.Fields);
        Assert.Equal(system == "pushfar_preferences" ? "no-id-column" : "", read.Codes);
        string[] kept = [.. read.File!.Plan.Attributes.Select(attribute => attribute.Name)];
        Assert.DoesNotContain(
            kept,
            name => name.Contains("Naissance") || name.Contains("Bancaire") || name.Contains("CNSS") || name.Contains("RIB")
        );
    }

    [Fact]
    public void Connections_of_a_platform_are_no_people_and_the_message_says_what_to_do_with_them()
    {
        (string[] columns, _) = Columns("chronus_connections", "columns");
        if (columns.Length == 0)
        {
            return;
        }

        ReadText read = ReadText.Of($"{string.Join(',', columns)}\na@x.org,b@x.org,A and B\n");
        Assert.Equal(
            "people.csv:1: holds connections of mentors and mentees, not people. Maybe give it with --previous, or as pins or bans.",
            read.Problems.Problems[0].ToString()
        );
    }

    private (string[] Columns, char Delimiter) Columns(string system, string member)
    {
        if (Cases.Find(output, "hr_headers", "headers.json") is not { } file)
        {
            return ([], ',');
        }

        using JsonDocument all = JsonDocument.Parse(File.ReadAllText(file));
        JsonElement entry = all.RootElement.GetProperty(system);
        char delimiter = entry.TryGetProperty("delimiter", out JsonElement said) ? said.GetString()![0] : ',';
        return ([.. entry.GetProperty(member).EnumerateArray().Select(name => name.GetString()!).Where(name => name != "...")], delimiter);
    }
}
