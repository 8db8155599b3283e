using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Tests.Trials;
using MentorMatch.Files.Writing;
using MentorMatch.People;

namespace MentorMatch.Files.Tests.Writing;

/// <summary>A cleaned copy gives back the people it was made of, whatever stood in the cells.</summary>
public sealed class RoundTripTests
{
    private const string Map = """
        {
          "columns": {
            "id": "Key", "name": "Title", "role": "Side", "skills": "Offers", "wants": "Wishes", "department": "Dept", "location": "Site", "languages": "Tongues",
            "manager": "Boss", "prefers": "Likes", "level": "Grade"
          },
          "separators": { "offers": ",", "dept": "/", "topics": "," }
        }
        """;

    private static readonly string[] Columns =
    [
        "Key",
        "Title",
        "Side",
        "Grade",
        "Offers",
        "Wishes",
        "Dept",
        "Site",
        "Tongues",
        "Boss",
        "Likes",
        "Topics",
        "=Notes",
        "Employee ID",
        "Role",
        "Department",
    ];

    // What breaks readers: quotes, delimiters, marks, formulas, brackets, line ends, letters that two people spell two ways.
    private static readonly string[] Pieces =
    [
        "a",
        "b",
        "Éa",
        "e\u0301",
        "=",
        "+",
        "-",
        "@",
        "'",
        "''",
        "\"",
        ";",
        "|",
        ",",
        "/",
        "[",
        "]",
        "['",
        "']",
        "\\",
        "\n",
        "\r\n",
        "\t",
        " ",
        ":",
        "1",
        "0",
        "ß",
        "伟",
        "😀",
        "#",
        "no",
    ];

    [Fact]
    public void A_cleaned_copy_read_again_gives_the_same_people()
    {
        Gen<string> cell = Gen.Elements(Pieces).ListOf(4).Select(pieces => string.Concat(pieces));
        Gen<string[]> row =
            from cells in cell.ListOf(Columns.Length)
            from side in Gen.Elements("mentor", "mentee", "both", "peer")
            from grade in Gen.Elements("", "0", "3", "7.0")
            select cells
                .Select(
                    (text, at) =>
                        at == 2 ? side
                        : at == 3 ? grade
                        : text
                )
                .ToArray();
        Gen<List<string[]>> rows = row.ListOf(6).Select(list => list.ToList());
        int compared = 0;
        Prop.ForAll(
                rows.ToArbitrary(),
                people =>
                {
                    string text = Csv([
                        Columns,
                        .. people.Select((cells, at) => cells.Select((value, k) => k == 0 ? $"{value}{at}" : value)),
                    ]);
                    ReadText first = ReadText.Of(text, Map);
                    if (first.Problems.IsEmpty)
                    {
                        compared += first.People.Count;
                        AssertSameAgain(first.People);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261123, 7));
        Assert.True(compared > 500, $"Only {compared} people were compared.");
    }

    [Fact]
    public void Formulas_marks_and_brackets_are_inert_in_the_copy_and_come_back()
    {
        ReadText read = ReadText.Of(
            "id,name,role,department,skills,topics\n1,=1+3,mentor,\"['R&D', 'x']\",\"['a;b', 'c']\",-5\n2,'=x,mentee,[sic],,@all\n3,''+y,mentee,a; b,,\"'\"\n"
        );
        byte[] copy = Copy(read.People);
        Assert.All(Encoding.UTF8.GetString(copy).Split(['\n', ',']), text => Assert.False(text is ['=' or '+' or '-' or '@', ..], text));
        AssertSameAgain(read.People);
    }

    [Fact]
    public void Attributes_that_look_like_fields_stay_attributes()
    {
        ReadText read = ReadText.Of("STATUS,USERID,MANAGER,Employee number,Division,Direction,Grade,Role\nactive,1,,77,N,S,4,mentor\n");
        AssertSameAgain(read.People);
        Assert.Equal("77", Assert.Single(ReadText.Of(Copy(read.People)).People[0].Attributes["Employee number"]));
    }

    private static void AssertSameAgain(IReadOnlyList<Participant> people)
    {
        ReadText again = ReadText.Of(Copy(people));
        Assert.Equal(("mentormatch", ""), (again.Profile, again.Codes));
        Assert.Equal(string.Join('\n', people.Select(Words)), string.Join('\n', again.People.Select(Words)));
    }

    private static byte[] Copy(IReadOnlyList<Participant> people)
    {
        using MemoryStream stream = new();
        PeopleCsv.WriteWithAttributes(stream, people, CancellationToken.None);
        return stream.ToArray();
    }

    private static string Csv(IEnumerable<IEnumerable<string>> rows) =>
        string.Concat(rows.Select(row => $"{string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"")}\""))}\n"));

    private static string Words(Participant person)
    {
        string attributes = string.Join('~', person.Attributes.Select(row => $"{row.Key.TrimStart('\'')}={string.Join('¦', row.Value)}"));
        return $"{person.Id}/{person.Name}/{person.Role}/{person.Level}/{string.Join('¦', person.Skills)}/{string.Join('¦', person.Wants)}/{attributes}/{person.ManagerId}"
            + $"/{string.Join('¦', person.Prefers)}/{string.Join('¦', person.Avoids)}/{person.Capacity}/{person.MinCapacity}/{person.TimeZone}/{person.Availability}";
    }
}
