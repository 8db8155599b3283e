using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>What prices of members prove is what their definition says, and beyond the few members of whom everything is tried it is all that counts.</summary>
public sealed class CompanionBoundTests
{
    private static readonly CompositionKind[] Kinds = Enum.GetValues<CompositionKind>();

    [Fact]
    public void The_bound_is_that_of_the_plain_definition()
    {
        for (ulong seed = 1; seed <= 600; seed++)
        {
            SplitMix64 random = new(seed);
            CirclesProblem problem = Recipe(seed).Draw(random);
            CirclesProof proof = Draw(problem, random);
            int fewest = problem.FewestCircles + (int)(seed % 3);
            if (fewest > 0)
            {
                Assert.Equal(PlainCompanionBound.Of(problem, proof, fewest), CompanionBound.Of(problem, proof, fewest));
            }
        }
    }

    [Fact]
    public void Trying_every_circle_finds_what_exhaustive_search_finds()
    {
        int possible = 0;
        for (ulong seed = 1; seed <= 400; seed++)
        {
            CirclesProblem problem = (Recipe(seed) with { Forbidden = 0.1, Pins = (int)(seed % 2) }).Draw(new SplitMix64(seed));
            Int128? best = EveryCircle.Best(problem);
            Assert.Equal((Int128?)BruteForceCircles.Solve(problem), best);
            possible += best is null ? 0 : 1;
        }

        Assert.InRange(possible, 80, 380);
    }

    [Fact]
    public void Up_to_fourteen_members_need_no_proof_and_fifteen_do()
    {
        Assert.Equal(SolutionStatus.Optimal, Judge(Alike(14, 2), null).Status);
        CirclesVerdict fifteen = Judge(Alike(15, 3), null);
        Assert.Equal((SolutionStatus.Feasible, 0L), (fifteen.Status, fifteen.PairsChecked));
        Assert.Null(fifteen.Bound);
        CirclesVerdict proved = Judge(Alike(15, 3), new CirclesProof([.. new long[15]], 0));
        Assert.Equal((SolutionStatus.Optimal, 105L), (proved.Status, proved.PairsChecked));
        Assert.Equal((Int128)15, proved.Bound);
    }

    [Fact]
    public void Beyond_a_price_too_high_or_too_low_proves_less()
    {
        CirclesProblem problem = Alike(16, 4);
        foreach (long price in (long[])[-1, 1, long.MinValue, long.MaxValue])
        {
            CirclesVerdict verdict = Judge(problem, new CirclesProof([price, .. new long[15]], 0));
            Assert.Equal(SolutionStatus.Feasible, verdict.Status);
            Assert.True(verdict.Bound > verdict.Total);
            Assert.Empty(verdict.Objections);
        }
    }

    [Fact]
    public void Members_who_must_all_be_apart_make_more_circles_and_are_counted_once_each()
    {
        // Circles of 1 to 4 of sixteen members, each pair worth −1: the fewer circles, the worse; six of them must be apart from each other.
        int[] weights = new int[16 * 16];
        Array.Fill(weights, -1);
        for (int one = 0; one < 6; one++)
        {
            for (int other = 0; other < 6; other++)
            {
                weights[(one * 16) + other] = CirclesProblem.Forbidden;
            }
        }

        CirclesProblem problem = new(16, new Bounds(2, 4), weights);
        Int128? Bound(ImmutableArray<int> apart) =>
            CirclesJudge.Judge(problem, new() { Stop = StopReason.Finished, Proof = new CirclesProof([.. new long[16]], 1, apart) }).Bound;
        for (int circles = 4; circles <= 6; circles++)
        {
            CirclesProof proof = new([.. new long[16]], 1);
            Assert.Equal(PlainCompanionBound.Of(problem, proof, circles), Bound([.. Enumerable.Range(0, circles)]));
        }

        Assert.True(Bound([0, 1, 2, 3, 4, 5]) < Bound([]));
        Assert.Equal(Bound([]), Bound([0, 1, 2]));
        foreach (
            ImmutableArray<int> forged in (ImmutableArray<int>[])
                [
                    [0, 0, 0, 0, 0],
                    [0, 6],
                    [-1],
                    [16],
                ]
        )
        {
            Assert.Null(Bound(forged));
        }
    }

    [Fact]
    public void A_clash_of_many_members_is_judged_by_itself_and_beside_circles_it_is_refused()
    {
        CirclesProblem odd = new(17, new Bounds(2, 2), new int[17 * 17]);
        CirclesSolution claim = new() { Stop = StopReason.Finished, Clash = new CirclesClash(CirclesClashKind.Sizes, [], []) };
        Assert.Equal(SolutionStatus.Infeasible, CirclesJudge.Judge(odd, claim).Status);
        Assert.Equal(SolutionStatus.Unknown, CirclesJudge.Judge(odd, claim with { Clash = null }).Status);
        Assert.Equal(SolutionStatus.Unknown, CirclesJudge.Judge(odd, claim with { Circles = [] }).Status);
        CirclesClash exhausted = new(CirclesClashKind.Exhausted, [], []);
        Assert.Equal(SolutionStatus.Unknown, CirclesJudge.Judge(odd, claim with { Clash = exhausted }).Status);
        Assert.Equal(SolutionStatus.Unknown, CirclesJudge.Judge(odd, claim with { Proof = new CirclesProof([1], 0) }).Status);
    }

    [Fact]
    public void Circles_without_a_largest_size_are_judged_as_well()
    {
        CompositionRule rule = CompositionRule.Spread([0, 0, 1, 1, 0]);
        CirclesProblem problem = new(5, new Bounds(2, int.MaxValue), new int[25], [rule]);
        Assert.Equal(1, problem.FewestCircles);
        CirclesSolution solution = new()
        {
            Stop = StopReason.Finished,
            Circles =
            [
                [0, 1, 2, 3, 4],
            ],
            Proof = new CirclesProof([0, 0, 0, 0, 0], 0),
            Clash = new CirclesClash(CirclesClashKind.Composition, [], []),
        };
        CirclesVerdict verdict = CirclesJudge.Judge(problem, solution);
        Assert.Equal("The clash is none.", Assert.Single(verdict.Objections));
        Assert.Equal(SolutionStatus.Optimal, CirclesJudge.Judge(problem, solution with { Clash = null }).Status);
    }

    private static RandomCircles Recipe(ulong seed) =>
        new()
        {
            MostMembers = 7,
            Forbidden = 0.15,
            LeastWeight = -9,
            MostWeight = 9,
            Rules = [Kinds[(int)(seed % 4)], Kinds[(int)(seed / 4 % 4)]],
        };

    private static CirclesProof Draw(CirclesProblem problem, SplitMix64 random) =>
        new([.. Enumerable.Range(0, problem.MemberCount).Select(_ => random.NextInt64(-9, 9))], random.NextInt64(-9, 9));

    /// <summary>Members who are all worth 1 to each other.</summary>
    private static CirclesProblem Alike(int members, int size)
    {
        int[] weights = new int[members * members];
        Array.Fill(weights, 1);
        return new CirclesProblem(members, Bounds.Exactly(size), weights);
    }

    private static CirclesVerdict Judge(CirclesProblem problem, CirclesProof? proof) =>
        CirclesJudge.Judge(
            problem,
            new CirclesSolution
            {
                Stop = StopReason.Finished,
                Circles = [.. Enumerable.Range(0, problem.MemberCount).Chunk(problem.Size.Max).Select(circle => circle.ToImmutableArray())],
                Proof = proof,
            }
        );
}
