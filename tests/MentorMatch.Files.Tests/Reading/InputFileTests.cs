using System.Text;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Reading.People;
using MentorMatch.People;

namespace MentorMatch.Files.Tests.Reading;

/// <summary>A cohort is read from bytes as from files on disk, problems under the name that came with them.</summary>
public sealed class InputFileTests
{
    private const string People = "id,name,role\n1,Ada,mentor\n2,Noor,mentee\n";

    [Fact]
    public async Task An_upload_is_read_as_a_file_is()
    {
        using MemoryStream upload = new(Encoding.UTF8.GetBytes(People));
        InputFile file = await InputFile.ReadAsync("upload.csv", upload, mostBytes: People.Length, CancellationToken.None);
        ProblemList problems = new();
        (Cohort? cohort, _) = new CohortReader(new PeopleFiles { People = file }, attributes: null, problems).Read();
        Assert.Empty(problems.Problems);
        Assert.Equal("1", Assert.Single(cohort!.Mentors).Id);
        Assert.Equal(new SourcePlace("upload.csv", 3), Assert.Single(cohort.Mentees).Source);
    }

    [Fact]
    public async Task An_upload_that_is_too_large_is_refused_whatever_it_says_of_its_length()
    {
        using MemoryStream upload = new(Encoding.UTF8.GetBytes(People));
        DataProblemsException refused = await Assert.ThrowsAsync<DataProblemsException>(() =>
            InputFile.ReadAsync("upload.csv", upload, People.Length - 1, CancellationToken.None)
        );
        Assert.Equal("file-too-large", Assert.Single(refused.Problems).Code);
    }

    [Theory]
    [InlineData("", "upload.csv: is empty.")]
    [InlineData("id,role\n1,tutor\n", "upload.csv:2: role: \"tutor\" is no role. Maybe")]
    [InlineData("PK\u0003\u0004", "upload.csv: is an Excel workbook or another zipped file, not a CSV file.")]
    public void Problems_name_the_upload_and_the_line(string text, string expected)
    {
        ProblemList problems = new();
        PeopleFiles files = new() { People = InputFile.Of("upload.csv", Encoding.UTF8.GetBytes(text)) };
        (Cohort? cohort, _) = new CohortReader(files, attributes: null, problems).Read();
        Assert.Null(cohort);
        Assert.StartsWith(expected, problems.Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pins_and_a_mapping_may_come_as_bytes_too()
    {
        ProblemList problems = new();
        PeopleFiles files = new()
        {
            People = Bytes("people.csv", "key,name,role\n1,Ada,mentor\n2,Noor,mentee\n"),
            Map = Bytes("map.json", """{"columns": {"id": "key"}}"""),
            Pins = Bytes("pins.csv", "mentee,mentor\n2,1\n"),
        };
        (Cohort? cohort, _) = new CohortReader(files, attributes: null, problems).Read();
        Assert.Empty(problems.Problems);
        Assert.Equal("2", Assert.Single(cohort!.Pins).Mentee);
        Assert.All(files.Paths, Assert.Null);
    }

    private static InputFile Bytes(string name, string text) => InputFile.Of(name, Encoding.UTF8.GetBytes(text));
}
