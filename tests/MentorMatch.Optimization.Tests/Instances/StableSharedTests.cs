using System.Text.Json;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Stable;
using MentorMatch.Optimization.Tests.Twins;
using Xunit.Abstractions;

namespace MentorMatch.Optimization.Tests.Instances;

/// <summary>Fifteen published stable matching problems with the complete lists of their stable matchings, and the four people who have none.</summary>
public sealed class StableSharedTests(ITestOutputHelper output)
{
    [Fact]
    public void Published_allocations_are_best_for_the_residents_and_turned_round_best_for_the_hospitals()
    {
        if (SharedCases.Find(output, "stable", "stable_shared.json") is not { } path)
        {
            return;
        }

        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement[] cases =
        [
            .. document.RootElement.GetProperty("one_to_one").EnumerateArray(),
            .. document.RootElement.GetProperty("many_to_one").EnumerateArray(),
        ];
        Assert.Equal(6, cases.Length);
        foreach (JsonElement fact in cases)
        {
            CheckAllocation(fact);
        }
    }

    [Fact]
    public void Published_roommates_are_the_known_pairs_or_none()
    {
        if (SharedCases.Find(output, "stable", "stable_shared.json") is not { } path)
        {
            return;
        }

        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement[] cases = [.. document.RootElement.GetProperty("roommates").EnumerateArray()];
        Assert.Equal(9, cases.Length);
        foreach (JsonElement fact in cases)
        {
            CheckRoommates(fact);
        }
    }

    [Fact]
    public void Three_who_prefer_each_other_in_a_circle_are_the_odd_party_that_leaves_the_fourth_nobody()
    {
        StableRoommatesProblem problem = StableRoommatesProblem.FromLists([
            [1, 2, 3],
            [2, 0, 3],
            [0, 1, 3],
            [0, 1, 2],
        ]);
        StableRoommatesSolution solution = new StableRoommatesSolver().Solve(problem, SolveOptions.Default);
        StabilityVerdict verdict = StabilityJudge.Judge(problem, solution);
        Assert.True(solution.Mates.IsDefault);
        Assert.Equal(StabilityStatus.NoneExists, verdict.Status);
        Assert.Equal([0, 1, 2], verdict.OddParty.AsEnumerable());
    }

    private static void CheckAllocation(JsonElement fact)
    {
        string[] residents = [.. fact.GetProperty("residents").EnumerateObject().Select(p => p.Name)];
        string[] hospitals = [.. fact.GetProperty("hospitals").EnumerateObject().Select(p => p.Name)];
        int[][] rows = Lists(fact.GetProperty("residents"), hospitals);
        int[][] columns = Lists(fact.GetProperty("hospitals"), residents);
        int[] places = [.. hospitals.Select(h => fact.GetProperty("capacities").GetProperty(h).GetInt32())];
        int[] one = [.. residents.Select(_ => 1)];

        string[] residentOptimal = Pairs(fact.GetProperty("resident_optimal"));
        StableAllocationProblem problem = StableAllocationProblem.FromLists(rows, columns, one, places);
        Assert.Equal(residentOptimal, Solved(problem, e => $"{hospitals[problem.EdgeColumns[e]]}-{residents[problem.RowOf(e)]}"));

        string[] hospitalOptimal = Pairs(fact.GetProperty("hospital_optimal"));
        StableAllocationProblem turned = StableAllocationProblem.FromLists(columns, rows, places, one);
        Assert.Equal(hospitalOptimal, Solved(turned, e => $"{hospitals[turned.RowOf(e)]}-{residents[turned.EdgeColumns[e]]}"));

        // The file's list is complete, so the exhaustive twin must find the same.
        string[] all =
        [
            .. fact.GetProperty("all_stable_matchings")
                .EnumerateArray()
                .Select(m => string.Join(' ', Pairs(m)))
                .Order(StringComparer.Ordinal),
        ];
        string[] found =
        [
            .. PlainStability
                .AllStable(rows, columns, one, places)
                .Select(m => string.Join(' ', m.Select(p => $"{hospitals[p.Column]}-{residents[p.Row]}").Order(StringComparer.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(all, found);
    }

    private static string[] Solved(StableAllocationProblem problem, Func<int, string> pair)
    {
        StableAllocationSolution solution = new DeferredAcceptanceSolver().Solve(problem, SolveOptions.Default);
        Assert.Equal(StabilityStatus.Stable, StabilityJudge.Judge(problem, solution).Status);
        return [.. solution.Edges.Select(pair).Order(StringComparer.Ordinal)];
    }

    private static void CheckRoommates(JsonElement fact)
    {
        string name = fact.GetProperty("name").GetString()!;
        string[] people = [.. fact.GetProperty("preferences").EnumerateObject().Select(p => p.Name)];
        StableRoommatesProblem problem = StableRoommatesProblem.FromLists(Lists(fact.GetProperty("preferences"), people));
        StableRoommatesSolution solution = new StableRoommatesSolver().Solve(problem, SolveOptions.Default);
        StabilityVerdict verdict = StabilityJudge.Judge(problem, solution);
        string[] known =
        [
            .. fact.GetProperty("all_stable_matchings")
                .EnumerateArray()
                .Select(m => string.Join(' ', m.EnumerateArray().Select(p => $"{p[0]}-{p[1]}").Order(StringComparer.Ordinal))),
        ];
        if (!fact.GetProperty("stable_exists").GetBoolean())
        {
            Assert.Equal((name, StabilityStatus.NoneExists), (name, verdict.Status));
            return;
        }

        Assert.Equal((name, StabilityStatus.Stable), (name, verdict.Status));
        IEnumerable<string> pairs = solution
            .Mates.Select((mate, agent) => (mate, agent))
            .Where(p => p.mate > p.agent)
            .Select(p => $"{people[p.agent]}-{people[p.mate]}");
        Assert.Contains(string.Join(' ', pairs.Order(StringComparer.Ordinal)), known);
    }

    private static int[][] Lists(JsonElement lists, string[] named) =>
        [.. lists.EnumerateObject().Select(p => p.Value.EnumerateArray().Select(v => Array.IndexOf(named, v.GetString())).ToArray())];

    private static string[] Pairs(JsonElement allocation) =>
        [
            .. allocation
                .EnumerateObject()
                .SelectMany(h => h.Value.EnumerateArray().Select(r => $"{h.Name}-{r}"))
                .Order(StringComparer.Ordinal),
        ];
}
