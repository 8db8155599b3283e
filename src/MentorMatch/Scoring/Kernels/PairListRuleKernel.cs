using MentorMatch.People;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Forbids the pairs of a list; pairs that name somebody who is not there mean nothing.</summary>
internal sealed class PairListRuleKernel : RuleKernel
{
    private readonly SparseRows forbidden;

    private PairListRuleKernel(SparseRows forbidden) => this.forbidden = forbidden;

    public static PairListRuleKernel Compile(Cohort cohort, IEnumerable<Pairing> pairs)
    {
        NameCodes mentors = NameCodes.OfIds(cohort.Mentors.Select(mentor => mentor.Id));
        ILookup<string, int> byMentee = pairs.ToLookup(pair => pair.Mentee, pair => mentors.Find(pair.Mentor), StringComparer.Ordinal);
        return new PairListRuleKernel(SparseRows.Pack(cohort.Mentees.Select(mentee => byMentee[mentee.Id].Where(mentor => mentor >= 0))));
    }

    public override bool? Allows(int mentee, int mentor) => !forbidden.Has(mentee, mentor);
}
