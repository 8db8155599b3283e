using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Analysis;

/// <summary>The command answers why not and how sure, and writes what it found as a table.</summary>
public sealed class ExplainCommandTests
{
    private const string People = """
        id,role,level,skills,wants
        m1,mentor,5,Python,
        m2,mentor,4,Python:2,
        e1,mentee,2,,Python
        =e2,mentee,3,,Python
        """;

    [Fact]
    public void The_table_of_matches_is_written_with_exact_numbers_and_neutral_cells()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Outcome outcome = trial.Run("explain", "--people", people, "--plan", "--lang", "fr", "--out", trial.PathOf("certainty.csv"));
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.StartsWith("Cette répartition est-elle sûre ?\n", outcome.Output, StringComparison.Ordinal);
        string[] lines = trial.Read("certainty.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("Second choix", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("'=e2,m1,1,", lines[1].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Outcome piped = trial.Run("explain", "--people", people, "--plan", "--out", "-");
        Assert.StartsWith("Mentee,Mentor,Score,", piped.Output.TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_may_not_be_a_file_that_is_read()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Assert.Equal(ExitCode.BadInput, trial.Run("explain", "--people", people, "--plan", "--out", people).Code);
        Assert.Equal(People, trial.Read("people.csv"));
    }

    [Fact]
    public void A_format_that_has_no_answer_is_refused_by_name_and_a_pair_in_it_is_answered_all_the_same()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Outcome plan = trial.Run("explain", "--people", people, "--format", "groups", "--group-size", "1..2", "--plan");
        Assert.Equal(ExitCode.BadInput, plan.Code);
        Assert.Contains("groups", plan.Error, StringComparison.Ordinal);
        Outcome pair = trial.Run([
            "explain",
            "--people",
            people,
            "--format",
            "groups",
            "--group-size",
            "1..1",
            "--mentee",
            "e1",
            "--mentor",
            "m1",
        ]);
        Assert.Equal(0, pair.Code);
        Assert.Contains("e1: m1 in place of m2", pair.Output, StringComparison.Ordinal);
    }
}
