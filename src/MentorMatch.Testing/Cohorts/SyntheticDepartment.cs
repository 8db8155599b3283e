using System.Collections.Immutable;

namespace MentorMatch.Testing.Cohorts;

/// <summary>A department of a synthetic organisation and the skills its people have and want.</summary>
/// <param name="Name">Its name, as it stands in the column <c>department</c>.</param>
/// <param name="Skills">Its skills, the most frequent first.</param>
public sealed record SyntheticDepartment(string Name, ImmutableArray<string> Skills);
