using BenchmarkDotNet.Attributes;
using MentorMatch.Benchmarks.Commands;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Testing.Cohorts;

namespace MentorMatch.Benchmarks.Kernels;

/// <summary>Circles of four to six for a thousand peers, and facilitated groups of four to eight; how good the circles are is what <c>circles</c> prints.</summary>
[MemoryDiagnoser]
public class GroupingBenchmarks
{
    private const ulong Seed = UsualOptions.UsualSeed;

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
    public int Circles()
    {
        CirclesSolution found = new CirclesSolver().Solve(circles, OneThread);
        Proof.Holds(
            found.Circles.Sum(circle => circle.Length) == circles.MemberCount
                && found.Circles.All(circle => circle.Length is >= 4 and <= 6),
            "a circle has fewer than four people or more than six, or somebody sits in none"
        );
        return found.Circles.Length;
    }

    /// <summary>Judges circles, the bound over every pair included.</summary>
    /// <returns>The number of pairs.</returns>
    [Benchmark]
    public long Judge()
    {
        CirclesVerdict verdict = CirclesJudge.Judge(circles, seated);
        Proof.Holds(verdict.Status == SolutionStatus.Feasible && verdict.Bound >= verdict.Total, $"judged {verdict.Status}");
        return verdict.PairsChecked;
    }

    /// <summary>Forms groups of 500 mentees around up to 100 mentors, scoring and proof included.</summary>
    /// <returns>The number of groups.</returns>
    [Benchmark]
    public int FacilitatedGroups()
    {
        MatchResult result = Matcher.Match(cohort, MatchingPolicy.Default, Format.Groups(), new MatchOptions { Threads = 1 });
        Proof.Holds(result.Status != SolutionStatus.Infeasible && result.Total <= result.Bound, $"judged {result.Status}");
        return result.Groups.Length;
    }
}
