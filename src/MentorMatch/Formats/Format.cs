using System.Text.Json.Serialization;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;

namespace MentorMatch.Formats;

/// <summary>A programme format: who is matched with how many.</summary>
/// <remarks>Immutable; equal by kind and numbers.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OneToOneFormat), OneToOneFormat.TypeName)]
[JsonDerivedType(typeof(RatioFormat), RatioFormat.TypeName)]
public abstract record Format
{
    private protected Format() { }

    /// <summary>Each mentee gets at most one mentor, each mentor at most one mentee.</summary>
    public static Format OneToOne { get; } = new OneToOneFormat();

    /// <summary>The format's name in commands and results: the same as its <c>type</c> in a policy file.</summary>
    [JsonIgnore]
    public abstract string Name { get; }

    /// <summary>Each mentee gets at most one mentor, each mentor several mentees.</summary>
    /// <param name="maxMentees">Most mentees of one mentor, 1 to 1,000; a mentor's own capacity may be lower. Three is a good start: more overloads mentors.</param>
    /// <param name="minMentees">Fewest mentees of one mentor, 0 (the default) to <paramref name="maxMentees"/>; a mentor's own minimum comes before it.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Format Ratio(int maxMentees, int minMentees = 0) =>
        new RatioFormat { MaxMentees = maxMentees, MinMentees = minMentees }.Checked();

    /// <summary>What a matching of a cohort in this format must keep.</summary>
    /// <exception cref="DataProblemsException">Mentors' own bounds do not fit the format; every one is listed.</exception>
    internal abstract PairingTerms TermsFor(Cohort cohort, AssignmentObjective objective);

    /// <summary>Terms in which a mentee has at most one mentor and a mentor between the given numbers of mentees, unless the mentor says otherwise.</summary>
    private protected PairingTerms Terms(Cohort cohort, AssignmentObjective objective, int minMentees, int maxMentees)
    {
        List<DataProblem> problems = [];
        Dictionary<string, Bounds> exceptions = new(StringComparer.Ordinal);
        foreach (Participant mentor in cohort.Mentors)
        {
            int max = Math.Min(mentor.Capacity ?? maxMentees, maxMentees);
            int min = mentor.MinCapacity ?? minMentees;
            if (min > max)
            {
                problems.Add(MinimumAboveMaximum(mentor, min, max));
            }
            else if (min != minMentees || max != maxMentees)
            {
                exceptions.Add(mentor.Id, new Bounds(min, max));
            }
        }

        if (problems.Count > 0)
        {
            throw new DataProblemsException([.. problems]);
        }

        PersonBounds mentors = PersonBounds.Between(minMentees, maxMentees);
        return new PairingTerms
        {
            Objective = objective,
            Mentors = mentors with { Exceptions = mentors.Exceptions.AddRange(exceptions) },
            Pins = cohort.Pins,
        };
    }

    private DataProblem MinimumAboveMaximum(Participant mentor, int min, int max) =>
        new DataProblem
        {
            Code = "minimum-above-maximum",
            PersonId = mentor.Id,
            Message = $"mentor {mentor} must have at least {min} but can have at most {max} in the format {Name}",
            Maybe =
                mentor.MinCapacity is null ? $"give this mentor a min_capacity of {max} or less"
                : mentor.Capacity == max ? "the two were exchanged"
                : $"the format should allow {min} mentees a mentor",
        }.At(mentor.Source);
}
