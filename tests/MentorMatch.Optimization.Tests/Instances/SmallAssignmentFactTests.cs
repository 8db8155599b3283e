using System.Globalization;
using System.Text.Json;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;
using Xunit.Abstractions;

namespace MentorMatch.Optimization.Tests.Instances;

/// <summary>Small assignment facts collected from the tests of many libraries: rectangular, forbidden, infeasible, tied, overflowing.</summary>
public sealed class SmallAssignmentFactTests(ITestOutputHelper output)
{
    /// <summary>What a pair may lose where costs have more than six decimals.</summary>
    private const decimal HalfAMillionth = 0.000_000_5m;

    [Fact]
    public void Every_optimum_is_the_known_one()
    {
        int facts = ForEach(
            "optimal",
            (name, fact, sketch) =>
            {
                decimal value = decimal.Parse(
                    fact.GetProperty("expected_value").GetRawText(),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture
                );
                if (fact.TryGetProperty("options", out JsonElement options) && options.TryGetProperty("cost_limit", out JsonElement limit))
                {
                    ExpectWithCostLimit(sketch, limit, value);
                    return;
                }

                // Every row of the smaller side is matched in these facts, unless the graph is too sparse for it: most matches first.
                ProvedValue best = Proved.Value(sketch)!.Value;
                decimal reached = (decimal)best.Total / 1_000_000m;
                decimal signed = fact.GetProperty("sense").ValueEquals("min") ? -reached : reached;
                Assert.True(Math.Abs(signed - value) <= HalfAMillionth * best.Matched, $"{name}: {signed} instead of {value}");
                ExpectExample(name, fact, sketch, best);
            }
        );
        output.WriteLine($"{facts} optimal facts");
    }

    [Fact]
    public void Where_not_everybody_can_be_matched_the_maximum_is_known_and_the_clash_is_genuine()
    {
        int facts = ForEach(
            "infeasible",
            (name, fact, sketch) =>
            {
                long most = fact.GetProperty("options").GetProperty("max_cardinality").GetInt64();
                Assert.Equal((name, most), (name, Proved.Value(sketch)!.Value.Matched));
                Assert.True(most < Math.Min(sketch.Rows.Length, sketch.Columns.Length));

                // The smaller side must be matched: that is what “full” means for a rectangular matrix.
                AssignmentSketch narrow = sketch.Rows.Length <= sketch.Columns.Length ? sketch : sketch.Transposed();
                AssignmentProblem full = (narrow with { Rows = [.. narrow.Rows.Select(_ => Bounds.Exactly(1))] }).Build();
                AssignmentSolution solution = new AuctionPathsSolver().Solve(full, SolveOptions.Default);
                Assert.Equal((name, SolutionStatus.Infeasible), (name, AssignmentJudge.Judge(full, solution).Status));
                Assert.Equal(ClashKind.RowMinimums, solution.Clash!.Kind);
                Assert.Null(ClashOracle.Objection(full, solution.Clash));
            }
        );
        output.WriteLine($"{facts} infeasible facts");
    }

    [Fact]
    public void Costs_that_would_overflow_are_refused_when_the_problem_is_built()
    {
        int facts = ForEach("overflow_or_reject", (_, _, sketch) => Assert.Throws<ArgumentException>(() => sketch.Build()));
        output.WriteLine($"{facts} overflow facts");
    }

    private int ForEach(string status, Action<string, JsonElement, AssignmentSketch> check)
    {
        if (SharedCases.Find(output, "lap_small", "lap_small.json") is not { } path)
        {
            return 0;
        }

        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement[] cases = [.. document.RootElement.GetProperty("cases").EnumerateArray()];
        Assert.Equal(59, cases.Length);
        JsonElement[] chosen = [.. cases.Where(each => each.GetProperty("expected_status").ValueEquals(status))];
        foreach (JsonElement fact in chosen)
        {
            check(fact.GetProperty("name").GetString()!, fact, Sketch(fact));
        }

        Assert.NotEmpty(chosen);
        return chosen.Length;
    }

    /// <summary>
    /// With a limit c every row and every column left alone pays c/2: a pair is worth c − cost, the rest of the cost is constant, and the known value is that
    /// of the pairs chosen.
    /// </summary>
    private static void ExpectWithCostLimit(AssignmentSketch sketch, JsonElement limit, decimal value)
    {
        long reward = SharedCases.Millionths(limit.GetRawText());
        AssignmentSketch rewarded = sketch with
        {
            Edges = [.. sketch.Edges.Select(e => e with { Weight = e.Weight + reward })],
            Objective = AssignmentObjective.BestTotal,
        };
        AssignmentSolution solution = Proved.Solution(rewarded.Build())!;
        Int128 cost = solution.Edges.Aggregate(Int128.Zero, (sum, edge) => sum - sketch.Edges[edge].Weight);
        Assert.Equal(value, (decimal)cost / 1_000_000m);
    }

    private static void ExpectExample(string name, JsonElement fact, AssignmentSketch sketch, ProvedValue best)
    {
        bool unique = fact.TryGetProperty("assignment_unique", out JsonElement isUnique) && isUnique.ValueKind == JsonValueKind.True;
        if (!unique || fact.GetProperty("example_assignment").ValueKind != JsonValueKind.Array)
        {
            return;
        }

        AssignmentProblem problem = sketch.Build();
        (int, int)[] example =
        [
            .. fact.GetProperty("example_assignment")
                .EnumerateArray()
                .Index()
                .Where(row => row.Item.ValueKind != JsonValueKind.Null)
                .Select(row => (row.Index, row.Item.GetInt32())),
        ];
        (int, int)[] chosen = [.. Proved.Solution(problem)!.Edges.Select(edge => (problem.RowOf(edge), problem.EdgeColumns[edge]))];
        Assert.Equal(best.Matched, chosen.Length);
        Assert.True(example.SequenceEqual(chosen), $"{name}: {string.Join(' ', chosen)} instead of {string.Join(' ', example)}");
    }

    private static AssignmentSketch Sketch(JsonElement fact)
    {
        int sign = fact.GetProperty("sense").ValueEquals("min") ? -1 : 1;
        long?[][] costs = Costs(fact.GetProperty("cost"), out int columns);
        return new AssignmentSketch
        {
            Rows = [.. Enumerable.Repeat(Bounds.AtMost(1), costs.Length)],
            Columns = [.. Enumerable.Repeat(Bounds.AtMost(1), columns)],
            Edges =
            [
                .. from row in costs.Index()
                from column in row.Item.Index()
                where column.Item is not null
                select new SketchEdge(row.Index, column.Index, sign * column.Item!.Value),
            ],
            Objective = AssignmentObjective.MostMatches,
        };
    }

    /// <summary>A matrix of numbers (millionths here), of nothing for a forbidden pair, and of texts where a number is too long for JSON; or a formula.</summary>
    private static long?[][] Costs(JsonElement cost, out int columns)
    {
        if (cost.ValueKind == JsonValueKind.Array)
        {
            long?[][] matrix = [.. cost.EnumerateArray().Select(row => row.EnumerateArray().Select(Cell).ToArray())];
            columns = matrix.Length == 0 ? 0 : matrix[0].Length;
            return matrix;
        }

        if (cost.TryGetProperty("n", out JsonElement size))
        {
            Assert.Equal("cost[i][j] = i*j, 0-based", cost.GetProperty("formula").GetString());
            int n = columns = size.GetInt32();
            return
            [
                .. Enumerable
                    .Range(0, n)
                    .Select(row => Enumerable.Range(0, n).Select(column => (long?)(row * column * 1_000_000L)).ToArray()),
            ];
        }

        columns = cost.GetProperty("cols").GetInt32();
        return [.. Enumerable.Repeat(Array.Empty<long?>(), cost.GetProperty("rows").GetInt32())];
    }

    private static long? Cell(JsonElement cell) =>
        cell.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => long.Parse(cell.GetString()!, CultureInfo.InvariantCulture),
            _ => SharedCases.Millionths(cell.GetRawText()),
        };
}
