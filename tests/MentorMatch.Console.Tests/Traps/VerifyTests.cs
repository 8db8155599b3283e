using System.Text.Json.Nodes;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Traps;

/// <summary><c>verify</c> accepts what the commands wrote and rejects it after any change that matters.</summary>
public sealed class VerifyTests
{
    public static TheoryData<string> Tamperings() =>
        ["drop a pair", "swap two mentors", "change a price", "raise the total", "change a score", "hide a mentee", "other format"];

    [Theory]
    [MemberData(nameof(Tamperings))]
    public void A_tampered_result_is_rejected(string tampering)
    {
        using Trial trial = new();
        trial.Run("generate", "--mentors", "8", "--mentees", "20", "--seed", "11", "--out", trial.PathOf("people.csv"));
        string[] inputs = ["--people", trial.PathOf("people.csv"), "--format", "ratio", "--ratio", "2"];
        Assert.Equal(0, trial.Run(["match", .. inputs, "--out", trial.PathOf("out")]).Code);
        string fresh = trial.PathOf("out/result.json");
        Outcome accepted = trial.Run(["verify", "--result", fresh, .. inputs]);
        Assert.True(accepted.Code == 0, accepted.Error);
        Assert.Contains("pairs", accepted.Output, StringComparison.Ordinal);

        JsonNode result = JsonNode.Parse(trial.Read("out/result.json"))!;
        JsonArray matches = result["matches"]!.AsArray();
        switch (tampering)
        {
            case "drop a pair":
                matches.RemoveAt(0);
                break;
            case "swap two mentors":
                JsonNode first = matches[0]!;
                JsonNode other = matches.First(match =>
                    !string.Equals((string?)match!["mentor"], (string?)first["mentor"], StringComparison.Ordinal)
                )!;
                (string a, string b) = ((string)first["mentor"]!, (string)other["mentor"]!);
                (first["mentor"], other["mentor"]) = (b, a);
                break;
            case "change a price":
                JsonObject prices = result["certificate"]!["mentorPrices"]!.AsObject();
                string priced = prices.First().Key;
                prices[priced] = (decimal)prices[priced]! + 0.000001m;
                break;
            case "raise the total":
                result["total"] = (decimal)result["total"]! + 1;
                break;
            case "change a score":
                matches[0]!["score"] = 0.999999m;
                break;
            case "hide a mentee":
                result["unmatched"]!.AsArray().RemoveAt(0);
                break;
            default:
                inputs = [.. inputs[..^1], "3"];
                break;
        }

        Outcome rejected = trial.Run(["verify", "--result", trial.Write("result.json", result.ToJsonString()), .. inputs]);
        Assert.True(rejected.Code == ExitCode.VerificationFailed, $"{tampering}: {rejected.Code} {rejected.Error}");
    }

    [Fact]
    public void A_result_of_own_scores_is_verified_against_them()
    {
        using Trial trial = new();
        string edges = trial.Write("x.csv", "mentee,mentor,score\na,x,5\na,y,2\nb,x,4\n");
        Assert.Equal(0, trial.Run("solve", "--edges", edges, "--out", trial.PathOf("out")).Code);
        Outcome accepted = trial.Run("verify", "--result", trial.PathOf("out/result.json"), "--edges", edges);
        Assert.True(accepted.Code == 0, accepted.Error);
        string changed = trial.Write("y.csv", "mentee,mentor,score\na,x,5\na,y,2\nb,x,1\n");
        Assert.Equal(
            ExitCode.VerificationFailed,
            trial.Run("verify", "--result", trial.PathOf("out/result.json"), "--edges", changed).Code
        );
    }

    [Fact]
    public void A_file_that_is_no_result_is_bad_input()
    {
        using Trial trial = new();
        string edges = trial.Write("x.csv", "mentee,mentor,score\na,x,5\n");
        Outcome outcome = trial.Run("verify", "--result", trial.Write("r.json", "{ \"schema\": 1 }"), "--edges", edges);
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.StartsWith("r.json", outcome.Error, StringComparison.Ordinal);
    }
}
