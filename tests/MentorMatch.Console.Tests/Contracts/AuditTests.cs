using System.Text.Json.Nodes;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Contracts;

/// <summary><c>audit.json</c>: with the input files it is enough to run again and get the same bytes, and <c>verify</c> tells what is no longer the same.</summary>
public sealed class AuditTests
{
    private static readonly string[] Outputs = ["matches.csv", "report.html", "audit.json"];

    [Fact]
    public void A_run_from_the_record_alone_gives_the_same_bytes()
    {
        using Trial trial = new();
        Prepare(trial);
        Outcome first = trial.Run([
            .. Inputs(trial),
            "--format",
            "ratio",
            "--ratio",
            "2",
            "--objective",
            "best-total",
            "--lang",
            "fr",
            "--threads",
            "2",
            "--out",
            trial.PathOf("one"),
        ]);
        Assert.True(first.Code == 0, first.Error);
        JsonNode record = JsonNode.Parse(trial.Read("one/audit.json"))!;
        trial.Write("policy.json", record["policy"]!.ToJsonString());
        Outcome again = trial.Run([
            .. Inputs(trial),
            "--policy",
            trial.PathOf("policy.json"),
            "--lang",
            (string)record["options"]!["lang"]!,
            "--threads",
            "1",
            "--out",
            trial.PathOf("two"),
        ]);
        Assert.True(again.Code == 0, again.Error);
        Assert.Equal(WithoutTiming(trial.Read("one/result.json")), WithoutTiming(trial.Read("two/result.json")));
        foreach (string file in Outputs[..2])
        {
            Assert.Equal(trial.Read($"one/{file}"), trial.Read($"two/{file}"));
        }

        Assert.Equal(record["answer"]!.ToJsonString(), JsonNode.Parse(trial.Read("two/audit.json"))!["answer"]!.ToJsonString());
    }

    [Fact]
    public void The_same_run_gives_the_same_record_byte_by_byte()
    {
        using Trial trial = new();
        Prepare(trial);
        Assert.Equal(0, trial.Run([.. Inputs(trial), "--threads", "1", "--out", trial.PathOf("one")]).Code);
        Assert.Equal(0, trial.Run([.. Inputs(trial), "--threads", "2", "--out", trial.PathOf("two")]).Code);
        Assert.All(Outputs, file => Assert.Equal(trial.Read($"one/{file}"), trial.Read($"two/{file}")));
    }

    [Fact]
    public void Pins_and_bans_are_recorded_with_who_decided_them_when_and_why()
    {
        using Trial trial = new();
        Prepare(trial);
        Assert.Equal(0, trial.Run([.. Inputs(trial), "--run-by", "Rui", "--run-at", "2026-03-10", "--out", trial.PathOf("one")]).Code);
        JsonNode record = JsonNode.Parse(trial.Read("one/audit.json"))!;
        Assert.Equal("""{"by":"Rui","at":"2026-03-10"}""", record["run"]!.ToJsonString());
        Assert.Equal(
            """[{"kind":"pin","mentee":"e3","mentor":"m2","by":"Ana","at":"2026-03-09","reason":"asked for by both"},{"kind":"ban","mentee":"e1","mentor":"m1"}]""",
            record["overrides"]!.ToJsonString()
        );
    }

    [Fact]
    public void A_day_that_is_none_is_named_with_its_line()
    {
        using Trial trial = new();
        Prepare(trial);
        trial.Write("pins.csv", "mentee,mentor,at\ne3,m2,9 March\n");
        Outcome outcome = trial.Run([.. Inputs(trial), "--out", trial.PathOf("one")]);
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.StartsWith("pins.csv:2: at: \"9 March\" is no day", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, trial.Run([.. Inputs(trial), "--run-at", "tomorrow"]).Code);
    }

    [Theory]
    [InlineData("people.csv", "people")]
    [InlineData("pins.csv", "pins")]
    public void Verify_accepts_the_record_and_names_the_input_that_has_changed_since(string file, string role)
    {
        using Trial trial = new();
        Prepare(trial);
        Assert.Equal(0, trial.Run([.. Inputs(trial), "--out", trial.PathOf("one")]).Code);
        string[] verify =
        [
            "verify",
            .. Inputs(trial)[1..],
            "--result",
            trial.PathOf("one/result.json"),
            "--audit",
            trial.PathOf("one/audit.json"),
        ];
        Outcome accepted = trial.Run(verify);
        Assert.True(accepted.Code == 0, accepted.Error);
        Assert.Contains("The record holds: 3 input files", accepted.Output, StringComparison.Ordinal);

        // A blank line at the end changes the bytes and nothing else.
        trial.Write(file, trial.Read(file) + "\n");
        Outcome changed = trial.Run(verify);
        Assert.Equal(ExitCode.VerificationFailed, changed.Code);
        Assert.Contains($"The input {role} is not the file", changed.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("as read", changed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_rejects_a_record_of_another_result_another_format_or_without_an_input()
    {
        using Trial trial = new();
        Prepare(trial);
        Assert.Equal(0, trial.Run([.. Inputs(trial), "--out", trial.PathOf("one")]).Code);
        Assert.Equal(0, trial.Run([.. Inputs(trial), "--format", "ratio", "--out", trial.PathOf("two")]).Code);
        string[] one = ["--result", trial.PathOf("one/result.json"), "--audit", trial.PathOf("one/audit.json")];
        Outcome mixed = trial.Run([
            "verify",
            .. Inputs(trial)[1..],
            "--result",
            trial.PathOf("one/result.json"),
            "--audit",
            trial.PathOf("two/audit.json"),
        ]);
        Assert.Equal(ExitCode.VerificationFailed, mixed.Code);
        Assert.Contains("The result is not the one of the run recorded.", mixed.Error, StringComparison.Ordinal);
        Outcome without = trial.Run(["verify", .. Inputs(trial)[1..^2], .. one]);
        Assert.Equal(ExitCode.VerificationFailed, without.Code);
        Assert.Contains("The input bans was part of the run recorded and is not given.", without.Error, StringComparison.Ordinal);
        Outcome nothing = trial.Run([
            "verify",
            .. Inputs(trial)[1..],
            "--result",
            trial.PathOf("one/result.json"),
            "--audit",
            trial.PathOf("pins.csv"),
        ]);
        Assert.Equal(ExitCode.BadInput, nothing.Code);
    }

    [Fact]
    public void Own_scores_leave_a_record_too()
    {
        using Trial trial = new();
        string edges = trial.Write("x.csv", "mentee,mentor,score\na,x,5\na,y,2\nb,x,4\n");
        Assert.Equal(0, trial.Run("solve", "--edges", edges, "--capacity", "2", "--out", trial.PathOf("out")).Code);
        string[] verify =
        [
            "verify",
            "--result",
            trial.PathOf("out/result.json"),
            "--audit",
            trial.PathOf("out/audit.json"),
            "--edges",
            edges,
        ];
        Outcome accepted = trial.Run([.. verify, "--capacity", "2"]);
        Assert.True(accepted.Code == 0, accepted.Error);
        Outcome other = trial.Run([.. verify, "--capacity", "3"]);
        Assert.Equal(ExitCode.VerificationFailed, other.Code);
        Assert.Contains("options.capacity: the record says \"2\", here it is \"3\".", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Reverse_mentoring_is_run_again_from_its_record()
    {
        using Trial trial = new();
        Prepare(trial);
        string people = trial.PathOf("people.csv");
        Assert.Equal(0, trial.Run("match", "--people", people, "--reverse", "--format", "ratio", "--out", trial.PathOf("one")).Code);
        JsonNode record = JsonNode.Parse(trial.Read("one/audit.json"))!;
        Assert.Equal("true", (string)record["options"]!["reverse"]!);
        trial.Write("policy.json", record["policy"]!.ToJsonString());
        Assert.Equal(
            0,
            trial.Run("match", "--people", people, "--reverse", "--policy", trial.PathOf("policy.json"), "--out", trial.PathOf("two")).Code
        );
        Assert.Equal(WithoutTiming(trial.Read("one/result.json")), WithoutTiming(trial.Read("two/result.json")));
        Outcome verified = trial.Run(
            "verify",
            "--people",
            people,
            "--reverse",
            "--format",
            "ratio",
            "--result",
            trial.PathOf("one/result.json"),
            "--audit",
            trial.PathOf("one/audit.json")
        );
        Assert.True(verified.Code == 0, verified.Error);
    }

    private static string[] Inputs(Trial trial) =>
        ["match", "--people", trial.PathOf("people.csv"), "--pins", trial.PathOf("pins.csv"), "--bans", trial.PathOf("bans.csv")];

    private static void Prepare(Trial trial)
    {
        trial.Write(
            "people.csv",
            """
            id,name,role,level,skills,wants,department
            m1,Ada,mentor,6,Python:4;Statistics,,Finance
            m2,Bao,mentor,5,Negotiation,,Sales
            e1,Noor,mentee,3,,Python,Sales
            e2,Sam,mentee,2,,Statistics;Negotiation:2,Finance
            e3,Eve,mentee,2,,Negotiation,Legal

            """
        );
        trial.Write("pins.csv", "mentee,mentor,by,at,reason\ne3,m2,Ana,2026-03-09,asked for by both\n");
        trial.Write("bans.csv", "mentee,mentor\ne1,m1\n");
    }

    private static string WithoutTiming(string result)
    {
        JsonObject document = JsonNode.Parse(result)!.AsObject();
        document.Remove("timing");
        return document.ToJsonString();
    }
}
