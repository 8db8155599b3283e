using MentorMatch;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Testing.Cohorts;

namespace Consumer;

/// <summary>Matches a small cohort, and a synthetic one, through the packages alone.</summary>
internal static class FirstMatch
{
    public static IEnumerable<string> Problems()
    {
        MatchingPolicy policy = new()
        {
            Objective = Objective.MostMatches.Then(Objective.BestTotal),
            Criteria = [Criterion.Skills.Weight(1)],
        };

        // By skill alone Noor's best mentor is Ada, and Sam has nobody else: the best total for most matches gives Ada to Sam.
        Cohort cohort = Cohort.Create(
            mentors: [Mentor("ada", "Python", "Statistics"), Mentor("bao", "Python")],
            mentees: [Mentee("noor", "Python", "Statistics"), Mentee("sam", "Statistics")]
        );
        MatchResult result = Matcher.Match(cohort, policy, Format.OneToOne);
        string matches = string.Join(' ', result.Matches.Select(match => $"{match.Mentee}-{match.Mentor}"));
        if (matches != "noor-bao sam-ada" || result.Status != SolutionStatus.Optimal)
        {
            yield return $"Expected noor-bao sam-ada, proved optimal; got {matches}, {result.Status}.";
        }

        Cohort synthetic = CohortGenerator.Generate(
            new CohortOptions
            {
                Mentors = 20,
                Mentees = 50,
                Seed = 1,
            }
        );
        MatchResult ratio = Matcher.Match(synthetic, MatchingPolicy.Default, Format.Ratio(maxMentees: 3));
        if (ratio.Matches.IsEmpty || ratio.Status != SolutionStatus.Optimal)
        {
            yield return $"Expected the synthetic cohort matched, proved optimal; got {ratio.Matches.Length} matches, {ratio.Status}.";
        }
    }

    private static Participant Mentor(string id, params string[] skills) =>
        new()
        {
            Id = id,
            Role = ParticipantRole.Mentor,
            Skills = [.. skills.Select(name => new Skill(name))],
        };

    private static Participant Mentee(string id, params string[] wants) =>
        new()
        {
            Id = id,
            Role = ParticipantRole.Mentee,
            Wants = [.. wants.Select(name => new WantedSkill(name))],
        };
}
