using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Issues;

/// <summary>An output that cannot be written there was an unexpected failure; one that is an input overwrote it.</summary>
public sealed class PlaceOfTheOutputTests
{
    private const string People = "id,role\nm1,mentor\ne1,mentee\n";

    [Fact]
    public void Scores_never_overwrite_a_file_that_they_are_made_of()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Outcome outcome = trial.Run("score", "--people", people, "--out", trial.PathOf("./people.csv"));
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Contains("one of the files read", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(People, trial.Read("people.csv"));
    }

    [Theory]
    [InlineData("score", "")]
    [InlineData("score", "people.csv/below/scores.csv")]
    [InlineData("match", "")]
    [InlineData("match", "people.csv")]
    [InlineData("match", "people.csv/below")]
    public void A_place_that_cannot_be_written_to_is_bad_usage(string command, string place)
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string target = place.Length == 0 ? string.Empty : trial.PathOf(place);
        Outcome outcome = trial.Run(command, "--people", people, "--out", target);
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Contains("--out: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["people.csv"], trial.Files());
    }

    [Theory]
    [InlineData("score")]
    [InlineData("generate")]
    public void A_directory_is_no_file(string command)
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string directory = Path.GetDirectoryName(people)!;
        string[] inputs = command == "score" ? ["--people", people] : ["--mentors", "1", "--mentees", "1"];
        Outcome outcome = trial.Run([command, .. inputs, "--out", directory]);
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Contains("is a directory", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_infeasible_run_leaves_no_matches_of_an_earlier_run_beside_its_result()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People + "e2,mentee\n");
        string[] run = ["match", "--people", people, "--out", trial.PathOf("out")];
        Assert.Equal(ExitCode.Done, trial.Run(run).Code);
        Assert.Contains("out/matches.csv", trial.Files(), StringComparer.Ordinal);
        string pins = trial.Write("pins.csv", "mentee,mentor\ne1,m1\ne2,m1\n");
        Assert.Equal(ExitCode.Infeasible, trial.Run([.. run, "--pins", pins]).Code);
        Assert.DoesNotContain("out/matches.csv", trial.Files(), StringComparer.Ordinal);
    }
}
