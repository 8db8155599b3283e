using System.Globalization;
using System.Text.RegularExpressions;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Contracts;

/// <summary>The output, timing aside, is the same bytes for any order of the input rows, any number of threads and any culture.</summary>
public sealed partial class SameBytesTests
{
    [Fact]
    public void Row_order_threads_and_culture_change_nothing()
    {
        using Trial trial = new();
        trial.Run("generate", "--mentors", "17", "--mentees", "43", "--seed", "5", "--out", trial.PathOf("people.csv"));
        string[] rows = trial.Read("people.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string expected = Outputs(trial, trial.PathOf("people.csv"), "1");
        Random random = new(77);
        foreach ((string culture, string threads) in (ReadOnlySpan<(string, string)>)[("tr-TR", "2"), ("fr-FR", "1"), ("fr-FR", "4")])
        {
            string[] shuffled = rows[1..];
            random.Shuffle(shuffled);
            string file = trial.Write("shuffled.csv", string.Join('\n', shuffled.Prepend(rows[0])) + "\n");
            Assert.Equal(expected, InCulture(culture, () => Outputs(trial, file, threads)));
        }
    }

    [Fact]
    public void Own_scores_in_any_order_give_the_same_bytes()
    {
        using Trial trial = new();
        Random random = new(3);
        string[] rows = [.. Enumerable.Range(0, 400).Select(pair => $"e{pair / 20},m{pair % 20},0.{random.Next(10)}")];
        string expected = SolveOutputs(trial, rows);
        for (int trialNumber = 0; trialNumber < 5; trialNumber++)
        {
            random.Shuffle(rows);
            Assert.Equal(expected, SolveOutputs(trial, rows));
        }
    }

    private static string SolveOutputs(Trial trial, string[] rows)
    {
        string file = trial.Write("edges.csv", "mentee,mentor,score\n" + string.Join('\n', rows));
        Outcome outcome = trial.Run("solve", "--edges", file, "--capacity", "2", "--out", trial.PathOf("out"));
        Assert.True(outcome.Code == 0, outcome.Error);
        return outcome.Output + trial.Read("out/matches.csv") + WithoutTiming(trial.Read("out/result.json"));
    }

    private static string Outputs(Trial trial, string people, string threads)
    {
        Outcome matched = trial.Run("match", "--people", people, "--format", "ratio", "--threads", threads, "--out", trial.PathOf("out"));
        Assert.True(matched.Code == 0, matched.Error);
        Outcome scored = trial.Run("score", "--people", people, "--threads", threads, "--out", "-");
        Assert.True(scored.Code == 0, scored.Error);
        return matched.Output
            + scored.Output
            + trial.Read("out/matches.csv")
            + trial.Read("out/report.html")
            + WithoutTiming(trial.Read("out/result.json"));
    }

    private static string InCulture(string name, Func<string> work)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string WithoutTiming(string json) => Timing().Replace(json, "\"timing\": {}");

    [GeneratedRegex("\"timing\": \\{[^}]*\\}", RegexOptions.None, 60_000)]
    private static partial Regex Timing();
}
