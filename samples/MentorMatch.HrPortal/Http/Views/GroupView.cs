using System.Collections.Immutable;

namespace MentorMatch.HrPortal.Http.Views;

/// <summary>A group.</summary>
internal sealed record GroupView(string Id, ImmutableArray<PersonView> Mentors, ImmutableArray<PersonView> Members, decimal Score);
