using System.Text.Json;
using MentorMatch.Console.Tests.Trials;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.People;
using MentorMatch.People;
using Xunit.Abstractions;

namespace MentorMatch.Console.Tests.Instances;

/// <summary>The same ten people, as five HR and survey systems write them, read to the same participants without any mapping.</summary>
public sealed class HrDialectTests(ITestOutputHelper output)
{
    private static readonly string[] ComparedAttributes = ["department", "location", "languages"];

    [Theory]
    [InlineData("a_comma_utf8.csv", 10)]
    [InlineData("b_french_semicolon_bom_crlf.csv", 10)]
    [InlineData("c_french_semicolon_cp1252.csv", 8)]
    [InlineData("d_tab_utf16le_bom.txt", 10)]
    [InlineData("e_ms_forms_bom.csv", 10)]
    public void Every_dialect_reads_to_the_canonical_people(string name, int count)
    {
        if (Cases.Find(output, "hr_headers", "dialects") is not { } folder)
        {
            return;
        }

        ProblemList problems = new();
        PeopleFile? read = new PeopleReader(ColumnMapping.None, ComparedAttributes, problems).Read(
            Path.Combine(folder, name),
            impliedRole: null
        );
        Assert.Empty(problems.Problems);
        using JsonDocument canonical = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "canonical.json")));
        string[] expected = [.. canonical.RootElement.GetProperty("people").EnumerateArray().Take(count).Select(Words)];
        Assert.Equal(string.Join('\n', expected), string.Join('\n', read!.People.Select(Words)));
    }

    private static string Words(JsonElement person)
    {
        string Text(string name) => person.GetProperty(name).ToString();
        string skills = string.Join('|', person.GetProperty("skills").EnumerateArray().Select(skill => skill.GetString()));
        // The file has an empty cell where this record says 0: to us nothing was said.
        string capacity = person.GetProperty("capacity").GetInt32() is > 0 and int given ? $"{given}" : "-";
        return $"{Text("id")}/{Text("first_name")} {Text("last_name")}/{Text("role")}/{Text("level")}/{Text("department")}/{Text("site")}/{Text("language")}/{skills}/{capacity}";
    }

    private static string Words(Participant person)
    {
        string skills = string.Join('|', person.Skills.Select(skill => skill.Name));
        string department = Assert.Single(person.Attributes["department"]);
        string location = Assert.Single(person.Attributes["location"]);
        string language = Assert.Single(person.Attributes["languages"]);
        string capacity = person.Capacity is int given ? $"{given}" : "-";
        return $"{person.Id}/{person.Name}/{person.Role.ToString().ToLowerInvariant()}/{person.Level}/{department}/{location}/{language}/{skills}/{capacity}";
    }
}
