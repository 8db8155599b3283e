using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Contracts;

/// <summary>The commands fairness and diff, and the options of match that look back.</summary>
public sealed class AnalysisCommandTests
{
    private const string People = """
        id,role,skills,wants,location,gender
        ada,mentor,Python:5,,Lyon,f
        bao,mentor,Go:3,,Lille,m
        noor,mentee,,Python,Lyon,f
        sam,mentee,,Python,Lille,m
        zoe,mentee,,Go,Lille,f
        """;

    [Fact]
    public void Fairness_works_on_the_bundled_cohort_and_writes_its_table()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("fairness", "--format", "ratio", "--attribute", "department", "--out", trial.PathOf("fairness.csv"));
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("wait.", outcome.Output, StringComparison.Ordinal);
        Assert.StartsWith("Attribute,Side,Value,People,Matched,Waiting,Coverage,", trial.Read("fairness.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaving_out_a_column_names_the_pairs_and_a_private_one_names_nobody()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string open = trial.Write(
            "open.json",
            """{ "objective": "most-matches", "criteria": [{ "type": "skills" }], "rules": [{ "type": "different", "attribute": "gender" }] }"""
        );
        string hidden = trial.Write(
            "hidden.json",
            """{ "objective": "most-matches", "criteria": [{ "type": "skills" }], "rules": [{ "type": "different", "attribute": "gender" }], "private": ["gender"] }"""
        );
        Outcome named = trial.Run("fairness", "--people", people, "--policy", open, "--leave-out", "gender");
        Assert.True(named.Code == 0, named.Error);
        Assert.Contains("noor", named.Output, StringComparison.Ordinal);
        Outcome secret = trial.Run("fairness", "--people", people, "--policy", hidden, "--leave-out", "gender");
        Assert.True(secret.Code == 0, secret.Error);
        Assert.DoesNotContain("noor", secret.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ada", secret.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_kept_results_are_compared_and_a_new_one_with_a_kept_one()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string bans = trial.Write("bans.csv", "mentee,mentor\nnoor,ada\n");
        Assert.Equal(0, trial.Run("match", "--people", people, "--out", trial.PathOf("one")).Code);
        Outcome second = trial.Run([
            "match",
            "--people",
            people,
            "--bans",
            bans,
            "--out",
            trial.PathOf("two"),
            "--before",
            trial.PathOf("one/result.json"),
        ]);
        Assert.True(second.Code == 0, second.Error);
        Assert.Contains("What changed", second.Output, StringComparison.Ordinal);
        Outcome diff = trial.Run([
            "diff",
            "--before",
            trial.PathOf("one/result.json"),
            "--after",
            trial.PathOf("two/result.json"),
            "--out",
            "-",
            "--lang",
            "fr",
        ]);
        Assert.True(diff.Code == 0, diff.Error);
        Assert.StartsWith("Personne,Quoi,De,", diff.Output, StringComparison.Ordinal);
        Assert.Contains("noor,plus en binôme,ada", diff.Output, StringComparison.Ordinal);
        Assert.Equal(2, trial.Run("diff", "--before", trial.PathOf("one/result.json"), "--after", people).Code);
        Assert.Equal(2, trial.Run("diff", "--before", trial.PathOf("one/result.json")).Code);
    }

    [Fact]
    public void Who_was_left_over_is_matched_first_next_time_and_verified()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "id,role,skills,wants\nada,mentor,Python:5,\nnoor,mentee,,Python\nsam,mentee,,Go\n");
        Assert.Equal(0, trial.Run("match", "--people", people, "--out", trial.PathOf("one")).Code);
        Assert.StartsWith("noor,ada", trial.Read("one/matches.csv").Split('\n')[1], StringComparison.Ordinal);
        string[] options = ["--people", people, "--waiting", trial.PathOf("one/result.json")];
        Outcome second = trial.Run(["match", .. options, "--out", trial.PathOf("two")]);
        Assert.True(second.Code == 0, second.Error);
        Assert.StartsWith("sam,ada", trial.Read("two/matches.csv").Split('\n')[1], StringComparison.Ordinal);
        Assert.Contains("Of 1 mentee who has waited, 1 is matched", trial.Read("two/result.json"), StringComparison.Ordinal);
        Outcome verified = trial.Run(["verify", "--result", trial.PathOf("two/result.json"), .. options]);
        Assert.True(verified.Code == 0, verified.Error + verified.Output);
        Assert.Equal(2, trial.Run(["match", .. options, "--format", "groups"]).Code);
    }
}
