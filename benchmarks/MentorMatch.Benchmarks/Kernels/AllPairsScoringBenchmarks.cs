using BenchmarkDotNet.Attributes;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Testing.Cohorts;

namespace MentorMatch.Benchmarks.Kernels;

/// <summary>What one pair costs on one thread when a mentee meets all mentors: all scores of a row, and the best 24 at given prices, with nothing known before and with the lowest key known.</summary>
[MemoryDiagnoser]
public class AllPairsScoringBenchmarks
{
    private const int Mentors = 34_000;
    private const int Mentees = 2_048;
    private const int Kept = 24;
    private const int HighestPrice = 300_000;

    private readonly int[] row = new int[Mentors];
    private readonly int[] rows = [.. Enumerable.Range(0, Mentees)];
    private readonly BestPairs best = new(Mentees, Kept);
    private readonly long[] lowest = new long[Mentees];
    private IPairWeights weights = null!;
    private IPairScan scan = null!;

    /// <summary>Makes the cohort, compiles the policy, scans once and checks a row of it.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        Cohort cohort = CohortGenerator.Generate(new CohortOptions { Mentors = Mentors, Mentees = Mentees });
        MatchingPolicy policy = MatchingPolicy.Default with { Rules = [.. MatchingPolicy.Default.Rules, Rule.Same("languages")] };
        weights = CohortScorer.Compile(cohort, policy).AllPairs();
        long[] prices = new long[Mentors];
        for (int mentor = 0; mentor < prices.Length; mentor++)
        {
            prices[mentor] = (long)(SplitMix(mentor) % HighestPrice);
        }

        scan = weights.Scan([], prices);
        scan.Collect(rows, best, CancellationToken.None);
        BestPairs plain = new(1, Kept);
        PairWeights.RowByRow(weights, [], prices).Collect([0], plain, CancellationToken.None);
        if (!Pairs(plain).SequenceEqual(Pairs(best)))
        {
            throw new InvalidOperationException("A scan keeps other pairs than a look at every pair.");
        }

        for (int k = 0; k < Mentees; k++)
        {
            lowest[k] = best.Threshold(k);
        }
    }

    private static (int, long)[] Pairs(BestPairs best)
    {
        (int, long)[] pairs = new (int, long)[Kept];
        return [.. pairs.Take(best.Read(0, pairs)).Order()];
    }

    /// <summary>All scores of all rows.</summary>
    /// <returns>A score.</returns>
    [Benchmark(OperationsPerInvoke = Mentees * Mentors)]
    public int Fill()
    {
        for (int mentee = 0; mentee < Mentees; mentee++)
        {
            weights.Fill(mentee, row);
        }

        return row[0];
    }

    /// <summary>The best of all rows.</summary>
    /// <returns>A value.</returns>
    [Benchmark(OperationsPerInvoke = Mentees * Mentors)]
    public long Best()
    {
        best.Clear();
        scan.Collect(rows, best, CancellationToken.None);
        return best.Threshold(0);
    }

    /// <summary>The best of all rows when the lowest value to keep is known.</summary>
    /// <returns>A value.</returns>
    [Benchmark(OperationsPerInvoke = Mentees * Mentors)]
    public long BestExpected()
    {
        best.Clear();
        for (int k = 0; k < Mentees; k++)
        {
            best.Expect(k, lowest[k]);
        }

        scan.Collect(rows, best, CancellationToken.None);
        return best.Threshold(0);
    }

    private static ulong SplitMix(int number) => MentorMatch.Testing.SplitMix64.Mix((ulong)number);
}
