using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Stable;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>The judge of stability against forgers: no false absence, no false matching, no false silence about a blocking pair.</summary>
public sealed class StabilityTamperingTests
{
    [Fact]
    public void No_permutation_shows_the_absence_of_a_stable_matching_that_exists()
    {
        SplitMix64 draw = new(4);
        int tried = 0;
        for (int problems = 0; problems < 60; problems++)
        {
            int[][] lists = PreferenceLists.Draw(draw, 5, 5, oneSide: true);
            StableRoommatesProblem problem = StableRoommatesProblem.FromLists(lists);
            bool exists = PlainStability.AllStable(lists).Count > 0;
            bool shown = false;
            foreach (ImmutableArray<int> next in Permutations([0, 1, 2, 3, 4], 0))
            {
                shown |= Judged(problem, next).Status == StabilityStatus.NoneExists;
                tried++;
            }

            Assert.Equal(!exists, shown);
        }

        Assert.Equal(60 * 120, tried);
    }

    [Fact]
    public void Evidence_with_anybody_exchanged_is_rejected()
    {
        // Two circles of three: whoever is exchanged, somebody is followed by a stranger.
        int[][] lists =
        [
            [1, 2],
            [2, 0],
            [0, 1],
            [4, 5],
            [5, 3],
            [3, 4],
        ];
        StableRoommatesProblem problem = StableRoommatesProblem.FromLists(lists);
        StablePartition evidence = new StableRoommatesSolver().Solve(problem, SolveOptions.Default).Evidence!;
        Assert.Equal(StabilityStatus.NoneExists, Judged(problem, evidence.Next).Status);
        for (int one = 0; one < 6; one++)
        {
            for (int value = -1; value <= 6; value++)
            {
                if (value != evidence.Next[one])
                {
                    StabilityVerdict verdict = Judged(problem, evidence.Next.SetItem(one, value));
                    Assert.Equal(StabilityStatus.Unknown, verdict.Status);
                    Assert.Single(verdict.Objections);
                }
            }
        }
    }

    [Fact]
    public void Going_round_the_party_the_wrong_way_is_no_evidence()
    {
        StableRoommatesProblem problem = StableRoommatesProblem.FromLists([
            [1, 2],
            [2, 0],
            [0, 1],
        ]);
        Assert.Equal(StabilityStatus.NoneExists, Judged(problem, [1, 2, 0]).Status);
        Assert.Equal(StabilityStatus.Unknown, Judged(problem, [2, 0, 1]).Status);
    }

    [Fact]
    public void Evidence_and_partners_at_once_are_no_claim()
    {
        StableRoommatesProblem problem = StableRoommatesProblem.FromLists([
            [1, 2],
            [2, 0],
            [0, 1],
        ]);
        StableRoommatesSolution both = new()
        {
            Stop = StopReason.Finished,
            Mates = [1, 0, -1],
            Evidence = new StablePartition([1, 2, 0]),
        };
        Assert.Equal(StabilityStatus.Unknown, StabilityJudge.Judge(problem, both).Status);
    }

    [Theory]
    [InlineData(new[] { 1, 0, 3 })]
    [InlineData(new[] { 1, 2, 0, -1 })]
    [InlineData(new[] { 1, 0, 9, -1 })]
    [InlineData(new[] { 1, 0, -2, -1 })]
    [InlineData(new[] { 0, -1, -1, -1 })]
    [InlineData(new[] { 3, -1, -1, 0 })]
    public void Partners_who_are_none_are_rejected(int[] mates)
    {
        StableRoommatesProblem problem = StableRoommatesProblem.FromLists([
            [1, 2],
            [2, 0],
            [0, 1],
            [],
        ]);
        StabilityVerdict verdict = StabilityJudge.Judge(
            problem,
            new StableRoommatesSolution { Stop = StopReason.Finished, Mates = [.. mates] }
        );
        Assert.Equal(StabilityStatus.Unknown, verdict.Status);
        Assert.Single(verdict.Objections);
    }

    [Theory]
    [InlineData(new[] { 1, 0 })]
    [InlineData(new[] { 0, 0 })]
    [InlineData(new[] { 4 })]
    [InlineData(new[] { -1 })]
    [InlineData(new[] { 0, 1 })]
    [InlineData(new[] { 0, 2 })]
    public void Allocations_beyond_the_capacities_or_the_edges_are_rejected(int[] edges)
    {
        StableAllocationProblem problem = StableAllocationProblem.FromLists(
            [
                [0, 1],
                [0, 1],
            ],
            [
                [0, 1],
                [1, 0],
            ],
            [1, 1],
            [1, 1]
        );
        StabilityVerdict verdict = StabilityJudge.Judge(
            problem,
            new StableAllocationSolution { Stop = StopReason.Finished, Edges = [.. edges] }
        );
        Assert.Equal(StabilityStatus.Unknown, verdict.Status);
        Assert.Single(verdict.Objections);
    }

    [Fact]
    public void A_solution_without_its_list_is_rejected()
    {
        StableAllocationProblem problem = StableAllocationProblem.FromLists(
            [
                [0],
            ],
            [
                [0],
            ],
            [1],
            [1]
        );
        Assert.Equal(
            StabilityStatus.Unknown,
            StabilityJudge.Judge(problem, new StableAllocationSolution { Stop = StopReason.Finished, Edges = default }).Status
        );
        StableRoommatesProblem roommates = StableRoommatesProblem.FromLists([
            [1],
            [0],
        ]);
        Assert.Equal(
            StabilityStatus.Unknown,
            StabilityJudge.Judge(roommates, new StableRoommatesSolution { Stop = StopReason.Finished }).Status
        );
        Assert.Equal(StabilityStatus.Unknown, Judged(roommates, default).Status);
    }

    [Fact]
    public void A_solver_that_is_stopped_returns_a_matching_with_its_blocking_pairs()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        StableAllocationProblem problem = StableAllocationProblem.FromLists(
            [
                [0],
                [0],
            ],
            [
                [1, 0],
            ],
            [1, 1],
            [1]
        );
        StableAllocationSolution stopped = new DeferredAcceptanceSolver().Solve(problem, SolveOptions.Default, source.Token);
        Assert.Equal(StopReason.Cancelled, stopped.Stop);
        Assert.Equal([new BlockingPair(0, 0), new BlockingPair(1, 0)], StabilityJudge.Judge(problem, stopped).BlockingPairs.AsEnumerable());
        StableRoommatesProblem roommates = StableRoommatesProblem.FromLists([
            [1],
            [0],
        ]);
        StableRoommatesSolution alone = new StableRoommatesSolver().Solve(roommates, SolveOptions.Default, source.Token);
        Assert.Equal(StopReason.Cancelled, alone.Stop);
        Assert.NotEqual(StabilityStatus.Unknown, StabilityJudge.Judge(roommates, alone).Status);
    }

    private static StabilityVerdict Judged(StableRoommatesProblem problem, ImmutableArray<int> next) =>
        StabilityJudge.Judge(problem, new StableRoommatesSolution { Stop = StopReason.Finished, Evidence = new StablePartition(next) });

    private static IEnumerable<ImmutableArray<int>> Permutations(int[] items, int from)
    {
        if (from == items.Length)
        {
            yield return [.. items];
        }

        for (int k = from; k < items.Length; k++)
        {
            (items[from], items[k]) = (items[k], items[from]);
            foreach (ImmutableArray<int> permutation in Permutations(items, from + 1))
            {
                yield return permutation;
            }

            (items[from], items[k]) = (items[k], items[from]);
        }
    }
}
