using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Analysis;

/// <summary><c>compare</c>: what it takes, what it writes, and how it refuses.</summary>
public sealed class CompareCommandTests
{
    private const string People = """
        id,name,role,level,skills,wants,department,capacity
        m1,Ada,mentor,5,SQL:5;Python:3,,Finance,2
        m2,Bao,mentor,4,Python:5,,Sales,
        e1,Noor,mentee,2,,SQL,Sales,
        e2,Sam,mentee,3,,Python,Finance,
        e3,=Zoé,mentee,2,,Python;SQL,Sales,
        """;

    private const string Skills = """{ "name": "skills", "objective": "most-matches", "criteria": [{ "type": "skills" }] }""";
    private const string Gap =
        """{ "name": "gap", "objective": "most-matches", "criteria": [{ "type": "level-gap", "ideal": 3 }, { "type": "different", "attributes": ["department"] }] }""";

    [Fact]
    public void Two_policies_are_told_side_by_side_and_who_changes_is_written()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run([.. Inputs(trial), "--policy", trial.Write("gap.json", Gap), "--out", trial.PathOf("changes.csv")]);
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("2 plans for 3 mentees and 2 mentors.", outcome.Output, StringComparison.Ordinal);
        Assert.StartsWith("Mentee,skills,gap\n", trial.Read("changes.csv").ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Wrote", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_policy_is_compared_with_the_built_in_one()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run(Inputs(trial));
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("skills and default", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_policy_is_compared_in_two_formats()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run([.. Inputs(trial), "--format", "one-to-one", "--format", "ratio", "--ratio", "2"]);
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("one-to-one and ratio", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Forbidden there", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_policy_the_built_in_one_is_compared_in_two_formats()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("compare", "--people", trial.Write("people.csv", People), "--lang", "fr");
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("one-to-one et ratio", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_rows_and_the_threads_change_nothing()
    {
        using Trial trial = new();
        string[] rows = People.ReplaceLineEndings("\n").Split('\n');
        string other = trial.Write("other.csv", string.Join('\n', rows[..1].Concat(rows[1..].Reverse())));
        string policy = trial.Write("skills.json", Skills);
        Outcome one = trial.Run([.. Inputs(trial), "--threads", "1"]);
        Outcome two = trial.Run("compare", "--people", other, "--policy", policy, "--threads", "3");
        Assert.True(one.Code == 0, one.Error);
        Assert.Equal(one.Output, two.Output);
        Assert.NotEqual(one.Output, trial.Run([.. Inputs(trial), "--seed", "2"]).Output);
    }

    [Fact]
    public void Two_policies_of_one_name_are_told_apart()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run([.. Inputs(trial), "--policy", trial.Write("again.json", Skills), "--resamples", "0"]);
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("skills and skills (2) give the same pairs.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Nobody changes", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("No resampled cohorts", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"peers\" is not one of one-to-one, ratio, groups", "--format", "peers")]
    [InlineData("--ratio belongs to --format ratio", "--format", "one-to-one", "--ratio", "3")]
    [InlineData("--resamples", "--resamples", "-1")]
    [InlineData("--seed", "--seed", "x")]
    public void What_cannot_be_compared_is_refused_with_a_reason(string reason, params string[] args)
    {
        using Trial trial = new();
        Outcome outcome = trial.Run([.. Inputs(trial), .. args]);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(reason, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_is_never_overwritten()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run([.. Inputs(trial), "--out", trial.PathOf("skills.json")]);
        Assert.Equal(2, outcome.Code);
        Assert.Equal(Skills, trial.Read("skills.json"));
    }

    [Fact]
    public void Pins_that_a_policy_forbids_are_named_and_nothing_is_written()
    {
        using Trial trial = new();
        string strict = trial.Write(
            "strict.json",
            """{ "name": "strict", "objective": "most-matches", "rules": [{ "type": "level-gap", "min": 3 }] }"""
        );
        string pins = trial.Write("pins.csv", "mentee,mentor\ne2,m2\n");
        Outcome outcome = trial.Run([.. Inputs(trial), "--policy", strict, "--pins", pins, "--out", trial.PathOf("changes.csv")]);
        Assert.Equal(3, outcome.Code);
        Assert.Contains("e2–m2", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("changes.csv", trial.Files());
    }

    private static string[] Inputs(Trial trial) =>
        ["compare", "--people", trial.Write("people.csv", People), "--policy", trial.Write("skills.json", Skills)];
}
