namespace MentorMatch.Programmes;

/// <summary>What became of one of several programmes.</summary>
/// <param name="Programme">The programme's name.</param>
/// <param name="Result">
/// Its matches, told as those of a programme by itself in which shared people have the places that the other programmes leave them: status and bound are about that. Whether all
/// programmes together could do better is said by <see cref="ProgrammesResult.Status"/>.
/// </param>
public sealed record ProgrammeResult(string Programme, MatchResult Result);
