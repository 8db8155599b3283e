using BenchmarkDotNet.Attributes;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Testing.Cohorts;

namespace MentorMatch.Benchmarks.Kernels;

/// <summary>What it costs to score one pair when all pairs of a cohort are scored, with the built-in policy, on one thread.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private const int Mentors = 500;
    private const int Mentees = 1_500;

    private CohortScorer scorer = null!;
    private long sum;

    /// <summary>Makes the cohort and compiles the policy.</summary>
    [GlobalSetup]
    public void Compile()
    {
        CohortOptions options = new() { Mentors = Mentors, Mentees = Mentees };
        Cohort cohort = CohortGenerator.Generate(options);
        scorer = CohortScorer.Compile(cohort, MatchingPolicy.Default);

        // The sum of all scores, each found by itself.
        sum = cohort
            .Mentees.SelectMany(_ => cohort.Mentors, (mentee, mentor) => scorer.Score(mentee.Id, mentor.Id))
            .Where(score => score.BrokenRules.IsEmpty)
            .Sum(score => score.Score.Millionths);
    }

    /// <summary>Scores all pairs; the time shown is that of one pair.</summary>
    /// <returns>Number of eligible pairs.</returns>
    [Benchmark(OperationsPerInvoke = Mentors * Mentees)]
    public int OnePair()
    {
        ScoredPairs pairs = scorer.ScoreAll(threads: 1);
        long total = 0;
        foreach (long score in pairs.Millionths)
        {
            total += score;
        }

        Proof.Total(total, sum);
        return pairs.Count;
    }
}
