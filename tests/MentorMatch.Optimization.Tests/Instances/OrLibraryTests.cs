using System.Globalization;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Testing.Instances;
using Xunit.Abstractions;

namespace MentorMatch.Optimization.Tests.Instances;

/// <summary>Beasley's OR-Library: costs of a perfect matching are minimised, so they enter negated, most matches first.</summary>
public sealed class OrLibraryTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("assign100", 100, 305)]
    [InlineData("assign200", 200, 475)]
    public void A_dense_instance_has_its_published_optimum(string name, int size, long cost)
    {
        if (SharedCases.Find(output, "orlib_assign", $"{name}.txt.gz") is { } path)
        {
            long[] numbers = Numbers(path);
            Assert.Equal(size, numbers[0]);
            Expect(size, cost, [.. Enumerable.Range(0, size * size).Select(k => new SketchEdge(k / size, k % size, -numbers[k + 1]))]);
        }
    }

    [Fact]
    public void A_sparse_instance_has_its_published_optimum()
    {
        if (SharedCases.Find(output, "orlib_assign", "assignp800.txt.gz") is { } path)
        {
            long[] numbers = Numbers(path);
            SketchEdge[] edges =
            [
                .. numbers.Skip(1).Chunk(3).Select(triple => new SketchEdge((int)triple[0] - 1, (int)triple[1] - 1, -triple[2])),
            ];
            Expect((int)numbers[0], 2239, edges);
        }
    }

    private static void Expect(int size, long cost, SketchEdge[] edges)
    {
        AssignmentSketch sketch = new()
        {
            Rows = [.. Enumerable.Repeat(Bounds.AtMost(1), size)],
            Columns = [.. Enumerable.Repeat(Bounds.AtMost(1), size)],
            Edges = [.. edges],
            Objective = AssignmentObjective.MostMatches,
        };
        Assert.Equal(new ProvedValue(size, -cost), Proved.Value(sketch));
    }

    private static long[] Numbers(string path) =>
        [.. SharedCases.Words(path).Select(word => long.Parse(word, CultureInfo.InvariantCulture))];
}
