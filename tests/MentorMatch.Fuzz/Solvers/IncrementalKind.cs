using System.Collections.Immutable;
using MentorMatch.Fuzz.Running;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Incremental;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Fuzz.Solvers;

/// <summary>An assignment that follows changes: after each it is the best there is.</summary>
internal static class IncrementalKind
{
    private const long Least = -5;
    private const long Most = 12;
    private const int Changes = 5;

    public static string Try(SplitMix64 random, int size)
    {
        RandomAssignment recipe = new()
        {
            MostRows = size,
            MostColumns = size,
            Demand = 2,
            Capacity = 2,
            LeastWeight = Least,
            MostWeight = Most,
            Objective = Recipes.Objective(random),
        };
        IncrementalAssignment assignment = IncrementalAssignment.Of(recipe.Draw(random).Build(), Least, Most, new AuctionPathsSolver());
        for (int change = 0; change < Changes; change++)
        {
            Change(assignment, random);
            (AssignmentProblem problem, AssignmentSolution solution) = assignment.Snapshot();
            AssignmentOptimum? best = BruteForceAssignment.Solve(problem);
            AssignmentVerdict verdict = AssignmentJudge.Judge(problem, solution);
            AssignmentSketch sketch = AssignmentSketch.Of(problem);
            _ = Verdicts.Hold(verdict, StopReason.Finished, problem.Objective, best is null ? null : (best.Matched, best.Total), sketch);
            FuzzFailureException.Unless(
                (verdict.Matched, verdict.Total) == (assignment.Matched, assignment.Total),
                $"it says {assignment.Total}, the judge {verdict.Total}: {sketch}"
            );
        }

        return "optimal";
    }

    private static void Change(IncrementalAssignment assignment, SplitMix64 random)
    {
        ImmutableArray<int> rows = [.. Enumerable.Range(0, assignment.RowCount).Where(row => !assignment.HasRowLeft(row))];
        ImmutableArray<int> columns = [.. Enumerable.Range(0, assignment.ColumnCount).Where(column => !assignment.HasColumnLeft(column))];
        int max = random.Next(0, 3);
        switch (random.Next(0, 6))
        {
            case 0 when rows.Length < 6:
                (int[] ofRow, long[] worth) = Draw(columns, random);
                _ = assignment.AddRow(max, ofRow, worth);
                break;
            case 1 when columns.Length < 6:
                (int[] ofColumn, long[] values) = Draw(rows, random);
                _ = assignment.AddColumn(max, ofColumn, values);
                break;
            case 2 when !rows.IsEmpty:
                assignment.RemoveRow(rows[random.Next(rows.Length)]);
                break;
            case 3 when !columns.IsEmpty:
                assignment.RemoveColumn(columns[random.Next(columns.Length)]);
                break;
            case 4 when !rows.IsEmpty:
                (int[] newColumns, long[] newWorth) = Draw(columns, random);
                assignment.ChangeRow(rows[random.Next(rows.Length)], max, newColumns, newWorth);
                break;
            case 5 when !columns.IsEmpty:
                (int[] newRows, long[] newValues) = Draw(rows, random);
                assignment.ChangeColumn(columns[random.Next(columns.Length)], max, newRows, newValues);
                break;
            default:
                break;
        }
    }

    private static (int[] Others, long[] Weights) Draw(ImmutableArray<int> others, SplitMix64 random)
    {
        int[] drawn = [.. others.Where(_ => random.NextBoolean(0.7))];
        return (drawn, [.. drawn.Select(_ => random.NextInt64(Least, Most + 1))]);
    }
}
