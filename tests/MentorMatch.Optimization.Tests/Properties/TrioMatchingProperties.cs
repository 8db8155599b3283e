using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.TrioMatching;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Optimization.Tests.Properties;

public sealed class TrioMatchingProperties
{
    [Theory]
    [InlineData(AssignmentObjective.MostMatches, 0, 12, 0.5)]
    [InlineData(AssignmentObjective.MostMatches, -5, 5, 0.9)]
    [InlineData(AssignmentObjective.MostMatches, 0, 1000, 0.3)]
    [InlineData(AssignmentObjective.BestTotal, -9, 12, 0.6)]
    [InlineData(AssignmentObjective.BestTotal, 0, 1, 0.9)]
    public void Small_problems_equal_exhaustive_search_and_are_proved(AssignmentObjective objective, int least, int most, double density)
    {
        for (ulong seed = 1; seed <= 150; seed++)
        {
            TrioMatchingProblem problem = Draw(new SplitMix64(seed), 3 + (int)(seed % 7), least, most, density, objective);
            TrioMatchingVerdict verdict = TrioMatchingJudge.Judge(problem, Solve(problem));
            (long placed, Int128 total) = BruteForceTrioMatching.Solve(problem);
            Assert.Empty(verdict.Objections);
            Assert.Equal(SolutionStatus.Optimal, verdict.Status);
            Assert.Equal(total, verdict.Total);
            Assert.True(objective == AssignmentObjective.BestTotal || placed == verdict.Placed, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(61, AssignmentObjective.MostMatches, 61)]
    [InlineData(60, AssignmentObjective.MostMatches, 60)]
    [InlineData(61, AssignmentObjective.BestTotal, 61)]
    [InlineData(100, AssignmentObjective.BestTotal, 99)]
    public void People_who_all_know_each_other_are_placed_and_proved_with_few_trios_solved(
        int people,
        AssignmentObjective objective,
        int placed
    )
    {
        TrioMatchingProblem problem = Draw(new SplitMix64(7), people, 0, 1_000_000, 1, objective);
        TrioMatchingSolution solution = Solve(problem);
        TrioMatchingVerdict verdict = TrioMatchingJudge.Judge(problem, solution);
        Assert.Equal((placed, SolutionStatus.Optimal), (verdict.Placed, verdict.Status));
        Assert.Equal(people * (people - 1) * (people - 2) / 6, verdict.TriosChecked);
        Assert.InRange(solution.Proof!.Trios.Length, 0, 50);
    }

    [Fact]
    public void A_solver_stopped_before_it_starts_says_nothing_untrue()
    {
        TrioMatchingProblem problem = Draw(new SplitMix64(7), 41, 0, 1000, 1, AssignmentObjective.MostMatches);
        TrioMatchingSolution best = Solve(problem);
        TrioMatchingSolution stopped = new TrioMatchingSolver().Solve(problem, new SolveOptions { TimeLimit = TimeSpan.Zero });
        Assert.Equal(StopReason.TimeLimit, stopped.Stop);
        TrioMatchingVerdict verdict = TrioMatchingJudge.Judge(problem, stopped);
        Assert.Equal((SolutionStatus.Feasible, 0), (verdict.Status, verdict.Objections.Length));
        TrioMatchingVerdict optimum = TrioMatchingJudge.Judge(problem, best);
        Assert.True(verdict.Bound + ((Int128)problem.VertexBonus * verdict.Placed) >= optimum.Total + ((Int128)problem.VertexBonus * 41));
    }

    [Fact]
    public void Tampering_is_noticed()
    {
        // The best trio is not the one that the duals of all pairs promise most of, so that the proof needs a trio solved by itself.
        TrioMatchingProblem problem = Enumerable
            .Range(1, 200)
            .Select(seed => Draw(new SplitMix64((ulong)seed), 9, 0, 30, 0.8, AssignmentObjective.MostMatches))
            .First(each => Solve(each).Proof!.Trios.Length > 1);
        TrioMatchingSolution honest = Solve(problem);
        TrioMatchingProof proof = honest.Proof!;
        Assert.Equal(SolutionStatus.Optimal, TrioMatchingJudge.Judge(problem, honest).Status);

        GeneralMatchingProof lowered = proof.Pairs with
        {
            VertexDuals = [.. proof.Pairs.VertexDuals.Select(dual => Math.Max(0, dual - 2))],
        };
        ExpectRefused(problem, honest with { Proof = proof with { Pairs = lowered } });
        SolvedTrio first = proof.Trios[0];
        SolvedTrio cheap = first with { Rest = first.Rest with { VertexDuals = [.. first.Rest.VertexDuals.Select(_ => 0L)] } };
        ExpectRefused(problem, honest with { Proof = proof with { Trios = proof.Trios.SetItem(0, cheap) } });
        ExpectRefused(problem, honest with { Proof = proof with { Trios = [] } });
        ExpectRefused(problem, honest with { Trio = null });
        ExpectRefused(
            problem,
            honest with
            {
                Trio = new Trio(honest.Trio!.Value.Second, honest.Trio.Value.First, honest.Trio.Value.Third),
            }
        );
        ExpectRefused(problem, honest with { Edges = honest.Edges.RemoveAt(0) });
        ExpectRefused(problem, honest with { Edges = [.. Enumerable.Range(0, problem.Pairs.EdgeCount)] });
        ExpectRefused(problem, honest with { Edges = default });
        ExpectRefused(problem, honest with { Proof = new TrioMatchingProof(null!, default) });
    }

    private static void ExpectRefused(TrioMatchingProblem problem, TrioMatchingSolution claim) =>
        Assert.NotEqual(SolutionStatus.Optimal, TrioMatchingJudge.Judge(problem, claim).Status);

    private static TrioMatchingSolution Solve(TrioMatchingProblem problem) => new TrioMatchingSolver().Solve(problem, SolveOptions.Default);

    private static TrioMatchingProblem Draw(
        SplitMix64 random,
        int vertices,
        int least,
        int most,
        double density,
        AssignmentObjective objective
    )
    {
        List<GeneralMatchingEdge> edges = [];
        for (int one = 0; one < vertices; one++)
        {
            for (int other = one + 1; other < vertices; other++)
            {
                if (random.NextBoolean(density))
                {
                    edges.Add(new GeneralMatchingEdge(one, other, random.NextInt64(least, most + 1)));
                }
            }
        }

        GeneralMatchingSketch sketch = new()
        {
            VertexCount = vertices,
            Edges = [.. edges],
            Objective = objective,
        };
        return new TrioMatchingProblem(sketch.Build());
    }
}
