using MentorMatch.People;
using MentorMatch.Policies.Rules;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Forbids gaps outside a range.</summary>
internal sealed class LevelGapRuleKernel(Cohort cohort, LevelGapRule rule) : RuleKernel
{
    private readonly int?[] menteeLevels = [.. cohort.Mentees.Select(mentee => mentee.Level)];
    private readonly int?[] mentorLevels = [.. cohort.Mentors.Select(mentor => mentor.Level)];
    private readonly int least = rule.Min ?? int.MinValue;
    private readonly int most = rule.Max ?? int.MaxValue;

    public override bool? Allows(int mentee, int mentor)
    {
        int? gap = mentorLevels[mentor] - menteeLevels[mentee];
        return gap is null ? null : gap >= least && gap <= most;
    }

    public override PairClasses Classify() =>
        new(
            PeopleClasses.By(menteeLevels.Select(level => level ?? int.MinValue)),
            PeopleClasses.By(mentorLevels.Select(level => level ?? int.MinValue))
        );
}
