using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Reporting;

/// <summary>Names of people by id, for reports: a person without one is shown by id alone.</summary>
public sealed class PersonNames
{
    private const string NameFact = "name";

    private readonly ImmutableDictionary<string, string> mentees;
    private readonly ImmutableDictionary<string, string> mentors;

    private PersonNames(ImmutableDictionary<string, string> mentees, ImmutableDictionary<string, string> mentors)
    {
        this.mentees = mentees;
        this.mentors = mentors;
    }

    /// <summary>Nobody's name is known.</summary>
    public static PersonNames None { get; } = new([], []);

    /// <summary>The names in a cohort; none when the policy lists <c>name</c> as private.</summary>
    /// <param name="cohort">The people.</param>
    /// <param name="policy">The policy.</param>
    /// <returns>The names.</returns>
    public static PersonNames Of(Cohort cohort, MatchingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        return policy.IsPrivate([NameFact])
            ? None
            : new PersonNames(Named(cohort.Mentees.Concat(cohort.Peers)), Named(cohort.Mentors.Concat(cohort.Peers)));
    }

    /// <summary>The name of a mentee or a peer; of a mentor who has joined a circle of peers.</summary>
    /// <param name="id">The person's id.</param>
    /// <returns>The name, or <see langword="null"/>.</returns>
    public string? OfMentee(string id) => mentees.GetValueOrDefault(id) ?? mentors.GetValueOrDefault(id);

    /// <summary>The name of a mentor or a peer; of a mentee who has joined a circle of peers.</summary>
    /// <param name="id">The person's id.</param>
    /// <returns>The name, or <see langword="null"/>.</returns>
    public string? OfMentor(string id) => mentors.GetValueOrDefault(id) ?? mentees.GetValueOrDefault(id);

    private static ImmutableDictionary<string, string> Named(IEnumerable<Participant> people) =>
        people
            .Where(person => person.Name is not null)
            .ToImmutableDictionary(person => person.Id, person => person.Name!, StringComparer.Ordinal);
}
