using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>
/// The evidence behind a bound where one person stands several times in the problem and a limit is shared by the parts: what <see cref="AssignmentProof"/> holds for a
/// grouped problem, in the words of people.
/// </summary>
/// <param name="Prices">Every part of a mentor whose price is not 0, by mentor, then part, in ordinal order.</param>
/// <param name="MatchBonus">What one more match is worth, added to every score; 0 for best total.</param>
/// <param name="Cut">Why no matching has more matches; only where most matches come first.</param>
public sealed record PartCertificate(
    ImmutableArray<PartPrice> Prices,
    Score MatchBonus,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PartCut? Cut = null
);
