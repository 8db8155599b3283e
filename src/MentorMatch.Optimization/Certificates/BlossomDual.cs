using System.Collections.Immutable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>The dual of an odd set of vertices.</summary>
/// <param name="Vertices">The vertices, ascending; an odd number of at least three.</param>
/// <param name="Dual">The dual, at least 0, in doubled weight units.</param>
public sealed record BlossomDual(ImmutableArray<int> Vertices, long Dual);
