using BenchmarkDotNet.Attributes;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Testing.Cohorts;

namespace MentorMatch.Benchmarks;

/// <summary>What it costs to score one pair when all pairs of a cohort are scored, with the built-in policy, on one thread.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private const int Mentors = 500;
    private const int Mentees = 1_500;

    private CohortScorer scorer = null!;

    /// <summary>Makes the cohort and compiles the policy.</summary>
    [GlobalSetup]
    public void Compile()
    {
        CohortOptions options = new() { Mentors = Mentors, Mentees = Mentees };
        Cohort cohort = CohortGenerator.Generate(options);
        scorer = CohortScorer.Compile(cohort, MatchingPolicy.Default);
    }

    /// <summary>Scores all pairs; the time shown is that of one pair.</summary>
    /// <returns>Number of eligible pairs.</returns>
    [Benchmark(OperationsPerInvoke = Mentors * Mentees)]
    public int OnePair() => scorer.ScoreAll(threads: 1).Count;
}
