using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Formats.Teams;

/// <summary>A team as it is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Members">Its members, in ordinal order of ids, at least one.</param>
internal sealed record Team(string Name, ImmutableArray<Participant> Members);
