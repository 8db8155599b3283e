using MentorMatch.People;
using MentorMatch.Policies.Criteria;

namespace MentorMatch.Scoring.Kernels;

/// <summary>1 at the ideal gap, falling evenly to 0 at the tolerance.</summary>
internal sealed class LevelGapKernel(Cohort cohort, LevelGapCriterion criterion) : CriterionKernel
{
    private readonly int?[] menteeLevels = [.. cohort.Mentees.Select(mentee => mentee.Level)];
    private readonly int?[] mentorLevels = [.. cohort.Mentors.Select(mentor => mentor.Level)];
    private readonly int ideal = criterion.Ideal;
    private readonly int tolerance = criterion.Tolerance;

    public override int Fill(int mentee, int mentor, Span<Part> parts)
    {
        if (menteeLevels[mentee] is not int low || mentorLevels[mentor] is not int high)
        {
            return 0;
        }

        parts[0] = new Part(Math.Max(0, tolerance - Math.Abs(high - low - ideal)), tolerance);
        return 1;
    }

    public override PairClasses Classify() =>
        new(
            PeopleClasses.By(menteeLevels.Select(level => level ?? int.MinValue)),
            PeopleClasses.By(mentorLevels.Select(level => level ?? int.MinValue))
        );
}
