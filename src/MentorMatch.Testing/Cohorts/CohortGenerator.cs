using MentorMatch.People;

namespace MentorMatch.Testing.Cohorts;

/// <summary>Makes synthetic cohorts of any size from a seed: believable, invented people whose answers are as uneven and as incomplete as real ones.</summary>
/// <remarks>
/// What is drawn: skill popularity falls as a power of the rank (Zipf) within the department and among common skills; levels run from 1 to 5 as the job zones of
/// occupational surveys do, mentors 1 + Binomial(4, 0.72), mentees 1 + Binomial(4, 0.35); managers are mentors of a higher level, of the same department where
/// one is found, and form a tree; some people name partners, most of them the same few, and some answers are blank.
/// The same options give the same people, on every machine. Each person's facts come from streams of their own: raising <see cref="CohortOptions.Mentees"/> only
/// adds people, and so does raising <see cref="CohortOptions.Mentors"/>, although those who chose among all mentors then choose among more.
/// Takes about ten microseconds a person.
/// </remarks>
public static class CohortGenerator
{
    /// <summary>Makes a cohort.</summary>
    /// <param name="options">What it looks like.</param>
    /// <returns>The cohort.</returns>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it.</exception>
    public static Cohort Generate(CohortOptions options) => Cohort.Create([.. Participants(options)]);

    /// <summary>Makes the people of a cohort one at a time, mentors first, each in the order of their numbers: <c>m0001</c> …, then <c>e0001</c> ….</summary>
    /// <remarks>For files larger than memory: nothing is kept between two people.</remarks>
    /// <param name="options">What the cohort looks like.</param>
    /// <returns>The people, made while the sequence is read.</returns>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it.</exception>
    public static IEnumerable<Participant> Participants(CohortOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        CohortOptionsCheck.Throw(options);
        PersonDraw draw = new(options);
        return Enumerable.Range(0, options.Mentors).Select(draw.Mentor).Concat(Enumerable.Range(0, options.Mentees).Select(draw.Mentee));
    }
}
