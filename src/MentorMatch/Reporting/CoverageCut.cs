using System.Collections.Immutable;

namespace MentorMatch.Reporting;

/// <summary>
/// Why no matching has more matches: it has at most what the mentees outside the cut ask for, plus the places of the mentors inside it, plus one for every
/// eligible pair of a mentee inside and a mentor outside.
/// </summary>
/// <param name="Mentees">Ids of the mentees inside the cut, in ordinal order.</param>
/// <param name="Mentors">Ids of the mentors inside the cut, in ordinal order.</param>
public sealed record CoverageCut(ImmutableArray<string> Mentees, ImmutableArray<string> Mentors);
