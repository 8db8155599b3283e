using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Traps;

/// <summary>Requests from a file to a verified result, and every way in which the file can be wrong.</summary>
public sealed class ALaCarteTests
{
    private const string People = "id,role,level,manager\nada,mentor,7,\nbao,mentor,6,\nnoor,mentee,4,\nsam,mentee,3,ada\neve,mentee,2,\n";
    private const string Choices =
        "mentee,mentor,rank,slot\nnoor,ada,1,Mon 9\nnoor,bao,2,Mon 10\nsam,ada,1,Tue 9\neve,ada,1,Mon 9\neve,bao,2,Mon 9\n";

    [Fact]
    public void Requests_are_settled_verified_and_explained_and_a_forbidden_one_is_told()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string choices = trial.Write("choices.csv", Choices);
        string[] inputs = ["--people", people, "--choices", choices, "--places", "1"];
        Outcome match = trial.Run(["match", .. inputs, "--out", trial.PathOf("out")]);
        Assert.Equal(ExitCode.Done, match.Code);
        Assert.Contains("sam–ada, Tue 9 (reporting-line:", match.Error, StringComparison.Ordinal);
        Assert.Contains("2 of 5 requests were met", match.Output, StringComparison.Ordinal);
        string[] rows = [.. File.ReadLines(trial.PathOf("out/matches.csv")).Select(line => string.Join(',', line.Split(',').Take(4)))];
        Assert.Equal("mentee,mentor,rank,slot", rows[0]);
        Assert.Equal(3, rows.Length);
        string[] check = ["--result", trial.PathOf("out/result.json")];
        Assert.Equal(ExitCode.Done, trial.Run(["verify", .. inputs, .. check]).Code);
        Assert.Contains("the rule wins", trial.Run(["explain", .. inputs, .. check, "--mentee", "sam"]).Output, StringComparison.Ordinal);

        // Without its requests, or with others, the result does not hold.
        string other = trial.Write("other.csv", Choices.Replace("noor,bao,2", "noor,bao,3", StringComparison.Ordinal));
        string[] changed = ["--people", people, "--choices", other, "--places", "1"];
        Assert.Equal(ExitCode.VerificationFailed, trial.Run(["verify", .. changed, .. check]).Code);
    }

    [Fact]
    public void The_bundled_programme_settles_its_requests_and_a_stable_answer_too()
    {
        using Trial trial = new();
        Assert.Contains("optimal: ", trial.Run("match", "--format", "a-la-carte").Output, StringComparison.Ordinal);
        Outcome stable = trial.Run("match", "--format", "a-la-carte", "--stable", "--lang", "fr");
        Assert.Equal(ExitCode.Done, stable.Code);
        Assert.Contains("ne se préféreraient l’un l’autre", stable.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mentee,mentor,rank\nnoor,ada,first\n", "choices.csv:2: rank: \"first\" is no rank")]
    [InlineData("mentee,mentor,rank\nnoor,ada,0\n", "choices.csv:2: rank: the choice \"noor\", \"ada\" has the rank 0")]
    [InlineData("mentee,mentor,rank\nnoor,,1\n", "choices.csv:2: mentor: the id is missing")]
    [InlineData("mentee,mentor,rank\nnoor,adda,1\n", "Maybe \"ada\" was meant")]
    [InlineData("mentee,mentor\nnoor,ada\n", "choices.csv:1: rank: the column is missing")]
    [InlineData("mentee,mentor,rank\nnoor,ada,1\nnoor,ada,2\n", "choices.csv:3: the choice \"noor\", \"ada\" stands twice")]
    [InlineData(
        "mentee,mentor,rank,slot\nnoor,ada,1,Mon 9\nsam,bao,1,\n",
        "choices.csv:3: slot: the choice \"sam\", \"bao\" names no slot"
    )]
    [InlineData("mentee,mentor,rank\n", "nobody asks for anything")]
    public void A_file_of_choices_that_is_wrong_is_refused_with_its_place(string text, string problem)
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string choices = trial.Write("choices.csv", text);
        Outcome outcome = trial.Run("match", "--people", people, "--choices", choices, "--out", trial.PathOf("out"));
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Contains(problem, outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(trial.PathOf("out")));
    }

    [Fact]
    public void Choices_belong_to_their_format()
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string choices = trial.Write("choices.csv", Choices);
        Outcome outcome = trial.Run("match", "--people", people, "--choices", choices, "--format", "ratio");
        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Contains("--choices belongs to --format a-la-carte", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(
            "stable answer is not defined",
            trial.Run("match", "--people", people, "--choices", choices, "--stable").Error,
            StringComparison.Ordinal
        );
    }
}
