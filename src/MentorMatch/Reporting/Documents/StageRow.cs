using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Reporting.Documents;

/// <summary>The evidence for one aim of worst-off first, in a <see cref="ResultDocument"/>; see <see cref="FairStagePrices"/>.</summary>
/// <param name="Aim">The aim.</param>
/// <param name="Prices">Every mentor whose price is not 0.</param>
public sealed record StageRow(FairAim Aim, ImmutableArray<NamedScore> Prices);
