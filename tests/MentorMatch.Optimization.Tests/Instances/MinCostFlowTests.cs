using System.Text.Json;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Testing.Instances;
using Xunit.Abstractions;

namespace MentorMatch.Optimization.Tests.Instances;

/// <summary>
/// Minimum-cost flows as assignments, by the classical bridge: every unit of an arc's capacity is a row that must choose between the arc's head (the unit
/// flows, at its cost) and its tail (it stays, at none), and a column takes exactly what leaves its node at full capacity less the node's supply. It
/// exercises exact bounds on both sides, negative weights and thousands of identical rows.
/// </summary>
public sealed class MinCostFlowTests(ITestOutputHelper output)
{
    private const long MostRows = 20_000;

    [Fact]
    public void Every_small_flow_has_its_known_cost_or_none()
    {
        if (SharedCases.Find(output, "mcf", "mcf_small.json") is not { } path)
        {
            return;
        }

        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        int checkedCases = 0;
        foreach (JsonElement flow in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            string name = flow.GetProperty("name").GetString()!;
            if (flow.GetProperty("expected_status").ValueEquals("unbounded"))
            {
                output.WriteLine($"{name}: unbounded, which no assignment is");
                continue;
            }

            (AssignmentSketch? sketch, long fixedCost) = Bridge(flow);
            if (sketch is null)
            {
                output.WriteLine($"{name}: more than {MostRows} units");
                continue;
            }

            long? expected = flow.GetProperty("expected_status").ValueEquals("optimal") ? Cost(flow.GetProperty("expected_cost")) : null;
            Assert.Equal((name, expected), (name, (long?)(fixedCost - Proved.Value(sketch)?.Total)));
            checkedCases++;
        }

        output.WriteLine($"{checkedCases} flows checked");
        Assert.InRange(checkedCases, 30, 37);
    }

    /// <summary>The lower bound of an arc flows in any case and is taken out first.</summary>
    private static (AssignmentSketch? Sketch, long FixedCost) Bridge(JsonElement flow)
    {
        Dictionary<int, long> supply = [];
        List<(int Tail, int Head, long Room, long Cost)> arcs = [];
        foreach (JsonProperty node in flow.GetProperty("supply").EnumerateObject())
        {
            supply[int.Parse(node.Name, System.Globalization.CultureInfo.InvariantCulture)] = node.Value.GetInt64();
        }

        long fixedCost = 0;
        foreach (JsonElement arc in flow.GetProperty("arcs").EnumerateArray())
        {
            (int tail, int head, long lower) = (arc[0].GetInt32(), arc[1].GetInt32(), arc[2].GetInt64());
            long upper = arc[3].ValueKind == JsonValueKind.Null ? long.MaxValue : arc[3].GetInt64();
            supply[tail] = supply.GetValueOrDefault(tail) - lower;
            supply[head] = supply.GetValueOrDefault(head) + lower;
            fixedCost += lower * Cost(arc[4]);
            arcs.Add((tail, head, upper - lower, Cost(arc[4])));
        }

        // An optimal flow is made of paths from supplies and of negative cycles, and each such cycle has an arc of finite capacity.
        long finite = arcs.Any(arc => arc.Cost < 0) ? arcs.Where(arc => arc.Room < int.MaxValue / 2).Sum(arc => arc.Room) : 0;
        long most = supply.Values.Where(units => units > 0).Sum() + finite;
        arcs = [.. arcs.Select(arc => arc with { Room = Math.Min(arc.Room, most) })];
        return arcs.Sum(arc => arc.Room) > MostRows ? (null, 0) : (Assignment(supply, arcs), fixedCost);
    }

    private static AssignmentSketch? Assignment(Dictionary<int, long> supply, List<(int Tail, int Head, long Room, long Cost)> arcs)
    {
        int[] nodes = [.. supply.Keys.Order()];
        List<SketchEdge> edges = [];
        int rows = 0;
        foreach ((int tail, int head, long room, long cost) in arcs)
        {
            for (long unit = 0; unit < room; unit++, rows++)
            {
                edges.Add(new SketchEdge(rows, Array.IndexOf(nodes, head), -cost));
                edges.Add(new SketchEdge(rows, Array.IndexOf(nodes, tail), 0));
            }
        }

        long[] takes = [.. nodes.Select(node => arcs.Where(arc => arc.Tail == node).Sum(arc => arc.Room) - supply[node])];

        // A node that must give more than can leave it: no bounds say that, so an impossible row does.
        bool impossible = takes.Any(units => units < 0);
        return new AssignmentSketch
        {
            Rows = [.. Enumerable.Repeat(Bounds.Exactly(1), rows), .. impossible ? [Bounds.Exactly(1)] : Array.Empty<Bounds>()],
            Columns = [.. takes.Select(units => Bounds.Exactly((int)Math.Max(0, units)))],
            Edges = [.. edges],
        };
    }

    /// <summary>Costs are whole numbers in every flow that has an optimum; elsewhere they do not matter.</summary>
    private static long Cost(JsonElement cost) => (long)cost.GetDouble();
}
