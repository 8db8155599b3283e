using System.Globalization;
using System.Text.Json;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Grouping;
using Xunit.Abstractions;

namespace MentorMatch.Optimization.Tests.Instances;

/// <summary>Published instances of maximally diverse grouping whose optimum is known and was proved by trying everything.</summary>
public sealed class DiverseGroupTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_known_optimum_is_found_and_proved()
    {
        if (SharedCases.Find(output, "mdgp", "expected_shared.json") is not { } list)
        {
            return;
        }

        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(list));
        int proved = 0;
        foreach (JsonElement known in expected.RootElement.GetProperty("cases").EnumerateArray())
        {
            string name = known.GetProperty("instance").GetString()!;
            string[] words = SharedCases.Words(SharedCases.Find(output, "mdgp", name + ".txt.gz")!);
            (CirclesProblem problem, int groups) = Read(words);
            CirclesSolution solution = new CirclesSolver().Solve(problem, new SolveOptions { Threads = 1 });
            CirclesVerdict verdict = CirclesJudge.Judge(problem, solution);
            Assert.Equal(SolutionStatus.Optimal, verdict.Status);
            Assert.Equal(Thousandths(known.GetProperty("optimal").GetRawText()), verdict.Total);
            Assert.Equal(groups, solution.Circles.Length);
            proved++;
        }

        Assert.Equal(5, proved);
    }

    /// <summary>n, g, type, g × (lo, hi), then i, j, distance. In these instances lo and hi of all groups together leave the sizes that the widest bounds leave.</summary>
    private static (CirclesProblem Problem, int Groups) Read(string[] words)
    {
        int n = int.Parse(words[0], CultureInfo.InvariantCulture);
        int groups = int.Parse(words[1], CultureInfo.InvariantCulture);
        int[] bounds = [.. words.Skip(3).Take(2 * groups).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
        int[] weights = new int[n * n];
        for (int at = 3 + (2 * groups); at + 2 < words.Length; at += 3)
        {
            int first = int.Parse(words[at], CultureInfo.InvariantCulture);
            int second = int.Parse(words[at + 1], CultureInfo.InvariantCulture);
            int weight = (int)Thousandths(words[at + 2]);
            weights[(first * n) + second] = weight;
            weights[(second * n) + first] = weight;
        }

        return (new CirclesProblem(n, new Bounds(bounds.Min(), bounds.Max()), weights), groups);
    }

    private static long Thousandths(string number) => SharedCases.Millionths(number) / 1000;
}
