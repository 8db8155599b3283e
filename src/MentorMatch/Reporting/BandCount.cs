using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>How many matches score within a band.</summary>
/// <param name="From">Where the band begins; lower scores belong to the lowest band as well.</param>
/// <param name="To">Where it ends: the next band begins there, and the highest band takes that and higher scores as well.</param>
/// <param name="Matches">How many matches, pinned ones included.</param>
public sealed record BandCount(Score From, Score To, long Matches);
