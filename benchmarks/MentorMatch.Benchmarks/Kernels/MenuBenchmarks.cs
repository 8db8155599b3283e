using BenchmarkDotNet.Attributes;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Menus;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Testing.Cohorts;

namespace MentorMatch.Benchmarks.Kernels;

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
    public int WholeMenu() => WholePage(catalogue.MenuFor(mentees[next++ % Mentees]));

    /// <summary>Those who offer one skill, the first page shown.</summary>
    /// <returns>Number of entries.</returns>
    [Benchmark]
    public int OneSkill() => WholePage(catalogue.MenuFor(mentees[next++ % Mentees], new MenuFilter { SkillOffered = skill }));

    /// <summary>A page is full and its best come first.</summary>
    private static int WholePage(Menu menu)
    {
        var page = menu.Page(0, PageSize);
        bool isOrdered = page.Zip(page.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score);
        Proof.Holds(page.Length == PageSize && isOrdered, $"{page.Length} entries, in order: {isOrdered}");
        return page.Length;
    }
}
