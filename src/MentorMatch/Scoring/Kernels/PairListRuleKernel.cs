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
        IEnumerable<(int Mentee, int Mentor)> positions = pairs
            .Select(pair => (Roster.IndexOf(cohort.Mentees, pair.Mentee), Roster.IndexOf(cohort.Mentors, pair.Mentor)))
            .Where(pair => pair.Item1 >= 0 && pair.Item2 >= 0);
        return new PairListRuleKernel(SparseRows.Of(positions, cohort.Mentees.Length), cohort.Mentors.Length);
    }

    public override bool? Allows(int mentee, int mentor) => !forbidden.Has(mentee, mentor);

    public override bool? AllowsByClass(int mentee, int mentor) => true;

    public override PairClasses Classify() => new(PeopleClasses.One(forbidden.Count), PeopleClasses.One(mentorCount), forbidden);
}
