using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Asks the user's own criterion.</summary>
internal sealed class CustomKernel(Cohort cohort, CustomCriterion criterion) : CriterionKernel
{
    public override int Fill(int mentee, int mentor, Span<Part> parts)
    {
        if (criterion.Value(cohort.Mentees[mentee], cohort.Mentors[mentor]) is not Fraction value)
        {
            return 0;
        }

        parts[0] = new Part(value.Numerator, value.Denominator);
        return 1;
    }
}
