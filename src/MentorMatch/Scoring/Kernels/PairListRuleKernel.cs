using MentorMatch.People;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Forbids the pairs of a list; pairs that name somebody who is not there mean nothing.</summary>
internal sealed class PairListRuleKernel : RuleKernel
{
    private readonly SparseRows forbidden;

    private readonly int mentorCount;

    private PairListRuleKernel(SparseRows forbidden, int mentorCount)
    {
        this.forbidden = forbidden;
        this.mentorCount = mentorCount;
    }

    public static PairListRuleKernel Compile(Cohort cohort, IEnumerable<Pairing> pairs)
    {
        NameCodes mentors = NameCodes.OfIds(cohort.Mentors.Select(mentor => mentor.Id));
        ILookup<string, int> byMentee = pairs.ToLookup(pair => pair.Mentee, pair => mentors.Find(pair.Mentor), StringComparer.Ordinal);
        return new PairListRuleKernel(
            SparseRows.Pack(cohort.Mentees.Select(mentee => byMentee[mentee.Id].Where(mentor => mentor >= 0))),
            cohort.Mentors.Length
        );
    }

    public override bool? Allows(int mentee, int mentor) => !forbidden.Has(mentee, mentor);

    public override bool? AllowsByClass(int mentee, int mentor) => true;

    public override PairClasses Classify() => new(PeopleClasses.One(forbidden.Count), PeopleClasses.One(mentorCount), forbidden);
}
