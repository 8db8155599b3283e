using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Testing.Cohorts;

namespace MentorMatch.Tests.Issues;

/// <summary>The cases of groups were counted only while somebody followed the progress, and without the count no plan was ever looked for from the top: large programmes were refused.</summary>
public sealed class GroupsUnwatchedTests
{
    [Fact]
    public void A_plan_of_groups_is_found_whether_or_not_somebody_follows_the_progress()
    {
        Cohort drawn = CohortGenerator.Generate(
            new CohortOptions
            {
                Mentees = 500,
                Mentors = 100,
                Seed = 20_260_101,
            }
        );
        Cohort cohort = Cohort.Create(drawn.Mentors.Select(mentor => mentor with { Capacity = null, MinCapacity = null }), drawn.Mentees);
        MatchOptions brief = new() { TimeLimit = TimeSpan.FromSeconds(2) };
        MatchResult unwatched = Matcher.Match(cohort, MatchingPolicy.Default, Format.Groups(), brief);
        Assert.Equal(SolutionStatus.Feasible, unwatched.Status);
        Assert.Equal(500, unwatched.Matches.Length);
        MatchResult watched = Matcher.Match(cohort, MatchingPolicy.Default, Format.Groups(), brief with { Progress = new Nobody() });
        Assert.Equal(500, watched.Matches.Length);
    }

    private sealed class Nobody : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) { }
    }
}
