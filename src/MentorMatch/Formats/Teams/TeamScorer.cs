using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Teams;

/// <summary>Scores a mentor for one speciality of a team: as if every member wanted that skill alone, the mean over the members.</summary>
/// <remarks>Compiles the policy once a speciality, when it is first asked for. Not safe for concurrent use before every speciality was asked for.</remarks>
internal sealed class TeamScorer(Cohort cohort, MatchingPolicy policy, TeamPlan plan)
{
    private readonly CohortScorer whole = CohortScorer.Compile(cohort, policy);
    private readonly Dictionary<string, CohortScorer> bySpeciality = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> offersByMentor = cohort.Mentors.ToDictionary(
        mentor => mentor.Id,
        mentor => Offers(mentor, policy.RelatedSkills),
        StringComparer.Ordinal
    );

    /// <summary>What in the policy asks for facts that nobody gave.</summary>
    public ImmutableArray<DataProblem> Warnings => whole.Warnings;

    /// <summary>Whether a mentor offers a speciality, or a skill related to it.</summary>
    public bool Offers(string mentor, string speciality) => offersByMentor[mentor].Contains(NameKey.Of(speciality));

    /// <summary>What a mentor scores for a request; broken rules are those with any member.</summary>
    public PairScore Score(TeamRequest request, string mentor)
    {
        Team team = plan.Teams[request.Team];
        CohortScorer scorer = ScorerOf(request.Speciality);
        return MeanScore.Of(team.Name, mentor, [.. team.Members.Select(member => scorer.Score(member.Id, mentor))]);
    }

    /// <summary>What a mentor and a team would score for all that its members want; for pairs that no single request joins.</summary>
    public PairScore Score(Team team, string mentor) =>
        MeanScore.Of(team.Name, mentor, [.. team.Members.Select(member => whole.Score(member.Id, mentor))]);

    private CohortScorer ScorerOf(string speciality)
    {
        string key = NameKey.Of(speciality);
        if (!bySpeciality.TryGetValue(key, out CohortScorer? scorer))
        {
            ImmutableArray<WantedSkill> only = [new WantedSkill(speciality)];
            scorer = CohortScorer.Compile(cohort.Changed(person => person with { Wants = only }), policy);
            bySpeciality.Add(key, scorer);
        }

        return scorer;
    }

    private static HashSet<string> Offers(Participant mentor, ImmutableArray<SkillRelation> relations)
    {
        HashSet<string> own = [.. mentor.Skills.Select(skill => NameKey.Of(skill.Name))];
        IEnumerable<string> related = relations
            .SelectMany(relation => new[] { (relation.Skill, relation.Other), (relation.Other, relation.Skill) })
            .Where(way => own.Contains(NameKey.Of(way.Item1)))
            .Select(way => NameKey.Of(way.Item2));
        return [.. own, .. related];
    }
}
