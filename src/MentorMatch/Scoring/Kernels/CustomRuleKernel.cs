using MentorMatch.People;
using MentorMatch.Policies.Rules;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Asks the user's own rule.</summary>
internal sealed class CustomRuleKernel(Cohort cohort, CustomRule rule) : RuleKernel
{
    public override bool? Allows(int mentee, int mentor) => rule.Allows(cohort.Mentees[mentee], cohort.Mentors[mentor]);
}
