using System.Collections.Immutable;

namespace MentorMatch.Optimization.Solvers.Sensitivity;

/// <summary>Rows that together ask for more than the columns they can have: whatever is chosen, one of them goes short (a Hall set).</summary>
/// <param name="Rows">The rows, ascending.</param>
/// <param name="Columns">Every column that has an edge to one of them, ascending.</param>
/// <param name="Asked">The sum of the rows' maxima.</param>
/// <param name="Places">The sum of the columns' maxima, less edges pinned to other rows; below <paramref name="Asked"/>.</param>
public sealed record PlaceShortage(ImmutableArray<int> Rows, ImmutableArray<int> Columns, long Asked, long Places);
