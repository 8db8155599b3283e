using System.Text.Json;
using MentorMatch.Console.Tests.Trials;
using Xunit.Abstractions;

namespace MentorMatch.Console.Tests.Instances;

/// <summary>The Civil Service's published sample with its published rules as a policy, from its own files: the known answers.</summary>
public sealed class CivilServiceTests(ITestOutputHelper output)
{
    private const string Mapping = """
        {
          "columns": { "id": "email address", "level": "grade" },
          "ignore": ["biography"],
          "levels": {
            "AA": 0, "AO": 1, "EO": 2, "HEO": 3, "SEO": 4, "Grade 7": 5, "Grade 6": 6, "SCS1": 7, "SCS2": 8, "SCS3": 9, "SCS4": 10
          },
          "separators": { "characteristics": ", ", "identity to match": "" }
        }
        """;

    // 12 points for two grades up, 9 for one; 10 for the same profession; 6 for a mentor of the identity asked for; out of 28.
    private const string Policy = """
        {
          "objective": "most-matches",
          "criteria": [
            { "type": "level-gap", "ideal": 2, "tolerance": 4, "weight": 12 },
            { "type": "same", "attributes": ["profession"], "weight": 10 },
            { "type": "wanted", "menteeAttribute": "identity to match", "mentorAttribute": "characteristics", "weight": 6, "ifUnknown": 0 }
          ],
          "rules": [
            { "type": "level-gap", "min": 1, "max": 2 },
            { "type": "different", "attribute": "organisation" }
          ]
        }
        """;

    [Theory]
    [InlineData("one-to-one", 1, 35, 750)]
    [InlineData("ratio", 2, 49, 1006)]
    public void The_known_answers_come_out_of_its_files(string format, int ratio, int matched, int points)
    {
        if (Cases.Find(output, "mentoring_csv", "uk_civil_service") is not { } folder)
        {
            return;
        }

        using Trial trial = new();
        string[] inputs =
        [
            "--mentors",
            Path.Combine(folder, "small_mentors.csv"),
            "--mentees",
            Path.Combine(folder, "small_mentees.csv"),
            "--map",
            trial.Write("map.json", Mapping),
            "--policy",
            trial.Write("policy.json", Policy),
            "--format",
            format,
            .. ratio == 1 ? Array.Empty<string>() : ["--ratio", $"{ratio}"],
        ];
        Outcome outcome = trial.Run(["match", .. inputs, "--out", trial.PathOf("out")]);
        Assert.True(outcome.Code == 0, outcome.Error);
        using JsonDocument result = JsonDocument.Parse(trial.Read("out/result.json"));
        JsonElement root = result.RootElement;
        Assert.Equal("optimal", root.GetProperty("status").GetString());
        Assert.Equal(392, root.GetProperty("pairs").GetInt32());
        Assert.Equal(matched, root.GetProperty("matched").GetInt32());
        Assert.Equal(points, Math.Round(root.GetProperty("total").GetDecimal() * 28, 3));
        Outcome verified = trial.Run(["verify", "--result", trial.PathOf("out/result.json"), .. inputs]);
        Assert.True(verified.Code == 0, verified.Error);
    }
}
