using System.Text.Json;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Testing.Instances;
using Xunit.Abstractions;

namespace MentorMatch.Optimization.Tests.Instances;

/// <summary>
/// Facts about matchings of small general graphs, each made for one step of the blossom algorithm: nested and expanded blossoms, augmenting through them,
/// least slack. Three questions are answered: the heaviest matching, and the heaviest and the lightest among those of most pairs.
/// </summary>
public sealed class NetworkxMatchingTests(ITestOutputHelper output)
{
    [Fact]
    public void The_heaviest_matching_is_the_known_one() =>
        ForEach("max_weight_matching", "max_weight", 23, AssignmentObjective.BestTotal, 1);

    [Fact]
    public void The_heaviest_matching_of_most_pairs_is_the_known_one() =>
        ForEach("max_weight_among_max_cardinality", "max_weight_among_max_cardinality_value", 17, AssignmentObjective.MostMatches, 1);

    [Fact]
    public void The_lightest_matching_of_most_pairs_is_the_known_one() =>
        ForEach("min_weight_among_max_cardinality", "min_weight_value", 9, AssignmentObjective.MostMatches, -1);

    private void ForEach(string pairsName, string valueName, int expectedFacts, AssignmentObjective objective, int sign)
    {
        if (SharedCases.Find(output, "general_matching", "networkx_small.json") is not { } path)
        {
            return;
        }

        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        int facts = 0;
        JsonElement[] cases = [.. document.RootElement.GetProperty("cases").EnumerateArray()];
        Assert.Equal(24, cases.Length);
        foreach (JsonElement fact in cases)
        {
            if (fact.TryGetProperty(pairsName, out JsonElement pairs))
            {
                Check(fact, pairs, SharedCases.Millionths(fact.GetProperty(valueName).GetRawText()), objective, sign);
                facts++;
            }
        }

        output.WriteLine($"{facts} facts");
        Assert.Equal(expectedFacts, facts);
    }

    private static void Check(JsonElement fact, JsonElement pairs, long value, AssignmentObjective objective, int sign)
    {
        string name = fact.GetProperty("name").GetString()!;
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        GeneralMatchingProblem problem = Sketch(fact, numbers, objective, sign).Build();
        GeneralMatchingSolution solution = GeneralProved.Solution(problem);
        (int, int)[] expected = [.. pairs.EnumerateArray().Select(pair => Ends(pair, numbers)).Order()];
        (int, int)[] chosen = [.. solution.Edges.Select(edge => (problem.First[edge], problem.Second[edge]))];
        Assert.Equal((name, Text(expected)), (name, Text(chosen)));

        // Weights with more than six decimals were rounded, half a millionth each at most.
        Int128 difference = (sign * GeneralProved.Value(problem, solution).Total) - value;
        Assert.True(Int128.Abs(difference) <= chosen.Length, $"{name}: off by {difference} millionths");
    }

    private static string Text((int, int)[] pairs) => string.Join(' ', pairs);

    /// <summary>Vertices have numbers or names; a pair of a vertex with itself is left out, since no problem can have it.</summary>
    private static GeneralMatchingSketch Sketch(JsonElement fact, Dictionary<string, int> numbers, AssignmentObjective objective, int sign)
    {
        List<GeneralMatchingEdge> edges = [];
        foreach (JsonElement edge in fact.GetProperty("edges").EnumerateArray())
        {
            (int one, int other) = Ends(edge, numbers);
            if (one != other)
            {
                edges.Add(new GeneralMatchingEdge(one, other, sign * SharedCases.Millionths(edge[2].GetRawText())));
            }
        }

        return new GeneralMatchingSketch
        {
            VertexCount = numbers.Count,
            Edges = [.. edges],
            Objective = objective,
        };
    }

    private static (int One, int Other) Ends(JsonElement pair, Dictionary<string, int> numbers)
    {
        int one = Number(pair[0]);
        int other = Number(pair[1]);
        return (Math.Min(one, other), Math.Max(one, other));

        int Number(JsonElement vertex)
        {
            string name = vertex.ToString();
            numbers.TryAdd(name, numbers.Count);
            return numbers[name];
        }
    }
}
