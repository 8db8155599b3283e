using MentorMatch.People;
using MentorMatch.Policies.Rules;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Forbids mentors without a skill at the level asked for.</summary>
internal sealed class RequiredSkillRuleKernel(Cohort cohort, RequiredSkillRule rule) : RuleKernel
{
    private readonly bool[] offers =
    [
        .. cohort.Mentors.Select(mentor =>
            mentor.Skills.Any(skill =>
                NameKey.Same(skill.Name, rule.Skill) && (skill.Proficiency ?? Skill.HighestProficiency) >= rule.MinProficiency
            )
        ),
    ];

    public override bool? Allows(int mentee, int mentor) => offers[mentor];

    public override PairClasses Classify() => new(PeopleClasses.One(cohort.Mentees.Length), PeopleClasses.By(offers));
}
