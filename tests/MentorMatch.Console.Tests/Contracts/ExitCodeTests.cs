using MentorMatch.Console.Terminals;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Contracts;

public sealed class ExitCodeTests
{
    private const string People = "id,role,skills,wants\nm1,mentor,SQL,\nm2,mentor,Excel,\ne1,mentee,,SQL\ne2,mentee,,Excel\n";

    [Fact]
    public void Done_is_0_and_the_files_are_written()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("match", "--people", trial.Write("people.csv", People), "--out", trial.PathOf("a/b"));
        Assert.Equal(0, outcome.Code);
        Assert.Equal(["a/b/audit.json", "a/b/matches.csv", "a/b/report.html", "a/b/result.json", "people.csv"], trial.Files());
    }

    [Fact]
    public void An_unexpected_failure_is_1()
    {
        using Trial trial = new();
        using StringWriter error = new();
        StringWriter closed = new();
        closed.Dispose();
        string[] line = ["match", "--people", trial.Write("people.csv", People)];
        Assert.Equal(ExitCode.UnexpectedFailure, MentorMatchCommand.Run(line, new Terminal(closed, error), CancellationToken.None));
        Assert.StartsWith("Unexpected failure: ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_file_that_cannot_be_written_is_2_and_no_file_is()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Directory.CreateDirectory(trial.PathOf("out/report.html"));
        Outcome outcome = trial.Run("match", "--people", people, "--out", trial.PathOf("out"));
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Contains("out/report.html is a directory", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["people.csv"], trial.Files());
    }

    [Fact]
    public void An_output_directory_that_is_a_file_is_bad_usage()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Outcome outcome = trial.Run("match", "--people", people, "--out", people);
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Equal(People, trial.Read("people.csv"));
    }

    [Fact]
    public void Pins_that_clash_are_3_and_the_clash_is_named()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string pins = trial.Write("pins.csv", "mentee,mentor\ne1,m1\ne2,m1\n");
        Outcome outcome = trial.Run("match", "--people", people, "--pins", pins, "--out", trial.PathOf("out"));
        Assert.Equal(ExitCode.Infeasible, outcome.Code);
        Assert.Contains("m1", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Maybe", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("\"infeasible\"", trial.Read("out/result.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("out/matches.csv", trial.Files(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_proof_that_does_not_hold_is_4()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        trial.Run("match", "--people", people, "--out", trial.PathOf("out"));
        string result = trial.Write(
            "result.json",
            trial.Read("out/result.json").Replace("\"mentor\":\"m1\"", "\"mentor\":\"m2\"", StringComparison.Ordinal)
        );
        Assert.Equal(0, trial.Run("verify", "--result", trial.PathOf("out/result.json"), "--people", people).Code);
        Outcome outcome = trial.Run("verify", "--result", result, "--people", people);
        Assert.Equal(ExitCode.VerificationFailed, outcome.Code);
        Assert.StartsWith("result.json: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_before_anything_is_known_is_130_and_writes_nothing()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        Outcome outcome = trial.Run(cancelled.Token, "match", "--people", people, "--out", trial.PathOf("out"));
        Assert.Equal(ExitCode.Cancelled, outcome.Code);
        Assert.Equal(["people.csv"], trial.Files());
    }

    [Fact]
    public void Out_of_time_before_anything_is_known_is_130_and_writes_nothing()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Outcome outcome = trial.Run("match", "--people", people, "--out", trial.PathOf("out"), "--time-limit", "0s");
        Assert.Equal(ExitCode.Cancelled, outcome.Code);
        Assert.StartsWith("The time limit was reached", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["people.csv"], trial.Files());
    }

    [Theory]
    [InlineData("--odd-one-out", "quartet")]
    [InlineData("--repeat-discount", "-1")]
    [InlineData("--format", "pears")]
    [InlineData("--group-size", "8..4")]
    [InlineData("--group-size", "many")]
    [InlineData("--ratio", "0")]
    [InlineData("--ratio", "three")]
    [InlineData("--threads", "0")]
    [InlineData("--time-limit", "soon")]
    [InlineData("--lang", "de")]
    [InlineData("--objective", "best")]
    [InlineData("--sessions", "0")]
    [InlineData("--mentors", "m.csv")]
    [InlineData("--no-such-option", "1")]
    public void Bad_usage_is_2_and_says_what_is_wrong(string option, string value)
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        Outcome outcome = trial.Run("match", "--people", people, option, value, "--out", trial.PathOf("out"));
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Contains(option, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
        Assert.Equal(["people.csv"], trial.Files());
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("--format one-to-one", 1)]
    [InlineData("--format ratio", 2)]
    [InlineData("--ratio 1", 1)]
    public void The_policy_names_the_format_unless_the_command_line_does(string options, int matched)
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", "id,role\nm1,mentor\ne1,mentee\ne2,mentee\ne3,mentee\n");
        string policy = trial.Write("policy.json", """{ "objective": "most-matches", "format": { "type": "ratio", "maxMentees": 2 } }""");
        string[] words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Outcome outcome = trial.Run(["match", "--people", people, "--policy", policy, .. words]);
        Assert.StartsWith($"optimal: {matched} match", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("mtach")]
    public void A_command_that_is_not_there_is_2(string command)
    {
        using Trial trial = new();
        Assert.Equal(ExitCode.BadInput, trial.Run(command).Code);
    }

    [Theory]
    [InlineData("a,b,score\n1,2,3\n2,1,4\n", "x.csv:3: the pair 2, 1 already stands on line 2")]
    [InlineData("a,b,score\n1,2,3\n1,1,4\n", "x.csv:3: the pair names 1 twice")]
    [InlineData("mentee,mentor,score\n1,2,3\n", "the header must have a,b,score")]
    public void Bad_scores_between_peers_are_named_by_line(string scores, string problem)
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("solve", "--edges", trial.Write("x.csv", scores), "--peers", "--out", trial.PathOf("out"));
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Contains(problem, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["x.csv"], trial.Files());
    }

    [Fact]
    public void Capacities_make_no_sense_among_peers()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("solve", "--edges", trial.Write("x.csv", "a,b,score\n1,2,3\n"), "--peers", "--capacity", "2");
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Contains("--capacity cannot be used with --peers", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("match")]
    [InlineData("score")]
    [InlineData("solve")]
    [InlineData("verify")]
    [InlineData("explain")]
    [InlineData("validate")]
    [InlineData("generate")]
    public void Every_command_has_help_with_an_example(string command)
    {
        using Trial trial = new();
        Outcome outcome = trial.Run(command, "--help");
        Assert.Equal(0, outcome.Code);
        Assert.Contains($"Example:\n  mentormatch {command} ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("--time-limit", outcome.Output, StringComparison.Ordinal);
    }
}
