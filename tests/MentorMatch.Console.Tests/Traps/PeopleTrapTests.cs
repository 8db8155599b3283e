using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Traps;

/// <summary>Where other tools of the field were seen to go wrong, through people files.</summary>
public sealed class PeopleTrapTests
{
    [Fact]
    public void A_wanted_skill_inside_a_longer_word_is_no_match()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "id,role,skills,wants\nm1,mentor,retail,\nm2,mentor,A.I.,\ne1,mentee,,AI\n");
        Outcome outcome = trial.Run("score", "--people", people, "--out", "-", "--quiet");
        Assert.Contains("e1,m1,0.000000,", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("e1,m2,1.000000,", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_requested_mentor_who_breaks_a_rule_is_a_reported_clash_and_the_rule_wins()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "id,role,manager\nm1,mentor,\nm2,mentor,\ne1,mentee,m1\n");
        string pins = trial.Write("pins.csv", "mentee,mentor\ne1,m1\n");
        Outcome outcome = trial.Run("match", "--people", people, "--pins", pins);
        Assert.Equal(ExitCode.Infeasible, outcome.Code);
        Assert.Contains("reporting-line", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_candidates_with_the_same_score_are_told_by_id_and_shown_as_tied()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "id,role,skills,wants\nm2,mentor,SQL,\nm1,mentor,SQL,\ne1,mentee,,SQL\n");
        Outcome outcome = trial.Run("match", "--people", people, "--out", trial.PathOf("out"));
        Assert.Equal(0, outcome.Code);
        Assert.StartsWith(
            "mentee,mentor,score,pinned,mentee_name,mentor_name,known",
            trial.Read("out/matches.csv"),
            StringComparison.Ordinal
        );
        Assert.Contains("\ne1,m1,1.000000,no", trial.Read("out/matches.csv"), StringComparison.Ordinal);
        Assert.Matches("\"tiedWith\": ?\\[\\s*\"m2\"", trial.Read("out/result.json"));
    }

    [Fact]
    public void Cells_that_a_spreadsheet_would_run_are_neutralised_and_read_back_as_they_were()
    {
        using Trial trial = new();
        string people = trial.Write(
            "people.csv",
            "id,name,role,skills,wants\n=m1,=HYPERLINK(1),mentor,SQL,\n-e1,@mentee,mentee,,SQL\n+e2,<b>x</b>,mentee,,SQL\n"
        );
        Assert.Equal(0, trial.Run("match", "--people", people, "--format", "ratio", "--out", trial.PathOf("out")).Code);
        string matches = trial.Read("out/matches.csv");
        Assert.Contains("\n'+e2,'=m1,", matches, StringComparison.Ordinal);
        Assert.Contains("\n'-e1,'=m1,1.000000,no,'@mentee,'=HYPERLINK(1),", matches, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;x&lt;/b&gt;", trial.Read("out/report.html"), StringComparison.Ordinal);
        Assert.Equal(0, trial.Run("score", "--people", people, "--out", trial.PathOf("scores.csv")).Code);
        Outcome solved = trial.Run(
            "solve",
            "--edges",
            trial.PathOf("scores.csv"),
            "--pins",
            trial.PathOf("out/matches.csv"),
            "--capacity",
            "2",
            "--out",
            trial.PathOf("own")
        );
        Assert.True(solved.Code == 0, solved.Error);
        Assert.Contains("\"mentee\":\"-e1\",\"mentor\":\"=m1\"", trial.Read("own/result.json"), StringComparison.Ordinal);
        Outcome again = trial.Run("match", "--people", people, "--previous", trial.PathOf("out/matches.csv"));
        Assert.True(again.Code == 0, again.Error);
    }

    [Fact]
    public void Private_attributes_are_in_no_output()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "id,role,gender\nm1,mentor,woman\ne1,mentee,man\n");
        string policy = trial.Write(
            "policy.json",
            """{ "objective": "best-total", "criteria": [{ "type": "different", "attributes": ["gender"] }], "private": ["gender"] }"""
        );
        Outcome outcome = trial.Run("match", "--people", people, "--policy", policy, "--out", trial.PathOf("out"));
        Assert.True(outcome.Code == 0, outcome.Error);
        Outcome explained = trial.Run("explain", "--people", people, "--policy", policy, "--mentee", "e1", "--mentor", "m1");
        Outcome scored = trial.Run("score", "--people", people, "--policy", policy, "--out", "-");
        string[] outputs =
        [
            outcome.Output,
            explained.Output,
            scored.Output,
            trial.Read("out/matches.csv"),
            trial.Read("out/result.json"),
            trial.Read("out/report.html"),
        ];
        Assert.All(outputs, text => Assert.DoesNotContain("gender", text, StringComparison.OrdinalIgnoreCase));
        Assert.All(outputs, text => Assert.DoesNotContain("woman", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_warning_says_when_there_is_less_than_one_place_a_mentee()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("match", "--people", trial.Write("people.csv", "id,role\nm1,mentor\ne1,mentee\ne2,mentee\n"));
        Assert.Equal(0, outcome.Code);
        Assert.Contains("There is 1 place for 2 mentees: at least 1 must stay without a mentor", outcome.Error, StringComparison.Ordinal);
    }
}
