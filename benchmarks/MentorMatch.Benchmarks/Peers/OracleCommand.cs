using System.CommandLine;
using System.Text.Json;
using MentorMatch.Benchmarks.Commands;
using MentorMatch.Console;
using MentorMatch.Console.Commands;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Benchmarks.Peers;

/// <summary>
/// <c>oracle COUNT FILE</c>: writes so many small random instances of each kind, one JSON object a line, with what this library says of them, for another solver to be asked the same.
/// </summary>
internal sealed class OracleCommand : Command, IHasExample
{
    private static readonly SolveOptions OneThread = new() { Threads = 1 };

    private static readonly (string Kind, RandomAssignment Recipe)[] Plain =
    [
        ("linear", new RandomAssignment { MostRows = 12, MostColumns = 12 }),
        (
            "flow",
            new RandomAssignment
            {
                MostRows = 12,
                MostColumns = 8,
                Demand = 2,
                Capacity = 3,
                RowMinimums = 0.1,
                ColumnMinimums = 0.1,
            }
        ),
    ];

    private static readonly RandomSideConstraints[] Sides =
    [
        new()
        {
            Core = new RandomAssignment
            {
                MostRows = 12,
                MostColumns = 8,
                Capacity = 2,
            },
            Most = 1,
        },
        new()
        {
            Core = new RandomAssignment
            {
                MostRows = 10,
                MostColumns = 6,
                Capacity = 2,
            },
            Most = 3,
            Signed = 0.3,
        },
        new()
        {
            Core = new RandomAssignment
            {
                MostRows = 8,
                MostColumns = 6,
                Demand = 2,
                Capacity = 2,
                Pins = 0.05,
                RowMinimums = 0.1,
                ColumnMinimums = 0.1,
            },
            Most = 2,
            Signed = 0.5,
        },
    ];

    private readonly Argument<int> count = new("COUNT")
    {
        Description = "How many instances of each kind.",
        CustomParser = argument => OptionText.Count(argument, atLeast: 1, atMost: 1_000_000) ?? 0,
    };
    private readonly Argument<string> path = new("FILE") { Description = "The file to write." };

    /// <summary>Makes the command.</summary>
    public OracleCommand()
        : base("oracle", "Writes small random instances with what this library says of them, for another solver to be asked the same.")
    {
        Arguments.Add(count);
        Arguments.Add(path);
        SetAction(parsed => Write(parsed.GetValue(count), parsed.GetValue(path)!));
    }

    /// <inheritdoc/>
    public string Example => $"{BenchmarkCommand.Typed} oracle 300 .peers/oracle.jsonl";

    private static int Write(int count, string path)
    {
        using StreamWriter file = File.CreateText(path);
        for (int k = 0; k < count; k++)
        {
            AssignmentObjective objective = k % 2 == 0 ? AssignmentObjective.BestTotal : AssignmentObjective.MostMatches;
            SplitMix64 random = new(1_000_000 + (ulong)k);
            foreach ((string kind, RandomAssignment recipe) in Plain)
            {
                AssignmentProblem problem = (recipe with { Objective = objective }).Draw(random).Build();
                file.WriteLine(
                    JsonSerializer.Serialize(
                        Of(kind, problem, [], 0, AssignmentJudge.Judge(problem, new AuctionPathsSolver().Solve(problem, OneThread)))
                    )
                );
            }

            RandomSideConstraints side = Sides[k / 2 % Sides.Length];
            SideConstrainedAssignmentProblem whole = (side with { Core = side.Core with { Objective = objective } }).Draw(random);
            AssignmentVerdict verdict = SideConstrainedJudge.Judge(whole, new SideConstrainedSolver().Solve(whole, OneThread)).Whole;
            file.WriteLine(JsonSerializer.Serialize(Of("side", whole.Core, [.. whole.Constraints], whole.MatchWorth, verdict)));
        }

        return ExitCode.Done;
    }

    private static object Of(string kind, AssignmentProblem problem, SideConstraint[] constraints, long worth, AssignmentVerdict verdict)
    {
        int[] rows = [.. Enumerable.Range(0, problem.EdgeCount).Select(problem.RowOf)];
        int[] columns = problem.EdgeColumns.ToArray();
        return new
        {
            kind,
            mostMatches = problem.Objective == AssignmentObjective.MostMatches,
            rowBounds = Pairs(problem.RowBounds),
            columnBounds = Pairs(problem.ColumnBounds),
            rows,
            columns,
            weights = rows.Select((_, edge) => problem.Weight(edge)).ToArray(),
            pins = problem.PinnedEdges.ToArray(),
            worth,
            constraints = constraints
                .Select(each => new
                {
                    low = each.Low,
                    high = each.High,
                    coefficients = rows.Select((row, edge) => each.CoefficientOf(row, columns[edge], edge)).ToArray(),
                })
                .ToArray(),
            ours = new
            {
                status = verdict.Status.ToString(),
                matched = verdict.Matched,
                total = (long)verdict.Total,
                matchedBound = verdict.MatchedBound,
                bound = (long?)verdict.Bound,
            },
        };
    }

    private static int[][] Pairs(ReadOnlySpan<Bounds> bounds) => [.. bounds.ToArray().Select(each => new[] { each.Min, each.Max })];
}
