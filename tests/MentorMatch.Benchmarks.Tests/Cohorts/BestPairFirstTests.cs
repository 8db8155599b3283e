using MentorMatch.Benchmarks.Cohorts;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Baselines;
using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Tests.Cohorts;

/// <summary>The baselines that look at rows as they need them choose as those do that have every pair stored.</summary>
public class BestPairFirstTests
{
    private const int Mentees = 120;
    private const int Mentors = 60;
    private const int Capacity = 2;

    [Theory]
    [InlineData(1, 1.0, 5)]
    [InlineData(2, 1.0, 1_000_000)]
    [InlineData(3, 0.4, 20)]
    [InlineData(4, 0.05, 20)]
    public void It_chooses_the_pairs_that_a_sorted_list_of_all_would_give(ulong seed, double density, int scores)
    {
        int[] table = Draw(seed, density, scores);
        AssignmentProblem problem = Problem(table);
        long[] chosen = [.. new GreedySolver().Solve(problem, SolveOptions.Default).Edges.Select(problem.Weight)];

        BestPairFirst greedy = new(new DensePairWeights(Mentees, Mentors, table), Capacity);
        PlanFigures plan = greedy.Choose();

        Assert.Equal(new PlanFigures(chosen.Length, chosen.Sum(), chosen.Min()), plan);
        Assert.Equal(problem.EdgeCount, greedy.PairCount);
        for (int mentee = 0; mentee < Mentees; mentee++)
        {
            int[] row = [.. table[(mentee * Mentors)..((mentee + 1) * Mentors)].Where(score => score != PairWeights.Absent)];
            Assert.Equal(row.OrderDescending().Take(3), greedy.TopScores[mentee]);
        }
    }

    [Fact]
    public void Names_from_a_hat_are_the_same_from_the_same_seed_and_below_the_greedy_total()
    {
        DensePairWeights weights = new(Mentees, Mentors, Draw(5, 0.8, 1_000));

        PlanFigures once = new NamesFromAHat(weights, Capacity).Mean(draws: 4, seed: 1);
        PlanFigures again = new NamesFromAHat(weights, Capacity).Mean(draws: 4, seed: 1);
        PlanFigures other = new NamesFromAHat(weights, Capacity).Mean(draws: 4, seed: 2);

        Assert.Equal(once, again);
        Assert.NotEqual(once, other);
        Assert.InRange(once.Total, 1, new BestPairFirst(weights, Capacity).Choose().Total - 1);
    }

    [Fact]
    public void Names_from_a_hat_find_the_one_eligible_mentor_among_many()
    {
        int[] table = new int[Mentees * Mentors];
        Array.Fill(table, PairWeights.Absent);
        for (int mentee = 0; mentee < Mentees; mentee++)
        {
            table[(mentee * Mentors) + (mentee / Capacity)] = 1;
        }

        PlanFigures plan = new NamesFromAHat(new DensePairWeights(Mentees, Mentors, table), Capacity).Mean(draws: 3, seed: 1);

        Assert.Equal(new PlanFigures(Mentees, Mentees, 1), plan);
    }

    private static int[] Draw(ulong seed, double density, int scores)
    {
        SplitMix64 random = new(seed);
        return
        [
            .. Enumerable.Range(0, Mentees * Mentors).Select(_ => random.NextBoolean(density) ? random.Next(scores) : PairWeights.Absent),
        ];
    }

    private static AssignmentProblem Problem(int[] table)
    {
        int[] pairs = [.. Enumerable.Range(0, table.Length).Where(pair => table[pair] != PairWeights.Absent)];
        return AssignmentProblem.FromEdges(
            [.. Enumerable.Repeat(Bounds.AtMost(1), Mentees)],
            [.. Enumerable.Repeat(Bounds.AtMost(Capacity), Mentors)],
            [.. pairs.Select(pair => pair / Mentors)],
            [.. pairs.Select(pair => pair % Mentors)],
            [.. pairs.Select(pair => (long)table[pair])],
            AssignmentObjective.MostMatches
        );
    }
}
