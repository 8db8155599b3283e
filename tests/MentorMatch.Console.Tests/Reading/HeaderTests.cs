using MentorMatch.Console.Tests.Trials;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.People;
using MentorMatch.People;

namespace MentorMatch.Console.Tests.Reading;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("Skills you can offer", "Skills")]
    [InlineData("COMPÉTENCES", "Skills")]
    [InlineData("competences", "Skills")]
    [InlineData("Souhaits", "Wants")]
    [InlineData("Ancienneté", "Level")]
    [InlineData("Nb max de mentorés", "Capacity")]
    [InlineData("How many mentees at most?", "Capacity")]
    [InlineData("min_capacity", "MinCapacity")]
    [InlineData("Min. Capacity", "MinCapacity")]
    [InlineData("time zone", "TimeZone")]
    [InlineData("Matricule", "Id")]
    [InlineData("Site", "Location")]
    [InlineData("First name [givenName]", "FirstName")]
    [InlineData("Name [displayName] Required", "Name")]
    [InlineData("Are you joining as a mentor or a mentee?\nNote: pick both if you want both", "Role")]
    [InlineData("Department (optional)", "Department")]
    [InlineData("N+1", "Manager")]
    public void Usual_names_are_known_whatever_their_case_accents_and_punctuation(string header, string field) =>
        Assert.Equal(field, HeaderAliases.Find(header, isFormsExport: false)?.Field.ToString());

    [Theory]
    [InlineData("Skilled")]
    [InlineData("Hobbies")]
    [InlineData("Roleplay")]
    [InlineData("")]
    public void Other_names_claim_no_field(string header) => Assert.Null(HeaderAliases.Find(header, isFormsExport: false));

    [Fact]
    public void Canonical_names_are_known()
    {
        string[] canonical = [.. Enum.GetValues<PersonField>().Select(FieldWords.Of)];
        Assert.Equal(
            "id name first_name last_name role level skills wants department location languages timezone manager capacity min_capacity prefers avoids availability",
            string.Join(' ', canonical)
        );
        Assert.All(
            Enum.GetValues<PersonField>(),
            field => Assert.Equal(field, HeaderAliases.Find(FieldWords.Of(field), isFormsExport: false)?.Field)
        );
    }

    [Fact]
    public void A_clear_name_takes_the_field_before_a_likely_one()
    {
        Participant person = ReadOne("Email,Employee number,City,Office,Direction,Department,role\na@b,007,Paris,HQ,North,IT,mentor\n");
        Assert.Equal("007", person.Id);
        Assert.Equal("HQ", Assert.Single(person.Attributes["location"]));
        Assert.Equal("IT", Assert.Single(person.Attributes["department"]));
        Assert.Equal("North", Assert.Single(person.Attributes["Direction"]));
    }

    [Fact]
    public void An_address_is_the_id_where_nothing_better_is_there() => Assert.Equal("a@b.org", ReadOne("Email,role\na@b.org,mentor\n").Id);

    [Theory]
    [InlineData("mentor", ParticipantRole.Mentor)]
    [InlineData("MENTEE", ParticipantRole.Mentee)]
    [InlineData("mentoré(e)", ParticipantRole.Mentee)]
    [InlineData("Mentorée", ParticipantRole.Mentee)]
    [InlineData("les deux", ParticipantRole.Both)]
    [InlineData("Mentor;Mentee;", ParticipantRole.Both)]
    [InlineData("mentoré", ParticipantRole.Mentee)]
    [InlineData("pair", ParticipantRole.Peer)]
    public void Roles_are_known_in_English_and_French(string word, ParticipantRole role) =>
        Assert.Equal(role, ReadOne($"id,role\n1,{word}\n").Role);

    [Fact]
    public void A_French_word_that_lost_its_accent_is_no_role_because_it_could_be_either() => Assert.Null(RoleWords.Find("mentore"));

    [Fact]
    public void A_list_as_Python_or_JSON_writes_it_is_a_list()
    {
        Participant person = ReadOne("id,role,topics\n1,mentor,\"['sea level rise', \"\"IPCC\"\", 'it\\'s']\"\n");
        Assert.Equal("sea level rise|IPCC|it's", string.Join('|', person.Attributes["topics"]));
    }

    [Fact]
    public void Lists_are_separated_by_semicolons_or_bars_and_never_by_commas()
    {
        Participant person = ReadOne("id,role,skills,topics\n1,mentor,\"Python:4; R&D | C++;\",\"Communication, présentation;;Chant\"\n");
        Assert.Equal("Python:4|R&D|C++", string.Join('|', person.Skills));
        Assert.Equal("Communication, présentation|Chant", string.Join('|', person.Attributes["topics"]));
    }

    [Fact]
    public void A_mapping_names_columns_levels_roles_and_separators()
    {
        Participant person = ReadOne(
            "ignored\nGrade,Key,What are you?,Wishes\nexplained,,,\nGrade 7,42,Coach,\"a, b\"\n",
            """
            {
              "columns": { "id": "Key", "role": ["Are you?", "what are you"], "level": "GRADE", "topics": "Wishes" },
              "levels": { "grade 7": 6 }, "roles": { "coach": "mentor" }, "separators": { "topics": ", " },
              "headerRow": 2, "firstDataRow": 4
            }
            """
        );
        Assert.Equal("42", person.Id);
        Assert.Equal(ParticipantRole.Mentor, person.Role);
        Assert.Equal(6, person.Level);
        Assert.Equal("a|b", string.Join('|', person.Attributes["topics"]));
        Assert.Equal(4, person.Source!.Line);
    }

    [Fact]
    public void The_example_of_the_page_about_mappings_is_a_mapping()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root(), "samples", "MentorMatch.Console", "mapping.md"));
        string example = page.Split("```json")[1].Split("```")[0];
        using Trial trial = new();
        ProblemList problems = new();
        ColumnMapping mapping = MappingReader.Read(trial.Write("map.json", example), problems);
        Assert.Empty(problems.Problems);
        Assert.Equal(4, mapping.Columns.Count);
    }

    [Fact]
    public void Single_quotes_and_doubled_apostrophes_are_read_when_the_mapping_says_so()
    {
        Participant person = ReadOne("id;role;name\n1;mentor;'O''Brien; Ann'\n", """{ "quote": "'" }""");
        Assert.Equal("O'Brien; Ann", person.Name);
    }

    [Fact]
    public void Only_attributes_that_the_policy_names_are_kept()
    {
        using Trial trial = new();
        string file = trial.Write("people.csv", "id,role,Salary,topics,notes\n1,mentor,100,a,b\n");
        PeopleFile? read = new PeopleReader(ColumnMapping.None, ["Topics"], new ProblemList()).Read(file, impliedRole: null);
        Assert.Equal("topics", Assert.Single(Assert.Single(read!.People).Attributes).Key);
        Assert.Equal("Salary notes", string.Join(' ', read.Plan.Unread));
    }

    [Fact]
    public void A_row_of_a_large_export_makes_no_garbage_for_columns_that_are_not_kept()
    {
        using Trial trial = new();
        string biography = new('x', 50_000);
        string file = trial.PathOf("people.csv");
        using (StreamWriter writer = new(file))
        {
            writer.Write("id,role,biography\n");
            for (int row = 0; row < 400; row++)
            {
                writer.Write($"p{row},mentor,\"{biography}\"\n");
            }
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        PeopleFile? read = new PeopleReader(ColumnMapping.None, [], new ProblemList()).Read(file, impliedRole: null);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(400, read!.People.Count);
        Assert.True(allocated < 4_000_000, $"{allocated} bytes allocated for a file of {new FileInfo(file).Length}");
    }

    private static Participant ReadOne(string text, string? mapping = null)
    {
        using Trial trial = new();
        string file = trial.Write("people.csv", text);
        ProblemList problems = new();
        ColumnMapping map = MappingReader.Read(mapping is null ? null : trial.Write("map.json", mapping), problems);
        PeopleFile? read = new PeopleReader(map, null, problems).Read(file, impliedRole: null);
        Assert.Empty(problems.Problems);
        return Assert.Single(read!.People);
    }
}
