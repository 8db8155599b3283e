using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Stable;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.Properties;

/// <summary>Stable solvers and their judge against everything tried, on random lists with entries that are not returned and capacities on both sides.</summary>
public sealed class StableProperties
{
    [Fact]
    public void Rows_get_the_best_partners_of_any_stable_allocation()
    {
        SplitMix64 draw = new(1962);
        int several = 0;
        for (int problems = 0; problems < 1000; problems++)
        {
            int rowCount = draw.Next(2, 5);
            int columnCount = draw.Next(2, (12 / rowCount) + 1);
            columnCount = Math.Min(columnCount, 4);
            int[][] rows = PreferenceLists.Draw(draw, rowCount, columnCount);
            int[][] columns = PreferenceLists.Draw(draw, columnCount, rowCount);
            int[] rowCapacities = [.. Enumerable.Range(0, rowCount).Select(_ => draw.NextBoolean(0.85) ? 1 : draw.Next(0, 3))];
            int[] columnCapacities = [.. Enumerable.Range(0, columnCount).Select(_ => draw.NextBoolean(0.85) ? 1 : draw.Next(0, 4))];
            StableAllocationProblem problem = StableAllocationProblem.FromLists(rows, columns, rowCapacities, columnCapacities);
            StableAllocationSolution solution = new DeferredAcceptanceSolver().Solve(problem, SolveOptions.Default);
            Assert.Equal(StabilityStatus.Stable, StabilityJudge.Judge(problem, solution).Status);
            (int Row, int Column)[] chosen = [.. solution.Edges.Select(e => (problem.RowOf(e), problem.EdgeColumns[e])).Order()];
            List<(int Row, int Column)[]> all = PlainStability.AllStable(rows, columns, rowCapacities, columnCapacities);
            Assert.Contains(all, stable => stable.SequenceEqual(chosen));
            several += all.Count > 1 ? 1 : 0;
            foreach ((int Row, int Column)[] stable in all)
            {
                for (int row = 0; row < rowCount; row++)
                {
                    int[] mine = [.. chosen.Where(p => p.Row == row).Select(p => Array.IndexOf(rows[row], p.Column)).Order()];
                    int[] theirs = [.. stable.Where(p => p.Row == row).Select(p => Array.IndexOf(rows[row], p.Column)).Order()];
                    Assert.Equal(theirs.Length, mine.Length);
                    Assert.All(mine.Zip(theirs), ranks => Assert.True(ranks.First <= ranks.Second));
                }
            }
        }

        Assert.True(several > 10, $"Only {several} problems had a choice.");
    }

    [Fact]
    public void The_judge_lists_the_blocking_pairs_of_any_allocation()
    {
        SplitMix64 draw = new(1989);
        for (int problems = 0; problems < 400; problems++)
        {
            int rowCount = draw.Next(1, 7);
            int columnCount = draw.Next(1, 7);
            int[][] rows = PreferenceLists.Draw(draw, rowCount, columnCount);
            int[][] columns = PreferenceLists.Draw(draw, columnCount, rowCount);
            int[] rowCapacities = [.. Enumerable.Range(0, rowCount).Select(_ => draw.Next(0, 3))];
            int[] columnCapacities = [.. Enumerable.Range(0, columnCount).Select(_ => draw.Next(0, 3))];
            StableAllocationProblem problem = StableAllocationProblem.FromLists(rows, columns, rowCapacities, columnCapacities);
            ImmutableArray<int> edges = [.. Enumerable.Range(0, problem.EdgeCount).Where(_ => draw.NextBoolean(0.3))];
            (int Row, int Column)[] chosen = [.. edges.Select(e => (problem.RowOf(e), problem.EdgeColumns[e]))];
            bool fits =
                chosen.GroupBy(p => p.Row).All(g => g.Count() <= rowCapacities[g.Key])
                && chosen.GroupBy(p => p.Column).All(g => g.Count() <= columnCapacities[g.Key]);
            StabilityVerdict verdict = StabilityJudge.Judge(
                problem,
                new StableAllocationSolution { Stop = StopReason.Finished, Edges = edges }
            );
            Assert.Equal(fits, verdict.Status != StabilityStatus.Unknown);
            if (fits)
            {
                (int, int)[] expected = [.. PlainStability.Blocking(rows, columns, rowCapacities, columnCapacities, chosen)];
                Assert.Equal(expected, verdict.BlockingPairs.Select(p => (p.First, p.Second)));
                Assert.Equal(expected.Length == 0, verdict.Status == StabilityStatus.Stable);
                Assert.Equal(problem.EdgeCount, verdict.PairsChecked);
            }
        }
    }

    [Fact]
    public void Roommates_are_stable_or_shown_to_be_impossible_exactly_as_exhaustive_search_says()
    {
        SplitMix64 draw = new(1985);
        int none = 0;
        int pairs = 0;
        for (int problems = 0; problems < 1500; problems++)
        {
            int agents = draw.Next(1, 10);
            int[][] lists = PreferenceLists.Draw(draw, agents, agents, oneSide: true);
            StableRoommatesProblem problem = StableRoommatesProblem.FromLists(lists);
            StableRoommatesSolution solution = new StableRoommatesSolver().Solve(problem, SolveOptions.Default);
            StabilityVerdict verdict = StabilityJudge.Judge(problem, solution);
            List<int[]> all = PlainStability.AllStable(lists);
            Assert.Empty(verdict.Objections);
            Assert.Equal(all.Count == 0 ? StabilityStatus.NoneExists : StabilityStatus.Stable, verdict.Status);
            if (all.Count > 0)
            {
                Assert.Contains(all, mates => mates.SequenceEqual(solution.Mates));
                pairs += solution.Mates.Count(m => m >= 0) / 2;
            }
            else
            {
                none++;
                Assert.True(verdict.OddParty.Length >= 3 && verdict.OddParty.Length % 2 == 1);
                Assert.Equal(solution.Evidence!.OddParty().AsEnumerable(), verdict.OddParty);
            }
        }

        Assert.True(none > 100 && pairs > 1000, $"{none} impossible, {pairs} pairs: the problems are too easy to say much.");
    }

    [Fact]
    public void Long_lists_of_roommates_end_in_evidence_that_the_judge_accepts()
    {
        SplitMix64 draw = new(1991);
        HashSet<StabilityStatus> seen = [];
        for (int agents = 20; agents <= 300; agents += 7)
        {
            int[][] lists = PreferenceLists.Draw(draw, agents, agents, oneSide: true);
            StableRoommatesProblem problem = StableRoommatesProblem.FromLists(lists);
            StabilityVerdict verdict = StabilityJudge.Judge(problem, new StableRoommatesSolver().Solve(problem, SolveOptions.Default));
            Assert.Empty(verdict.Objections);
            seen.Add(verdict.Status);
        }

        Assert.Equal([StabilityStatus.NoneExists, StabilityStatus.Stable], seen.Order());
    }

    [Fact]
    public void The_judge_lists_the_blocking_pairs_of_any_roommates()
    {
        SplitMix64 draw = new(77);
        for (int problems = 0; problems < 400; problems++)
        {
            int agents = draw.Next(1, 10);
            int[][] lists = PreferenceLists.Draw(draw, agents, agents, oneSide: true);
            int[] mates = new int[agents];
            Array.Fill(mates, -1);
            for (int one = 0; one < agents; one++)
            {
                int other = draw.Next(agents);
                if (mates[one] < 0 && mates[other] < 0 && lists[one].Contains(other) && lists[other].Contains(one))
                {
                    (mates[one], mates[other]) = (other, one);
                }
            }

            StabilityVerdict verdict = StabilityJudge.Judge(
                StableRoommatesProblem.FromLists(lists),
                new StableRoommatesSolution { Stop = StopReason.Finished, Mates = [.. mates] }
            );
            Assert.Equal(PlainStability.Blocking(lists, mates), verdict.BlockingPairs.Select(p => (p.First, p.Second)));
        }
    }
}
