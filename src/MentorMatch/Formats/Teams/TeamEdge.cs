using MentorMatch.Scoring;

namespace MentorMatch.Formats.Teams;

/// <summary>A mentor who is eligible for a request.</summary>
/// <param name="Request">The request's number.</param>
/// <param name="Mentor">The mentor's number, in ordinal order of ids.</param>
/// <param name="Score">The score.</param>
internal readonly record struct TeamEdge(int Request, int Mentor, Score Score);
