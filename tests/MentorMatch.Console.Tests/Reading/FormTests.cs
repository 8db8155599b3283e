using System.Text;
using MentorMatch.Console.Tests.Trials;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.People;

namespace MentorMatch.Console.Tests.Reading;

/// <summary>The same people in every encoding, delimiter and line end read to the same participants.</summary>
public sealed class FormTests
{
    private static readonly string[] Lines =
    [
        "id,name,role,skills,department",
        "007,Éloïse «L» Lefèvre,mentor,\"Gestion de projet;C++\",\"R&D, Paris\"",
        "008,Zoë Müller,mentee,\"Python;\nSQL\",\"Direction \"\"générale\"\"\"",
        "",
    ];

    public static TheoryData<string, string, string> Forms()
    {
        TheoryData<string, string, string> forms = [];
        foreach (
            string encoding in (string[])["utf-8", "utf-8+bom", "utf-16le", "utf-16le+bom", "utf-16be", "utf-16be+bom", "windows-1252"]
        )
        {
            foreach (string delimiter in (string[])[",", ";", "\t"])
            {
                forms.Add(encoding, delimiter, "\n");
                forms.Add(encoding, delimiter, "\r\n");
            }
        }

        forms.Add("utf-8", ";", "\r");
        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void People_are_the_same_in_every_form(string encoding, string delimiter, string newLine)
    {
        using Trial trial = new();
        string text = string.Join(newLine, Lines.Select(line => WithDelimiter(line, delimiter)));
        string file = trial.Write("people.csv", Encode(text, encoding));
        ProblemList problems = new();
        PeopleFile? read = new PeopleReader(ColumnMapping.None, null, problems).Read(file, impliedRole: null);
        Assert.Empty(problems.Problems);
        Assert.Equal(delimiter[0], read!.Form.Delimiter);
        Assert.Equal("007 008", string.Join(' ', read.People.Select(person => person.Id)));
        Assert.Equal("Éloïse «L» Lefèvre", read.People[0].Name);
        Assert.Equal("Gestion de projet|C++", string.Join('|', read.People[0].Skills));
        Assert.Equal("R&D, Paris", Assert.Single(read.People[0].Attributes["department"]));
        Assert.Equal("Python|SQL", string.Join('|', read.People[1].Skills));
        Assert.Equal("Direction \"générale\"", Assert.Single(read.People[1].Attributes["department"]));
        Assert.Equal(3, read.People[1].Source!.Line);
    }

    [Theory]
    [InlineData("utf-8+bom", "UTF-8 with BOM")]
    [InlineData("utf-8", "UTF-8")]
    [InlineData("utf-16le+bom", "UTF-16 LE with BOM")]
    [InlineData("utf-16be", "UTF-16 BE")]
    [InlineData("windows-1252", "Windows-1252")]
    public void Validate_says_which_encoding_and_delimiter_were_detected(string encoding, string name)
    {
        using Trial trial = new();
        string file = trial.Write("people.csv", Encode("id;name;role\n1;Zoë;mentor\n2;Noé;mentee\n", encoding));
        Outcome outcome = trial.Run("validate", "--people", file);
        Assert.Equal(0, outcome.Code);
        Assert.Equal($"people.csv: {name}, delimiter ;, 2 people read", outcome.OutputLines[0]);
    }

    [Fact]
    public void A_character_of_several_bytes_may_straddle_two_reads()
    {
        using Trial trial = new();
        for (int pad = 65_530; pad < 65_540; pad++)
        {
            string file = trial.Write("people.csv", $"id,name,role\n1,{new string('x', pad - 15)}é伟😀,mentor\n");
            PeopleFile? read = new PeopleReader(ColumnMapping.None, null, new ProblemList()).Read(file, impliedRole: null);
            Assert.Equal("UTF-8", read!.Form.EncodingName);
            Assert.EndsWith("é伟😀", read.People[0].Name, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_delimiter_inside_quotes_of_the_header_does_not_count()
    {
        using Trial trial = new();
        string file = trial.Write("people.csv", "\"id\";\"role\";\"Hobbies, a, b, c, d, e\"\n1;mentor;chess\n");
        PeopleFile? read = new PeopleReader(ColumnMapping.None, null, new ProblemList()).Read(file, impliedRole: null);
        Assert.Equal(';', read!.Form.Delimiter);
        Assert.Equal("chess", Assert.Single(read.People[0].Attributes["Hobbies, a, b, c, d, e"]));
    }

    [Fact]
    public void A_first_line_that_names_the_delimiter_is_not_a_row()
    {
        using Trial trial = new();
        string file = trial.Write("people.csv", "sep=;\nid;role\n1;mentor\n");
        PeopleFile? read = new PeopleReader(ColumnMapping.None, null, new ProblemList()).Read(file, impliedRole: null);
        Assert.Equal("1", Assert.Single(read!.People).Id);
        Assert.Equal(3, read.People[0].Source!.Line);
    }

    private static string WithDelimiter(string line, string delimiter)
    {
        StringBuilder changed = new();
        bool quoted = false;
        foreach (char c in line)
        {
            quoted ^= c == '"';
            changed.Append(c == ',' && !quoted ? delimiter : c);
        }

        return changed.ToString();
    }

    private static byte[] Encode(string text, string name)
    {
        string[] parts = name.Split('+');
        Encoding encoding = parts[0] switch
        {
            "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        };
        byte[] bytes = encoding.GetBytes(text);
        return parts.Length == 2 ? [.. encoding.GetPreamble(), .. bytes] : bytes;
    }
}
