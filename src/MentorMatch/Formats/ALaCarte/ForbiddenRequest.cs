using MentorMatch.People;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.ALaCarte;

/// <summary>A request of a pair that a rule forbids: the rule wins, and the clash is told.</summary>
/// <param name="Choice">The request.</param>
/// <param name="Pair">The pair with the rules it breaks.</param>
internal sealed record ForbiddenRequest(RankedChoice Choice, PairScore Pair);
