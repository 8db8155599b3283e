using System.Text.Json.Nodes;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Traps;

/// <summary><c>--reverse</c>: the same files, sides exchanged.</summary>
public sealed class ReverseTests
{
    private const string People = """
        id,role,level,skills,wants
        boss,mentor,6,Strategy,Python
        chief,mentor,7,Strategy,Negotiation
        ana,mentee,2,Python:5,Strategy
        ben,mentee,3,Negotiation:5,Strategy

        """;

    [Fact]
    public void Juniors_teach_seniors_and_the_result_verifies_in_that_direction_only()
    {
        using Trial trial = new();
        string[] inputs = ["--people", trial.Write("people.csv", People)];
        Outcome matched = trial.Run(["match", .. inputs, "--reverse", "--out", trial.PathOf("out")]);
        Assert.True(matched.Code == 0, matched.Error);
        JsonArray matches = JsonNode.Parse(trial.Read("out/result.json"))!["matches"]!.AsArray();
        Assert.Equal(["boss ana", "chief ben"], matches.Select(match => $"{match!["mentee"]} {match["mentor"]}"));
        string result = trial.PathOf("out/result.json");
        Assert.Equal(0, trial.Run(["verify", "--result", result, .. inputs, "--reverse"]).Code);
        Assert.Equal(4, trial.Run(["verify", "--result", result, .. inputs]).Code);
        Assert.Equal(0, trial.Run(["explain", .. inputs, "--reverse", "--mentee", "boss", "--result", result]).Code);
    }

    [Fact]
    public void Pins_name_the_learner_first()
    {
        using Trial trial = new();
        string[] inputs =
        [
            "--people",
            trial.Write("people.csv", People),
            "--pins",
            trial.Write("pins.csv", "mentee,mentor\nboss,ben\n"),
            "--reverse",
        ];
        Assert.Equal(0, trial.Run(["match", .. inputs, "--out", trial.PathOf("out")]).Code);
        Assert.Contains("boss,ben", trial.Read("out/matches.csv"), StringComparison.Ordinal);
    }
}
