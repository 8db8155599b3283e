using System.Text.Json.Nodes;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Traps;

/// <summary>Peers through the command: <c>match --format peers</c>, <c>solve --peers</c> and what <c>verify</c> says of both.</summary>
public sealed class PeerTests
{
    private const string People = """
        id,name,role,level,skills,wants,department,waiting
        ana,Ana,peer,2,Python:4,SQL,Sales,1
        bo,Bo,peer,3,SQL:5,Python,Law,0
        cy,Cy,peer,3,SQL:3;Python:2,Law,Law,5
        di,Di,both,4,Law:4,SQL,Sales,2
        ed,Ed,peer,1,Cooking:3,Python,IT,7
        """;

    [Theory]
    [InlineData("", 2)]
    [InlineData("--odd-one-out trio", 4)]
    [InlineData("--odd-one-out waiting", 2)]
    [InlineData("--repeat-discount 0.5", 2)]
    [InlineData("--stable", 2)]
    public void Every_choice_is_matched_and_verified(string choice, int matched)
    {
        using Trial trial = new();
        string[] inputs =
        [
            .. $"--people {trial.Write("people.csv", People)} --format peers {choice}".Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ];
        Outcome outcome = trial.Run(["match", .. inputs, "--out", trial.PathOf("out")]);
        Assert.True(outcome.Code == 0, outcome.Error);
        JsonNode result = JsonNode.Parse(trial.Read("out/result.json"))!;
        Assert.Equal(("peers", matched), ((string)result["format"]!, (int)result["matched"]!));
        Assert.NotNull(result["matches"]![0]!["a"]);
        Outcome verified = trial.Run(["verify", "--result", trial.PathOf("out/result.json"), .. inputs]);
        Assert.True(verified.Code == 0, verified.Error);
        Assert.Contains("10 eligible pairs", verified.Output, StringComparison.Ordinal);
        if (!choice.Contains("waiting", StringComparison.Ordinal))
        {
            Assert.Equal(
                ExitCode.VerificationFailed,
                trial.Run(["verify", "--result", trial.PathOf("out/result.json"), .. inputs[..2], "--format", "ratio"]).Code
            );
        }
    }

    [Fact]
    public void Who_waited_longest_is_not_left_over()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run(
            "match",
            "--people",
            trial.Write("people.csv", People),
            "--odd-one-out",
            "waiting",
            "--out",
            trial.PathOf("out")
        );
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Equal("bo", (string)JsonNode.Parse(trial.Read("out/result.json"))!["unmatched"]![0]!["id"]!);
        Assert.Contains("Without a partner:", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_matches_of_a_round_are_the_previous_ones_of_the_next()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Assert.Equal(0, trial.Run("match", "--people", people, "--format", "peers", "--out", trial.PathOf("one")).Code);
        Outcome next = trial.Run(
            "match",
            "--people",
            people,
            "--format",
            "peers",
            "--previous",
            trial.PathOf("one/matches.csv"),
            "--out",
            trial.PathOf("two")
        );
        Assert.True(next.Code == 0, next.Error);
        string[] first = Pairs(trial.Read("one/result.json"));
        string[] second = Pairs(trial.Read("two/result.json"));
        Assert.Equal(2, second.Length);
        Assert.Empty(first.Intersect(second, StringComparer.Ordinal));
    }

    [Fact]
    public void Pins_and_bans_name_peers_in_either_order_and_clashes_name_the_pins()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string pins = trial.Write("pins.csv", "mentee,mentor\ned,ana\n");
        string bans = trial.Write("bans.csv", "mentee,mentor\nana,ed\n");
        Assert.Equal(0, trial.Run("match", "--people", people, "--format", "peers", "--pins", pins, "--out", trial.PathOf("out")).Code);
        Assert.Contains("ana-ed", Pairs(trial.Read("out/result.json")));
        Outcome clash = trial.Run("match", "--people", people, "--format", "peers", "--pins", pins, "--bans", bans);
        Assert.Equal(ExitCode.Infeasible, clash.Code);
        Assert.Contains("ana–ed", clash.Error, StringComparison.Ordinal);
        string crowded = trial.Write("crowded.csv", "mentee,mentor\ned,ana\nana,bo\n");
        Outcome twice = trial.Run("match", "--people", people, "--format", "peers", "--pins", crowded);
        Assert.Equal(ExitCode.Infeasible, twice.Code);
        Assert.Contains("ana is pinned to 2 people", twice.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2 matches, total 13, bound 13")]
    [InlineData("--odd-one-out trio", "4 matches, total 19, bound 19")]
    [InlineData("--minimize", "2 matches, total 3, bound 3")]
    public void Own_scores_between_peers_are_matched_and_verified(string choice, string summary)
    {
        using Trial trial = new();
        string scores = trial.Write("s.csv", "a,b,score\nx,y,1\nz,x,6\ny,z,8\nv,w,2\nv,x,5\nw,x,4\nw,y,5\n");
        string[] inputs = [.. $"--edges {scores} --peers {choice}".Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        Outcome outcome = trial.Run(["solve", .. inputs, "--out", trial.PathOf("out")]);
        Assert.StartsWith("optimal: " + summary, outcome.Output, StringComparison.Ordinal);
        string file = trial.PathOf("out/result.json");
        Assert.Equal(0, trial.Run(["verify", "--result", file, .. inputs]).Code);
        JsonNode result = JsonNode.Parse(trial.Read("out/result.json"))!;
        JsonArray blossoms = result["certificate"]!["peers"]!["blossoms"]!.AsArray();
        JsonObject duals = result["certificate"]!["peers"]!["duals"]!.AsObject();
        if (blossoms.Count > 0)
        {
            blossoms[0]!["dual"] = (decimal)blossoms[0]!["dual"]! - 0.000002m;
        }
        else
        {
            duals[duals.First().Key] = (decimal)duals.First().Value! - 0.000002m;
        }

        Outcome tampered = trial.Run(["verify", "--result", trial.Write("t.json", result.ToJsonString()), .. inputs]);
        Assert.Equal(ExitCode.VerificationFailed, tampered.Code);
    }

    [Fact]
    public void An_odd_one_out_between_two_sides_is_refused()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("solve", "--edges", trial.Write("s.csv", "mentee,mentor,score\na,b,1\n"), "--odd-one-out", "trio");
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Contains("--peers", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_stable_pairs_are_told_plainly()
    {
        using Trial trial = new();
        string people = trial.Write(
            "people.csv",
            "id,role,skills,wants\na,peer,Law:5;Design:2,Sales:2;Python\nb,peer,Sales:5;Python:1,Design:3;Law\nc,peer,Python:3;Design:5,Law\n"
        );
        string policy = trial.Write(
            "policy.json",
            """{ "objective": "most-matches", "criteria": [{ "type": "skills" }], "format": { "type": "peers", "stable": true } }"""
        );
        Outcome outcome = trial.Run("match", "--people", people, "--policy", policy, "--out", trial.PathOf("out"));
        Assert.Equal(ExitCode.Infeasible, outcome.Code);
        Assert.Contains("No stable pairs exist: a, ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_peer_is_explained()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Outcome outcome = trial.Run("explain", "--people", people, "--format", "peers", "--mentee", "ed");
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("ed has no partner.", outcome.Output, StringComparison.Ordinal);
        Outcome pair = trial.Run("explain", "--people", people, "--format", "peers", "--mentee", "cy", "--mentor", "di", "--lang", "fr");
        Assert.True(pair.Code == 0, pair.Error);
        Assert.Contains("cy rencontre di.", pair.Output, StringComparison.Ordinal);
    }

    private static string[] Pairs(string result) =>
        [.. JsonNode.Parse(result)!["matches"]!.AsArray().Select(match => $"{match!["a"]}-{match["b"]}")];
}
