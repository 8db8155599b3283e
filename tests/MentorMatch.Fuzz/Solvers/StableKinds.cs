using MentorMatch.Fuzz.Running;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Stable;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Solvers;

/// <summary>Stable answers against every stable answer there is.</summary>
internal static class StableKinds
{
    public static string Allocation(SplitMix64 random, int size)
    {
        int rowCount = random.Next(1, size + 1);
        int columnCount = random.Next(1, Math.Min(size, 9 / rowCount) + 1);
        int[][] rows = PreferenceLists.Draw(random, rowCount, columnCount);
        int[][] columns = PreferenceLists.Draw(random, columnCount, rowCount);
        int[] rowCapacities = [.. Enumerable.Range(0, rowCount).Select(_ => random.NextBoolean(0.8) ? 1 : random.Next(0, 3))];
        int[] columnCapacities = [.. Enumerable.Range(0, columnCount).Select(_ => random.NextBoolean(0.8) ? 1 : random.Next(0, 4))];
        StableAllocationProblem problem = StableAllocationProblem.FromLists(rows, columns, rowCapacities, columnCapacities);
        using Stopping stopping = new(random);
        StableAllocationSolution solution = new DeferredAcceptanceSolver().Solve(problem, stopping.Options, stopping.Token);
        StabilityVerdict verdict = StabilityJudge.Judge(problem, solution);
        (int Row, int Column)[] chosen = [.. solution.Edges.Select(edge => (problem.RowOf(edge), problem.EdgeColumns[edge])).Order()];
        (int, int)[] blocking = [.. PlainStability.Blocking(rows, columns, rowCapacities, columnCapacities, chosen)];
        FuzzFailureException.Unless(
            blocking.SequenceEqual(verdict.BlockingPairs.Select(pair => (pair.First, pair.Second))),
            $"other blocking pairs"
        );
        FuzzFailureException.Unless(
            verdict.Status == (blocking.Length == 0 ? StabilityStatus.Stable : StabilityStatus.Unstable),
            $"judged {verdict.Status}"
        );
        if (solution.Stop != StopReason.Finished)
        {
            return "stopped";
        }

        foreach ((int Row, int Column)[] stable in PlainStability.AllStable(rows, columns, rowCapacities, columnCapacities))
        {
            for (int row = 0; row < rowCount; row++)
            {
                int[] mine = Ranks(chosen, row);
                int[] theirs = Ranks(stable, row);
                FuzzFailureException.Unless(
                    mine.Length == theirs.Length && mine.Zip(theirs).All(pair => pair.First <= pair.Second),
                    $"row {row} could do better"
                );
            }
        }

        FuzzFailureException.Unless(blocking.Length == 0, $"finished and not stable");
        return "stable";

        int[] Ranks((int Row, int Column)[] pairs, int row) =>
            [.. pairs.Where(pair => pair.Row == row).Select(pair => Array.IndexOf(rows[row], pair.Column)).Order()];
    }

    public static string Roommates(SplitMix64 random, int size)
    {
        int[][] lists = PreferenceLists.Draw(random, size, size, oneSide: true);
        StableRoommatesProblem problem = StableRoommatesProblem.FromLists(lists);
        using Stopping stopping = new(random);
        StableRoommatesSolution solution = new StableRoommatesSolver().Solve(problem, stopping.Options, stopping.Token);
        if (solution.Stop != StopReason.Finished)
        {
            return "stopped";
        }

        StabilityVerdict verdict = StabilityJudge.Judge(problem, solution);
        List<int[]> all = PlainStability.AllStable(lists);
        Verdicts.Unobjected(verdict.Objections, "roommates");
        FuzzFailureException.Unless(
            verdict.Status == (all.Count == 0 ? StabilityStatus.NoneExists : StabilityStatus.Stable),
            $"{all.Count} stable, judged {verdict.Status}"
        );
        FuzzFailureException.Unless(all.Count == 0 || all.Any(mates => mates.SequenceEqual(solution.Mates)), $"not among the stable ones");
        return all.Count == 0 ? "none exists" : "stable";
    }
}
