using System.Text.RegularExpressions;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Golden;

/// <summary>
/// Whole outputs compared with files that a person has read. To rewrite them after a wanted change, set MENTORMATCH_REWRITE_GOLDEN=1, run the tests and read the
/// difference.
/// </summary>
public sealed partial class GoldenTests
{
    private const string People = """
        id;Prénom;Nom;Rôle;Niveau;Compétences;Souhaits;Département;Préférences
        m1;Ada;Lovelace;mentor;5;SQL:5; ;Ingénierie;
        m2;Émile;Châtelet;mentor;4;Gestion de projet:3;;Finance;e2
        m3;Grace;Hopper;mentor;3;Excel;;Finance;
        e1;Noor;Ali;mentorée;2;;"SQL:2;Excel";Finance;
        e2;Sam;O'Neil;mentoré;3;;Gestion de projet;Ingénierie;m2;
        e3;Zoë;Müller;mentorée;1;;;Finance;
        e4;伟;李;mentoré;5;;Chant;;
        """;

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void A_small_cohort_reads_as_it_should(string language)
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string pins = trial.Write("pins.csv", "mentee,mentor\ne3,m3\n");
        Outcome outcome = trial.Run("match", "--people", people, "--pins", pins, "--lang", language, "--out", trial.PathOf("out"));
        Assert.True(outcome.Code == 0, outcome.Error);
        Compare($"match.{language}.txt", outcome.Output.Replace('\\', '/') + "--- error stream\n" + outcome.Error);
        Compare($"matches.{language}.csv", trial.Read("out/matches.csv"));
        Compare($"result.{language}.json", Changing().Replace(trial.Read("out/result.json"), "${name}\"-\""));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Explanations_read_as_they_should(string language)
    {
        using Trial trial = new();
        string people = trial.Write("people.csv", People);
        string all = string.Empty;
        foreach (
            string[] who in (string[][])
                [
                    ["--mentee", "e1"],
                    ["--mentee", "e4"],
                    ["--mentor", "m1"],
                    ["--mentee", "e2", "--mentor", "m3"],
                    ["--mentor", "m3"],
                    ["--plan"],
                ]
        )
        {
            Outcome outcome = trial.Run(["explain", "--people", people, "--lang", language, .. who]);
            Assert.True(outcome.Code == 0, outcome.Error);
            all += $"> {string.Join(' ', who)}\n{outcome.Output}\n";
        }

        Compare($"explain.{language}.txt", all);
    }

    [Fact]
    public void Validation_reads_as_it_should()
    {
        using Trial trial = new();
        Outcome outcome = trial.Run("validate", "--people", trial.Write("people.csv", People));
        Assert.True(outcome.Code == 0, outcome.Error);
        Compare("validate.txt", outcome.Output);
    }

    [Fact]
    public void A_generated_cohort_is_the_same_bytes_and_valid()
    {
        using Trial trial = new();
        Outcome first = trial.Run("generate", "--mentors", "3", "--mentees", "5", "--seed", "7", "--out", "-");
        Assert.Equal(0, first.Code);
        Compare("generate.csv", first.Output);
        string file = trial.Write("people.csv", first.Output);
        Assert.Equal(0, trial.Run("generate", "--mentors", "3", "--mentees", "5", "--seed", "7", "--out", trial.PathOf("again.csv")).Code);
        Assert.Equal(first.Output, trial.Read("again.csv"));
        Outcome valid = trial.Run("validate", "--people", file);
        Assert.True(valid.Code == 0, valid.Error);
    }

    private static void Compare(string name, string actual)
    {
        string folder = Path.Combine(Repository.Root(), "tests", "MentorMatch.Console.Tests", "Golden", "Files");
        string file = Path.Combine(folder, name);
        if (string.Equals(Environment.GetEnvironmentVariable("MENTORMATCH_REWRITE_GOLDEN"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file), actual);
    }

    // What differs from run to run, and the version.
    [GeneratedRegex("(?<name>\"(readMs|scoreMs|solveMs|verifyMs|version)\": )[^,}\\s]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Changing();
}
