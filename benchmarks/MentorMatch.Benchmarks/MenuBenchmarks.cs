using BenchmarkDotNet.Attributes;
using MentorMatch.Menus;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Testing.Cohorts;

namespace MentorMatch.Benchmarks;

/// <summary>What it takes to show one mentee the first page of a menu of 30,000 mentors, with the built-in policy, once the catalogue is prepared.</summary>
[MemoryDiagnoser]
public class MenuBenchmarks
{
    private const int Mentors = 30_000;
    private const int Mentees = 1_000;
    private const int PageSize = 20;

    private MentorCatalogue catalogue = null!;
    private string[] mentees = [];
    private string skill = "";
    private int next;

    /// <summary>Makes the cohort and prepares the catalogue.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        Cohort cohort = CohortGenerator.Generate(new CohortOptions { Mentors = Mentors, Mentees = Mentees });
        catalogue = MentorCatalogue.Prepare(CohortScorer.Compile(cohort, MatchingPolicy.Default));
        mentees = [.. cohort.Mentees.Select(mentee => mentee.Id)];
        skill = cohort.Mentors[0].Skills[0].Name;
    }

    /// <summary>All eligible mentors ranked, the first page shown.</summary>
    /// <returns>Number of entries.</returns>
    [Benchmark]
    public int WholeMenu() => catalogue.MenuFor(mentees[next++ % Mentees]).Page(0, PageSize).Length;

    /// <summary>Those who offer one skill, the first page shown.</summary>
    /// <returns>Number of entries.</returns>
    [Benchmark]
    public int OneSkill() => catalogue.MenuFor(mentees[next++ % Mentees], new MenuFilter { SkillOffered = skill }).Page(0, PageSize).Length;
}
