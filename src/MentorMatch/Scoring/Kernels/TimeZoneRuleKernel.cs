using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Rules;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Forbids pairs whose clocks are too far apart, the shorter way round.</summary>
internal sealed class TimeZoneRuleKernel(Cohort cohort, TimeZoneRule rule) : RuleKernel
{
    private readonly int?[] menteeOffsets = [.. cohort.Mentees.Select(mentee => mentee.TimeZone?.OffsetMinutes)];
    private readonly int?[] mentorOffsets = [.. cohort.Mentors.Select(mentor => mentor.TimeZone?.OffsetMinutes)];
    private readonly int mostMinutes = (int)(rule.Hours * PolicyLimits.MinutesPerHour);

    public override bool? Allows(int mentee, int mentor)
    {
        if (menteeOffsets[mentee] is not int one || mentorOffsets[mentor] is not int other)
        {
            return null;
        }

        int apart = Math.Abs(one - other) % WeeklySlot.MinutesPerDay;
        return Math.Min(apart, WeeklySlot.MinutesPerDay - apart) <= mostMinutes;
    }

    public override PairClasses Classify() =>
        new(
            PeopleClasses.By(menteeOffsets.Select(offset => offset ?? int.MinValue)),
            PeopleClasses.By(mentorOffsets.Select(offset => offset ?? int.MinValue))
        );
}
