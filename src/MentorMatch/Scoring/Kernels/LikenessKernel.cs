using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Scoring.Kernels;

/// <summary>Jaccard similarity (shared values ÷ all values) or distance of the value sets, one part for each attribute known on both sides.</summary>
internal sealed class LikenessKernel(Cohort cohort, ImmutableArray<string> attributes, bool wantsDifferent) : CriterionKernel
{
    private readonly AttributeValues[] compared = [.. attributes.Select(name => AttributeValues.Compile(cohort, name, name))];

    public override int MostParts => compared.Length;

    public override int Fill(int mentee, int mentor, Span<Part> parts)
    {
        int known = 0;
        foreach (AttributeValues values in compared)
        {
            if (values.AreKnown(mentee, mentor))
            {
                int shared = values.Shared(mentee, mentor);
                int all = values.Mentees.Length(mentee) + values.Mentors.Length(mentor) - shared;
                parts[known++] = new Part(wantsDifferent ? all - shared : shared, all);
            }
        }

        return known;
    }

    public override PairClasses Classify() =>
        compared
            .Select(values => values.Classify())
            .Aggregate((all, one) => new PairClasses(all.Mentees.And(one.Mentees), all.Mentors.And(one.Mentors)));
}
