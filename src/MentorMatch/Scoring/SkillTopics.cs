using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring.Kernels;

namespace MentorMatch.Scoring;

/// <summary>
/// What a pair would talk about: of the skills that the mentee wants, the one that the mentor answers best, as the skills criterion counts it (proficiency, times similarity of
/// a related skill); among equals the one of higher priority, then the first by name.
/// </summary>
internal sealed class SkillTopics
{
    private readonly (int Code, int Priority, string Name)[][] wants;
    private readonly Dictionary<int, int>[] offers;

    private SkillTopics((int, int, string)[][] wants, Dictionary<int, int>[] offers)
    {
        this.wants = wants;
        this.offers = offers;
    }

    /// <summary>Takes time and memory linear in the skills of the people.</summary>
    public static SkillTopics Compile(Cohort cohort, ImmutableArray<SkillRelation> relations)
    {
        NameCodes codes = NameCodes.OfNames([
            .. cohort.Mentees.SelectMany(mentee => mentee.Wants.Select(want => want.Name)),
            .. cohort.Mentors.SelectMany(mentor => mentor.Skills.Select(skill => skill.Name)),
            .. relations.SelectMany(relation => new[] { relation.Skill, relation.Other }),
        ]);
        ILookup<int, (int Code, int Thousandths)> related = relations
            .SelectMany(
                relation => new[] { (relation.Skill, relation.Other), (relation.Other, relation.Skill) },
                (relation, pair) => (pair, relation.Similarity)
            )
            .ToLookup(
                entry => codes[entry.pair.Item1],
                entry => (codes[entry.pair.Item2], (int)(entry.Similarity * PolicyLimits.ThousandthsPerOne))
            );
        return new SkillTopics(
            [
                .. cohort.Mentees.Select(mentee =>
                    mentee
                        .Wants.Select(want => (Code: codes[want.Name], want.Priority, want.Name))
                        .OrderByDescending(want => want.Priority)
                        .ThenBy(want => want.Code)
                        .ToArray()
                ),
            ],
            [.. cohort.Mentors.Select(mentor => Offers(mentor, codes, related))]
        );
    }

    /// <summary>The topic of a pair in the mentee's own spelling, or <see langword="null"/> when the mentor answers none of the wanted skills.</summary>
    public string? Of(int mentee, int mentor)
    {
        string? best = null;
        int most = 0;
        foreach ((int code, _, string name) in wants[mentee])
        {
            if (offers[mentor].GetValueOrDefault(code) is var units && units > most)
            {
                (best, most) = (name, units);
            }
        }

        return best;
    }

    private static Dictionary<int, int> Offers(Participant mentor, NameCodes codes, ILookup<int, (int Code, int Thousandths)> related)
    {
        Dictionary<int, int> answered = [];
        foreach (Skill skill in mentor.Skills)
        {
            int proficiency = skill.Proficiency ?? Skill.HighestProficiency;
            int code = codes[skill.Name];
            foreach ((int other, int thousandths) in related[code].Prepend((code, PolicyLimits.ThousandthsPerOne)))
            {
                answered[other] = Math.Max(answered.GetValueOrDefault(other), proficiency * thousandths);
            }
        }

        return answered;
    }
}
