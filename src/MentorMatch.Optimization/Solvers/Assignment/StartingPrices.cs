using System.Collections.Immutable;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>Prices of a problem that differs little, to begin with. They cost or save time; what is proved does not depend on them.</summary>
/// <param name="Prices">A price for each column, in weight units.</param>
/// <param name="Closeness">By how much weights differ from those that the prices fit, at most, in weight units.</param>
internal sealed record StartingPrices(ImmutableArray<long> Prices, long Closeness);
