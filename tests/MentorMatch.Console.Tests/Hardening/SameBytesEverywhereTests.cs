using System.Text.RegularExpressions;
using MentorMatch.Console.Tests.Trials;

namespace MentorMatch.Console.Tests.Hardening;

/// <summary>The same bytes on processors that know less, and where the whole process stands in another culture.</summary>
public sealed partial class SameBytesEverywhereTests
{
    private static readonly string[] Files = ["out/matches.csv", "out/report.html", "out/result.json", "scores.csv"];

    [Fact]
    public void Without_avx512_avx2_or_any_hardware_intrinsics_and_in_any_locale_the_bytes_are_the_same()
    {
        using Trial trial = new();
        string people = trial.PathOf("people.csv");
        trial.Run("generate", "--mentors", "23", "--mentees", "61", "--seed", "9", "--out", people);
        Dictionary<string, string> expected = Outputs(trial, people, []);
        (string Name, string Value)[][] environments =
        [
            [("DOTNET_EnableAVX512F", "0"), ("DOTNET_EnableAVX512", "0"), ("LC_ALL", "tr_TR.UTF-8")],
            [("DOTNET_EnableAVX2", "0"), ("LC_ALL", "fr_FR.UTF-8")],
            [("DOTNET_EnableHWIntrinsic", "0")],
        ];
        foreach ((string Name, string Value)[] environment in environments)
        {
            Dictionary<string, string> outputs = Outputs(trial, people, environment);
            foreach (string file in Files)
            {
                Assert.True(expected[file] == outputs[file], $"{file} differs with {string.Join(' ', environment)}");
            }
        }
    }

    private static Dictionary<string, string> Outputs(Trial trial, string people, (string, string)[] environment)
    {
        ChildProcess.Run(environment, "match", "--people", people, "--format", "ratio", "--out", trial.PathOf("out"));
        ChildProcess.Run(environment, "score", "--people", people, "--out", trial.PathOf("scores.csv"));
        return Files.ToDictionary(file => file, file => Timing().Replace(trial.Read(file), "\"timing\": {}"), StringComparer.Ordinal);
    }

    [GeneratedRegex("\"timing\": \\{[^}]*\\}", RegexOptions.None, 60_000)]
    private static partial Regex Timing();
}
