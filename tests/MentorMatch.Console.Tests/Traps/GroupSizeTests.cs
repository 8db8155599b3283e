using System.Text.Json.Nodes;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Traps;

/// <summary><c>--format groups</c> and <c>--format peer-groups</c> from files to files and back.</summary>
public sealed class GroupSizeTests
{
    private const string Sides = """
        id,name,role,level,skills,wants
        m1,Ada,mentor,6,Python:5,
        m2,=1+1,mentor,7,Law:5,
        e1,Noor,mentee,2,,Python
        e2,Sam,mentee,3,,Law
        e3,Eve,mentee,2,,Python

        """;

    private const string Peers = """
        id,name,role,level,skills,wants,department
        a,Ada,peer,3,Python:5,Law,X
        b,Bao,peer,3,Law:5,Python,Y
        c,Cem,peer,1,Python:4,Law,X
        d,Dov,both,1,Law:4,Python,Y

        """;

    [Fact]
    public void A_group_opens_with_everybody_in_it_and_the_result_verifies()
    {
        using Trial trial = new();
        string[] inputs = ["--people", trial.Write("people.csv", Sides), "--group-size", "3..4", "--format", "groups"];
        Outcome matched = trial.Run(["match", .. inputs, "--out", trial.PathOf("out")]);
        Assert.True(matched.Code == 0, matched.Error);
        Assert.Contains("optimal: 3 matches in 1 group", matched.Output, StringComparison.Ordinal);
        JsonNode group = Assert.Single(JsonNode.Parse(trial.Read("out/result.json"))!["groups"]!.AsArray())!;
        Assert.Equal(["e1", "e2", "e3"], group["members"]!.AsArray().Select(id => id!.GetValue<string>()));
        Assert.Equal(5, trial.Read("out/groups.csv").Split('\n').Length - 1);
        string result = trial.PathOf("out/result.json");
        Assert.Equal(0, trial.Run(["verify", "--result", result, .. inputs]).Code);
        Assert.Equal(4, trial.Run(["verify", "--result", result, "--people", trial.PathOf("people.csv"), "--format", "one-to-one"]).Code);
        Assert.Equal(0, trial.Run(["explain", .. inputs, "--mentee", "e2", "--result", result]).Code);
    }

    [Fact]
    public void Circles_of_two_pair_those_who_teach_each_other()
    {
        using Trial trial = new();
        string[] inputs = ["--people", trial.Write("people.csv", Peers), "--format", "peer-groups", "--group-size", "2"];
        Outcome matched = trial.Run(["match", .. inputs, "--out", trial.PathOf("out"), "--lang", "fr"]);
        Assert.True(matched.Code == 0, matched.Error);
        Assert.Contains("Cercle", matched.Output, StringComparison.Ordinal);
        JsonArray groups = JsonNode.Parse(trial.Read("out/result.json"))!["groups"]!.AsArray();
        Assert.Equal(
            ["a b", "c d"],
            groups.Select(group => string.Join(' ', group!["members"]!.AsArray().Select(id => id!.GetValue<string>())))
        );
        string result = trial.PathOf("out/result.json");
        Assert.Equal(0, trial.Run(["verify", "--result", result, .. inputs]).Code);
        Outcome explained = trial.Run(["explain", .. inputs, "--mentee", "a", "--result", result]);
        Assert.True(explained.Code == 0, explained.Error);
        Assert.Contains("a is in circle g1 with b", explained.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pins_join_peers_and_an_impossible_pin_ends_with_its_name()
    {
        using Trial trial = new();
        string[] inputs = ["--people", trial.Write("people.csv", Peers), "--format", "peer-groups", "--group-size", "2"];
        string pins = trial.Write("pins.csv", "mentee,mentor\nc,a\n");
        Outcome pinned = trial.Run(["match", .. inputs, "--pins", pins, "--out", trial.PathOf("out")]);
        Assert.True(pinned.Code == 0, pinned.Error);
        Assert.Contains("a,c,", trial.Read("out/matches.csv"), StringComparison.Ordinal);
        string many = trial.Write("many.csv", "mentee,mentor\nc,a\na,b\n");
        Outcome impossible = trial.Run(["match", .. inputs, "--pins", many, "--out", trial.PathOf("out")]);
        Assert.Equal(3, impossible.Code);
        Assert.Contains("join 3 people (a, b, c)", impossible.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("out/groups.csv", trial.Files());
    }

    [Theory]
    [InlineData("8..4")]
    [InlineData("4-8")]
    [InlineData("0..4")]
    [InlineData("4..8..9")]
    public void A_size_that_is_none_is_refused(string size)
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("match", "--people", trial.Write("people.csv", Sides), "--format", "groups", "--group-size", size);
        Assert.Equal(2, outcome.Code);
        Assert.Contains("--group-size", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Maybe write 4..8", outcome.Error, StringComparison.Ordinal);
    }
}
