using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Contracts;

public sealed class RecruitCommandTests
{
    private const string People = """
        id,role,skills,wants
        ada,mentor,Python:5,
        noor,mentee,,Python
        sam,mentee,,Leadership
        zoe,mentee,,=Leadership
        """;

    [Fact]
    public void Without_people_it_is_about_the_bundled_cohort()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("recruit", "--format", "ratio");
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("would match", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("missing for 1:3", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_holds_every_profile_with_exact_numbers_and_no_formula()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Outcome outcome = trial.Run("recruit", "--people", people, "--lang", "fr", "--out", trial.PathOf("recruit.csv"));
        Assert.True(outcome.Code == 0, outcome.Error);
        string[] lines = trial.Read("recruit.csv").Split('\n');
        Assert.Equal("Compétence,Première place : binômes,Première place : total,Mentor : binômes,Mentor : total", lines[0]);
        Assert.Contains("Leadership,1,1,1,1", lines);
        Assert.All(lines, line => Assert.False(line.StartsWith('=')));
    }

    [Fact]
    public void A_format_without_places_is_bad_input_and_a_clash_is_infeasible()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Outcome groups = trial.Run("recruit", "--people", people, "--format", "groups");
        Assert.Equal(2, groups.Code);
        Assert.Contains("not for groups", groups.Error, StringComparison.Ordinal);
        string pins = trial.Write("pins.csv", "mentee,mentor\nnoor,ada\nsam,ada\n");
        Assert.Equal(3, trial.Run("recruit", "--people", people, "--pins", pins, "--format", "one-to-one").Code);
    }
}
