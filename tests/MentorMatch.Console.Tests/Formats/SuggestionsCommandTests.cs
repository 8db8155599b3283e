using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Formats;

/// <summary>Suggestions from the command line.</summary>
public sealed class SuggestionsCommandTests
{
    private const string People =
        "id,role,skills,wants,department\nm1,mentor,SQL,,IT\nm2,mentor,SQL:4,,IT\nm3,mentor,Excel,,Sales\ne1,mentee,,SQL;Excel,\ne2,mentee,,SQL,\n";

    [Fact]
    public void Lists_are_written_with_rank_and_topic_and_who_comes_next()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string[] options = ["--suggestions", "2", "--exposure", "2", "--per-category", "1", "--alternates", "1"];
        Outcome outcome = trial.Run(["match", "--people", people, .. options, "--out", trial.PathOf("out")]);
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Equal(
            ["e1,m1,1,SQL", "e1,m3,2,Excel", "e2,m1,1,SQL", "e2,m3,2,"],
            trial.Read("out/matches.csv").Split('\n')[1..5].Select(line => string.Join(',', line.Split(',')[..4]))
        );
        Assert.StartsWith("mentee,mentor,rank,score,topic", trial.Read("out/alternates.csv"), StringComparison.Ordinal);
        Assert.StartsWith("e1,m2,1,", trial.Read("out/alternates.csv").Split('\n')[1], StringComparison.Ordinal);
        Outcome verified = trial.Run(["verify", "--result", trial.PathOf("out/result.json"), "--people", people, .. options]);
        Assert.True(verified.Code == 0, verified.Error);
    }

    [Fact]
    public void A_later_result_without_alternates_takes_the_old_file_away()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Assert.Equal(0, trial.Run("match", "--people", people, "--suggestions", "1", "--out", trial.PathOf("out")).Code);
        Assert.Contains("out/alternates.csv", trial.Files(), StringComparer.Ordinal);
        Assert.Equal(0, trial.Run("match", "--people", people, "--out", trial.PathOf("out")).Code);
        Assert.DoesNotContain("out/alternates.csv", trial.Files(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_policy_file_may_ask_for_suggestions_and_the_command_line_changes_one_number()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string policy = trial.Write(
            "policy.json",
            """{ "objective": "best-total", "criteria": [{ "type": "skills" }], "format": { "type": "suggestions", "perMentee": 1, "maxPerCategory": 1, "category": "department" } }"""
        );
        Assert.Equal(0, trial.Run("match", "--people", people, "--policy", policy, "--out", trial.PathOf("one")).Code);
        Assert.Equal(3, trial.Read("one/matches.csv").TrimEnd().Split('\n').Length);
        string[] longer = ["--policy", policy, "--suggestions", "3"];
        Assert.Equal(0, trial.Run(["match", "--people", people, .. longer, "--out", trial.PathOf("two")]).Code);
        Assert.Contains("e1,m3,2,Sales", trial.Read("two/matches.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--suggestions", "0")]
    [InlineData("--exposure", "0")]
    [InlineData("--per-category", "x")]
    [InlineData("--category", "department")]
    public void What_makes_no_sense_is_bad_usage(string option, string value)
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("match", "--people", trial.Write("people.csv", People), option, value);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(option, outcome.Error, StringComparison.Ordinal);
    }
}
