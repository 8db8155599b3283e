using System.Collections.Immutable;

namespace MentorMatch.Testing.Oracles;

/// <summary>The optimum of a small problem whose worst-off come first.</summary>
/// <param name="Matched">Number of chosen edges.</param>
/// <param name="Worst">The lowest weight chosen without being pinned; <see langword="null"/> when there is none.</param>
/// <param name="BandCounts">Number of chosen edges in every band, the lowest first.</param>
/// <param name="Total">Total weight.</param>
/// <param name="Edges">Chosen edges that reach all this, ascending.</param>
public sealed record FairOptimum(long Matched, long? Worst, ImmutableArray<long> BandCounts, Int128 Total, ImmutableArray<int> Edges);
