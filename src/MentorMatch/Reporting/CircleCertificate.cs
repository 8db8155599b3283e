using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>The evidence behind the bound on peer groups, in the words of people: everything <see cref="CirclesProof"/> holds. A few people need none: every way is tried when it is judged.</summary>
/// <param name="Prices">Everybody whose price is not 0, in ordinal order of ids.</param>
/// <param name="CompanionPrice">The price of every companion.</param>
/// <param name="Apart">People of whom no two may share a circle, in ordinal order of ids: there are at least as many circles.</param>
public sealed record CircleCertificate(ImmutableArray<NamedScore> Prices, Score CompanionPrice, ImmutableArray<string> Apart);
