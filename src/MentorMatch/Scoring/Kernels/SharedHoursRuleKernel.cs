using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Rules;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Forbids pairs with too little free time in common.</summary>
internal sealed class SharedHoursRuleKernel(Cohort cohort, SharedHoursRule rule) : RuleKernel
{
    private readonly SharedTime time = new(cohort);
    private readonly int leastMinutes = (int)(rule.Hours * PolicyLimits.MinutesPerHour);

    public override bool? Allows(int mentee, int mentor) =>
        time.IsKnown(mentee, mentor) ? time.SharedMinutes(mentee, mentor) >= leastMinutes : null;

    public override PairClasses Classify() => time.Classify();
}
