using System.Globalization;
using System.Text;
using System.Text.Json;
using MentorMatch.Console.Tests.Trials;
using Xunit.Abstractions;

namespace MentorMatch.Console.Tests.Instances;

/// <summary>Assignment problems of the OR-Library through <c>solve --minimize</c>: the known optima, proved.</summary>
public sealed class OrLibraryTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("assign100.txt", 100, 305)]
    [InlineData("assign200.txt", 200, 475)]
    [InlineData("assignp800.txt", 800, 2239)]
    public void The_known_optimum_is_found_and_proved(string name, int size, int optimum)
    {
        if (Cases.Find(output, "orlib_assign", name) is not { } file)
        {
            return;
        }

        using Trial trial = new();
        string edges = trial.Write("edges.csv", Edges(file, isSparse: name.StartsWith("assignp", StringComparison.Ordinal)));
        Outcome outcome = trial.Run("solve", "--edges", edges, "--minimize", "--out", trial.PathOf("out"), "--quiet");
        Assert.True(outcome.Code == 0, outcome.Error);
        using JsonDocument result = JsonDocument.Parse(trial.Read("out/result.json"));
        Assert.Equal("optimal", result.RootElement.GetProperty("status").GetString());
        Assert.Equal(size, result.RootElement.GetProperty("matched").GetInt32());
        Assert.Equal(optimum, result.RootElement.GetProperty("total").GetDecimal());
        Outcome verified = trial.Run("verify", "--result", trial.PathOf("out/result.json"), "--edges", edges, "--minimize");
        Assert.True(verified.Code == 0, verified.Error);
    }

    private static string Edges(string file, bool isSparse)
    {
        int[] numbers =
        [
            .. File.ReadAllText(file)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(text => int.Parse(text, CultureInfo.InvariantCulture)),
        ];
        int size = numbers[0];
        StringBuilder csv = new("mentee,mentor,score\n");
        for (int at = 1; at < numbers.Length; at += isSparse ? 3 : 1)
        {
            (int row, int column, int cost) = isSparse
                ? (numbers[at], numbers[at + 1], numbers[at + 2])
                : ((at - 1) / size, (at - 1) % size, numbers[at]);
            csv.Append(CultureInfo.InvariantCulture, $"e{row},m{column},{cost}\n");
        }

        return csv.ToString();
    }
}
