using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>A score under a name: one member of a JSON object whose members are not known beforehand.</summary>
/// <param name="Name">The name: a criterion's, or a mentor's id.</param>
/// <param name="Score">The score.</param>
public readonly record struct NamedScore(string Name, Score Score);
