using MentorMatch.People;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Shared free time over the free time of the one who has less.</summary>
internal sealed class AvailabilityKernel(Cohort cohort) : CriterionKernel
{
    private readonly SharedTime time = new(cohort);

    public override int Fill(int mentee, int mentor, Span<Part> parts)
    {
        if (!time.IsKnown(mentee, mentor))
        {
            return 0;
        }

        parts[0] = new Part(time.SharedMinutes(mentee, mentor), time.ScarcerMinutes(mentee, mentor));
        return 1;
    }

    public override PairClasses Classify() => time.Classify();
}
