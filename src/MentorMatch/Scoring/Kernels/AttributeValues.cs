using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Scoring.Kernels;

/// <summary>The values of an attribute of the mentees and of another, or the same, of the mentors, under one numbering.</summary>
internal sealed class AttributeValues
{
    private AttributeValues(SparseRows mentees, SparseRows mentors)
    {
        Mentees = mentees;
        Mentors = mentors;
    }

    /// <summary>The values of each mentee; an empty row is not known.</summary>
    public SparseRows Mentees { get; }

    /// <summary>The values of each mentor; an empty row is not known.</summary>
    public SparseRows Mentors { get; }

    public static AttributeValues Compile(Cohort cohort, string menteeAttribute, string mentorAttribute)
    {
        ImmutableArray<string>[] mentees = [.. Values(cohort.Mentees, menteeAttribute)];
        ImmutableArray<string>[] mentors = [.. Values(cohort.Mentors, mentorAttribute)];
        NameCodes codes = NameCodes.OfNames([.. mentees.SelectMany(values => values), .. mentors.SelectMany(values => values)]);
        return new AttributeValues(
            SparseRows.Pack(mentees.Select(values => values.Select(value => codes[value]))),
            SparseRows.Pack(mentors.Select(values => values.Select(value => codes[value])))
        );
    }

    /// <summary>Whether the attribute is known on both sides.</summary>
    public bool AreKnown(int mentee, int mentor) => Mentees.Length(mentee) > 0 && Mentors.Length(mentor) > 0;

    /// <summary>Number of values in common.</summary>
    public int Shared(int mentee, int mentor) => SparseRows.Shared(Mentees.Codes(mentee), Mentors.Codes(mentor));

    /// <summary>People with the same values are alike.</summary>
    public PairClasses Classify() => new(Mentees.Classify(), Mentors.Classify());

    private static IEnumerable<ImmutableArray<string>> Values(ImmutableArray<Participant> people, string attribute)
    {
        string key = NameKey.Of(attribute);
        return people.Select(person => person.Attributes.WithKey(key));
    }
}
