using System.Collections.Immutable;

namespace MentorMatch.Testing.Oracles;

/// <summary>What an oracle knows of the best solution of an assignment or matching problem.</summary>
/// <param name="Total">The total weight of every optimal solution.</param>
/// <param name="Matched">
/// The number of edges of <paramref name="Edges"/>. Under most matches first every optimal solution has as many; under best total another one may differ by
/// edges that add nothing.
/// </param>
/// <param name="Edges">One optimal solution, ascending.</param>
public sealed record AssignmentOptimum(Int128 Total, long Matched, ImmutableArray<int> Edges);
