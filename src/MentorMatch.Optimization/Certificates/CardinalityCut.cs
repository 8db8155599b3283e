using System.Collections.Immutable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// A cut that limits how many edges any solution chooses: the maxima of the rows outside it, plus the maxima of the columns inside it, plus one for every edge
/// from a row inside to a column outside (max-flow min-cut; König's theorem where all maxima are 1). Pinned edges are taken out first: each lowers the maximum at
/// both of its ends by one and is counted by itself.
/// </summary>
/// <param name="Rows">Rows inside the cut, ascending.</param>
/// <param name="Columns">Columns inside the cut, ascending.</param>
public sealed record CardinalityCut(ImmutableArray<int> Rows, ImmutableArray<int> Columns);
