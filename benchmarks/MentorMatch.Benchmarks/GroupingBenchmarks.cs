using BenchmarkDotNet.Attributes;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Testing.Cohorts;

namespace MentorMatch.Benchmarks;

/// <summary>Circles of four to six for a thousand peers, and facilitated groups of four to eight; how good the circles are is what <c>circles</c> prints.</summary>
[MemoryDiagnoser]
public class GroupingBenchmarks
{
    private const ulong Seed = 20_260_101;

    private static readonly SolveOptions OneThread = new() { Threads = 1 };

    private CirclesProblem circles = null!;
    private CirclesSolution seated = null!;
    private Cohort cohort = null!;

    /// <summary>Makes the instances.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        circles = PeerCircles.Generate(1000, Seed, composed: true);
        seated = new CirclesSolver { Effort = 1 }.Solve(circles, OneThread);
        Cohort drawn = CohortGenerator.Generate(
            new CohortOptions
            {
                Mentors = 100,
                Mentees = 500,
                Seed = Seed,
            }
        );
        cohort = Cohort.Create(drawn.Mentors.Select(mentor => mentor with { Capacity = null, MinCapacity = null }), drawn.Mentees);
    }

    /// <summary>Forms circles for a thousand people with departments spread and somebody senior in each.</summary>
    /// <returns>The number of circles.</returns>
    [Benchmark]
    public int Circles() => new CirclesSolver().Solve(circles, OneThread).Circles.Length;

    /// <summary>Judges circles, the bound over every pair included.</summary>
    /// <returns>The number of pairs.</returns>
    [Benchmark]
    public long Judge() => CirclesJudge.Judge(circles, seated).PairsChecked;

    /// <summary>Forms groups of 500 mentees around up to 100 mentors, scoring and proof included.</summary>
    /// <returns>The number of groups.</returns>
    [Benchmark]
    public int FacilitatedGroups() =>
        Matcher.Match(cohort, MatchingPolicy.Default, Format.Groups(), new MatchOptions { Threads = 1 }).Groups.Length;
}
