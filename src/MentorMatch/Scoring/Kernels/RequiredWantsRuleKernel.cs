using MentorMatch.People;
using MentorMatch.Policies.Rules;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Forbids mentors who lack a skill that the mentee wants with enough priority. Without any wanted skill: not known.</summary>
internal sealed class RequiredWantsRuleKernel : RuleKernel
{
    private readonly bool[] hasWants;
    private readonly SparseRows required;
    private readonly SparseRows offered;

    public RequiredWantsRuleKernel(Cohort cohort, RequiredWantsRule rule)
    {
        NameCodes codes = NameCodes.OfNames([
            .. cohort.Mentees.SelectMany(mentee => mentee.Wants.Select(want => want.Name)),
            .. cohort.Mentors.SelectMany(mentor => mentor.Skills.Select(skill => skill.Name)),
        ]);
        hasWants = [.. cohort.Mentees.Select(mentee => !mentee.Wants.IsEmpty)];
        required = SparseRows.Pack(
            cohort.Mentees.Select(mentee => mentee.Wants.Where(want => want.Priority >= rule.MinPriority).Select(want => codes[want.Name]))
        );
        offered = SparseRows.Pack(cohort.Mentors.Select(mentor => mentor.Skills.Select(skill => codes[skill.Name])));
    }

    public override bool? Allows(int mentee, int mentor) =>
        hasWants[mentee] ? SparseRows.Shared(required.Codes(mentee), offered.Codes(mentor)) == required.Length(mentee) : null;
}
