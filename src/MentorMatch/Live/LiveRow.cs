using System.Collections.Immutable;

namespace MentorMatch.Live;

/// <summary>All pairs of one person on one side, as they are after a change.</summary>
/// <param name="Id">The person.</param>
/// <param name="Max">The most matches the person may have.</param>
/// <param name="Scores">Everybody the person may be matched with, and the score of each pair.</param>
/// <param name="HasLeft">Whether the person takes no part any more.</param>
internal sealed record LiveRow(string Id, int Max, ImmutableArray<(string Id, long Millionths)> Scores, bool HasLeft);
