using MentorMatch.People;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Forbids pairs that share a value of an attribute, or those that share none.</summary>
internal sealed class AttributeRuleKernel(Cohort cohort, string attribute, bool mustShare) : RuleKernel
{
    private readonly AttributeValues values = AttributeValues.Compile(cohort, attribute, attribute);

    public override bool? Allows(int mentee, int mentor) =>
        values.AreKnown(mentee, mentor) ? values.Shared(mentee, mentor) > 0 == mustShare : null;

    public override PairClasses Classify() => values.Classify();
}
