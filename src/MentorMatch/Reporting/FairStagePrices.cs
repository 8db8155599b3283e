using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Reporting;

/// <summary>The evidence for one of the aims of worst-off first.</summary>
/// <param name="Aim">The aim.</param>
/// <param name="Prices">Every mentor whose price is not 0, in ordinal order of ids: in matches for an aim that counts, in score for the total.</param>
public sealed record FairStagePrices(FairAim Aim, ImmutableArray<MentorPrice> Prices);
