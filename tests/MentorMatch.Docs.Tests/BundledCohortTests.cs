using System.Text.Json;

namespace MentorMatch.Docs.Tests;

/// <summary>The bundled cohorts are what their README says.</summary>
public class BundledCohortTests
{
    private const string Cohorts = $"{WorkFolder.Sample}/cohorts";

    private static readonly string[] Programme =
    [
        "--people",
        $"{Cohorts}/people.csv",
        "--policy",
        $"{Cohorts}/policy.json",
        "--pins",
        $"{Cohorts}/pins.csv",
        "--bans",
        $"{Cohorts}/bans.csv",
    ];

    public static TheoryData<string[]> ReadableFiles() =>
        [
            Programme,
            ["--mentors", $"{Cohorts}/small/mentors.csv", "--mentees", $"{Cohorts}/small/mentees.csv"],
            ["--people", $"{Cohorts}/small/questionnaire.csv"],
        ];

    [Theory]
    [MemberData(nameof(ReadableFiles))]
    public void Every_file_is_read_without_a_problem(string[] files)
    {
        using WorkFolder folder = new();

        CommandOutcome outcome = folder.Run(["validate", .. files]);

        Assert.True(outcome is { ExitCode: 0, Errors: "" }, outcome.ToString());
    }

    [Fact]
    public void The_French_questionnaire_holds_two_mentors_and_three_mentees()
    {
        using WorkFolder folder = new();

        CommandOutcome outcome = folder.Run("validate", "--people", $"{Cohorts}/small/questionnaire.csv");

        Assert.Contains("2 mentors, 3 mentees", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one-to-one", 40)]
    [InlineData("ratio", 107)]
    public void Every_place_of_the_programme_is_filled_and_four_mentees_have_nobody(string format, int matched)
    {
        using WorkFolder folder = new();

        CommandOutcome outcome = folder.Run(["match", .. Programme, "--format", format, "--out", "round1", "--quiet"]);

        Assert.True(outcome.ExitCode == 0, outcome.ToString());
        using JsonDocument result = JsonDocument.Parse(File.ReadAllText(folder.PathOf("round1/result.json")));
        Assert.Equal("optimal", result.RootElement.GetProperty("status").GetString());
        Assert.Equal(matched, result.RootElement.GetProperty("matched").GetInt32());
        string[] stranded =
        [
            .. from person in result.RootElement.GetProperty("unmatched").EnumerateArray()
            where string.Equals(person.GetProperty("reason").GetString(), "no-eligible-mentor", StringComparison.Ordinal)
            select person.GetProperty("id").GetString()!,
        ];
        Assert.Equal(["e008", "e023", "e058", "e102"], stranded);
    }
}
