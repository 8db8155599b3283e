using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Import;

/// <summary>Matches in the shape that a mentoring platform imports: every pair or no file.</summary>
public sealed class ExportTests
{
    private const string People =
        "id,name,role,skills,wants,Email\n"
        + "m1,\"Ada, \"\"Dr\"\" Okafor\",mentor,Python,,=ada@x.org\nm2,Bo,mentor,SQL,,bo@x.org\n"
        + "e1,Noor,mentee,,Python,noor@x.org\ne2,,mentee,,SQL,sam@x.org\n";

    [Fact]
    public void Connections_carry_both_addresses_and_a_name()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run(
            "match",
            "--people",
            trial.Write("people.csv", People),
            "--out",
            trial.PathOf("out"),
            "--export-as",
            "chronus"
        );
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Equal(
            "Mentor Email Address,Mentee Email Address,Mentoring Connection Name\n"
                + "'=ada@x.org,noor@x.org,\"Ada, \"\"Dr\"\" Okafor - Noor\"\nbo@x.org,sam@x.org,Bo - e2\n",
            trial.Read("out/connections.csv")
        );
        Assert.DoesNotContain(
            "@x.org",
            trial.Read("out/result.json") + trial.Read("out/report.html") + trial.Read("out/matches.csv"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_run_without_the_export_takes_away_the_one_that_would_contradict_it()
    {
        using Trial trial = new();
        string[] match = ["match", "--people", trial.Write("people.csv", People), "--out", trial.PathOf("out")];
        Assert.Equal(0, trial.Run([.. match, "--export-as", "chronus"]).Code);
        Assert.Equal(0, trial.Run(match).Code);
        Assert.DoesNotContain("out/connections.csv", trial.Files());
    }

    [Fact]
    public void A_new_round_that_changes_little_is_handed_over_in_the_same_way()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string current = trial.Write("current.csv", "mentee,mentor\ne1,m2\ne2,m1\n");
        string[] rematch = ["rematch", "--current", current, "--people", people];
        string[] export = ["--out", trial.PathOf("out"), "--export-as", "chronus"];
        Outcome kept = trial.Run([.. rematch, "--max-changes", "0", .. export]);
        Assert.True(kept.Code == 0, kept.Error);
        Assert.Equal(
            "Mentor Email Address,Mentee Email Address,Mentoring Connection Name\n"
                + "bo@x.org,noor@x.org,Bo - Noor\n'=ada@x.org,sam@x.org,\"Ada, \"\"Dr\"\" Okafor - e2\"\n",
            trial.Read("out/connections.csv")
        );
        Outcome priced = trial.Run([.. rematch, "--change-price", "0", .. export]);
        Assert.True(priced.Code == 0, priced.Error);
        Assert.Contains("bo@x.org,sam@x.org,Bo - e2\n", trial.Read("out/connections.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("@x.org", trial.Read("out/result.json") + trial.Read("out/audit.json"), StringComparison.Ordinal);
        Assert.Equal(0, trial.Run([.. rematch, "--max-changes", "0", "--out", trial.PathOf("out")]).Code);
        Assert.DoesNotContain("out/connections.csv", trial.Files());
        Assert.Contains(
            "Maybe add --out round1.",
            trial.Run([.. rematch, "--max-changes", "0", "--export-as", "chronus"]).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_record_and_the_proof_are_those_of_a_run_without_the_export()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Assert.Equal(0, trial.Run("match", "--people", people, "--out", trial.PathOf("out"), "--export-as", "chronus").Code);
        Outcome verified = trial.Run(
            "verify",
            "--people",
            people,
            "--result",
            trial.PathOf("out/result.json"),
            "--audit",
            trial.PathOf("out/audit.json")
        );
        Assert.True(verified.Code == 0, verified.Error);
    }

    [Fact]
    public void Somebody_matched_without_an_address_is_an_error_and_nothing_is_written()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People.Replace("sam@x.org", ""));
        Outcome outcome = trial.Run("match", "--people", people, "--out", trial.PathOf("out"), "--export-as", "chronus");
        Assert.Equal(2, outcome.Code);
        Assert.Equal(
            "no e-mail address of e2 is known, and a connection needs it. Maybe the export of the HR system can have a column \"Email\".",
            Assert.Single(outcome.ErrorLines)
        );
        Assert.Equal(["people.csv"], trial.Files());
    }

    [Fact]
    public void Ids_that_are_addresses_need_no_column_of_them_and_the_file_is_read_back_as_history()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "id,role\na@x.org,mentor\nb@x.org,mentee\nc@x.org,mentor\n");
        string[] match = ["match", "--people", people, "--out"];
        Assert.Equal(0, trial.Run([.. match, trial.PathOf("one"), "--export-as", "chronus"]).Code);
        string first = trial.Read("one/connections.csv");
        Outcome outcome = trial.Run([
            .. match,
            trial.PathOf("two"),
            "--export-as",
            "chronus",
            "--previous",
            trial.PathOf("one/connections.csv"),
        ]);
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.NotEqual(first, trial.Read("two/connections.csv"));
    }

    [Fact]
    public void A_group_is_one_connection_of_several_rows()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "id,name,role\na@x.org,Ada,mentor\nb@x.org,,mentee\nc@x.org,,mentee\n");
        Outcome outcome = trial.Run(
            "match",
            "--people",
            people,
            "--format",
            "groups",
            "--group-size",
            "2..2",
            "--out",
            trial.PathOf("out"),
            "--export-as",
            "chronus"
        );
        Assert.True(outcome.Code == 0, outcome.Error);
        string[] rows = trial.Read("out/connections.csv").TrimEnd().Split('\n')[1..];
        Assert.Equal(["a@x.org,b@x.org,Ada", "a@x.org,c@x.org,Ada"], rows);
    }

    [Theory]
    [InlineData("peers", "peer", "peer")]
    [InlineData("suggestions", "mentor", "mentee")]
    public void What_is_no_connection_is_not_exported_as_one(string format, string one, string other)
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", $"id,role\na@x.org,{one}\nb@x.org,{other}\n");
        Outcome outcome = trial.Run(
            "match",
            "--people",
            people,
            "--format",
            format,
            "--out",
            trial.PathOf("out"),
            "--export-as",
            "chronus"
        );
        Assert.Equal(2, outcome.Code);
        Assert.Contains(
            "connections are of a mentor and a mentee, and this format gives something else",
            outcome.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(["people.csv"], trial.Files());
    }

    [Fact]
    public void An_export_needs_a_place_and_a_platform_that_is_known()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Assert.Contains(
            "Maybe add --out round1.",
            trial.Run("match", "--people", people, "--export-as", "chronus").Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"other\" is not one of chronus",
            trial.Run("match", "--people", people, "--export-as", "other").Error,
            StringComparison.Ordinal
        );
    }
}
