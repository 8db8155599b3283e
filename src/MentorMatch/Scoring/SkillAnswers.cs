using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;

namespace MentorMatch.Scoring;

/// <summary>The wanted skills of a mentee, each with the mentor's best answer by the policy's own count: proficiency times similarity.</summary>
internal static class SkillAnswers
{
    /// <summary>The answers, in the mentee's order. Empty where the policy scores no skills or keeps them private.</summary>
    public static ImmutableArray<SkillAnswer> Of(MatchingPolicy policy, Participant mentee, Participant mentor) =>
        policy.Criteria.FirstOrDefault(criterion => criterion is SkillsCriterion) is { } skills && !policy.IsPrivate(skills.Facts)
            ? [.. mentee.Wants.Select(want => Of(policy, want, mentor))]
            : [];

    private static SkillAnswer Of(MatchingPolicy policy, WantedSkill want, Participant mentor)
    {
        SkillAnswer best = new(want.Name, want.Priority);
        decimal most = 0;
        foreach (Skill skill in mentor.Skills)
        {
            decimal similarity = Similarity(policy, want.Name, skill.Name);
            decimal worth = similarity * (skill.Proficiency ?? Skill.HighestProficiency);
            if (worth > most)
            {
                most = worth;
                best = best with { Offered = skill.Name, Proficiency = skill.Proficiency, Similarity = similarity };
            }
        }

        return best;
    }

    private static decimal Similarity(MatchingPolicy policy, string wanted, string offered)
    {
        if (NameKey.Same(wanted, offered))
        {
            return 1;
        }

        return policy
                .RelatedSkills.FirstOrDefault(relation =>
                    (NameKey.Same(relation.Skill, wanted) && NameKey.Same(relation.Other, offered))
                    || (NameKey.Same(relation.Other, wanted) && NameKey.Same(relation.Skill, offered))
                )
                ?.Similarity
            ?? 0;
    }
}
