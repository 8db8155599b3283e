using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Sum over wanted skills of priority × best match, over the sum of priorities. A match is proficiency ÷ 5, times the similarity of a related skill.</summary>
internal sealed class SkillsKernel : CriterionKernel
{
    private readonly SparseRows wants;
    private readonly long[] prioritySums;
    private readonly SparseRows offers;
    private readonly long unitsPerMatch;

    private SkillsKernel(SparseRows wants, long[] prioritySums, SparseRows offers, long unitsPerMatch)
    {
        this.wants = wants;
        this.prioritySums = prioritySums;
        this.offers = offers;
        this.unitsPerMatch = unitsPerMatch;
    }

    public static SkillsKernel Compile(Cohort cohort, ImmutableArray<SkillRelation> relations)
    {
        NameCodes codes = NameCodes.OfNames([
            .. cohort.Mentees.SelectMany(mentee => mentee.Wants.Select(want => want.Name)),
            .. cohort.Mentors.SelectMany(mentor => mentor.Skills.Select(skill => skill.Name)),
            .. relations.SelectMany(relation => new[] { relation.Skill, relation.Other }),
        ]);
        ILookup<int, (int Code, int Thousandths)> related = relations
            .SelectMany(relation =>
                new[] { (relation.Skill, relation.Other, relation.Similarity), (relation.Other, relation.Skill, relation.Similarity) }
            )
            .ToLookup(entry => codes[entry.Item1], entry => (codes[entry.Item2], (int)(entry.Item3 * PolicyLimits.ThousandthsPerOne)));

        // Without related skills a match is a whole number of fifths, which keeps the denominators small.
        int scale = relations.IsEmpty ? 1 : PolicyLimits.ThousandthsPerOne;
        IEnumerable<(int Code, int Units)> Matches(Skill skill)
        {
            int proficiency = skill.Proficiency ?? Skill.HighestProficiency;
            int code = codes[skill.Name];
            return related[code].Select(other => (other.Code, proficiency * other.Thousandths)).Prepend((code, proficiency * scale));
        }

        return new SkillsKernel(
            SparseRows.Pack(cohort.Mentees.Select(mentee => mentee.Wants.Select(want => (codes[want.Name], want.Priority)))),
            [.. cohort.Mentees.Select(mentee => mentee.Wants.Sum(want => (long)want.Priority))],
            SparseRows.Pack(cohort.Mentors.Select(mentor => mentor.Skills.SelectMany(Matches))),
            Skill.HighestProficiency * scale
        );
    }

    public override int Fill(int mentee, int mentor, Span<Part> parts)
    {
        if (wants.Length(mentee) == 0)
        {
            return 0;
        }

        parts[0] = new Part(Sum(mentee, mentor), prioritySums[mentee] * unitsPerMatch);
        return 1;
    }

    /// <summary>The sum above the line: priority × best match of each wanted skill.</summary>
    public long Sum(int mentee, int mentor)
    {
        ReadOnlySpan<int> wanted = wants.Codes(mentee);
        ReadOnlySpan<int> priorities = wants.Values(mentee);
        ReadOnlySpan<int> offered = offers.Codes(mentor);
        ReadOnlySpan<int> units = offers.Values(mentor);
        long sum = 0;
        for (int w = 0, o = 0; w < wanted.Length && o < offered.Length; )
        {
            int order = wanted[w] - offered[o];
            sum += order == 0 ? (long)priorities[w] * units[o] : 0;
            w += order <= 0 ? 1 : 0;
            o += order >= 0 ? 1 : 0;
        }

        return sum;
    }

    /// <summary>Of a mentor who offers nothing wanted: what others offer is added by <see cref="SkillSums"/>.</summary>
    public override int FillByClass(int mentee, int mentor, Span<Part> parts)
    {
        parts[0] = new Part(0, 1);
        return wants.Length(mentee) == 0 ? 0 : 1;
    }

    public override PairClasses Classify() =>
        new(PeopleClasses.By(Enumerable.Range(0, wants.Count).Select(mentee => wants.Length(mentee) > 0)), PeopleClasses.One(offers.Count));

    /// <summary>What mentors offer of each skill, by skill, so that the sums of a mentee touch nobody who offers nothing wanted.</summary>
    public SkillSums ByMentor() => new(this, wants, prioritySums, offers, unitsPerMatch);
}
