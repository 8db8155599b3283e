using System.Collections.Immutable;

namespace MentorMatch.HrPortal.Http.Views;

/// <summary>Everybody, to choose pairs of.</summary>
/// <param name="Mentees">The mentees and peers.</param>
/// <param name="Mentors">The mentors and peers.</param>
internal sealed record PeopleView(ImmutableArray<PersonView> Mentees, ImmutableArray<PersonView> Mentors);
