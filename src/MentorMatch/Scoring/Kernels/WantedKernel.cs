using MentorMatch.People;
using MentorMatch.Policies.Criteria;

namespace MentorMatch.Scoring.Kernels;

/// <summary>The share of the mentee's values that the mentor has.</summary>
internal sealed class WantedKernel(Cohort cohort, WantedCriterion criterion) : CriterionKernel
{
    private readonly AttributeValues values = AttributeValues.Compile(cohort, criterion.MenteeAttribute, criterion.MentorAttribute);

    public override int Fill(int mentee, int mentor, Span<Part> parts)
    {
        if (!values.AreKnown(mentee, mentor))
        {
            return 0;
        }

        parts[0] = new Part(values.Shared(mentee, mentor), values.Mentees.Length(mentee));
        return 1;
    }

    public override PairClasses Classify() => values.Classify();
}
