using System.Collections.Immutable;

namespace MentorMatch.Optimization.Solvers.Sensitivity;

/// <summary>What choosing one more edge whatever it costs would do to an optimum.</summary>
/// <param name="Cost">What is lost, exactly: the optimum minus the optimum among solutions with the edge. At least 0 in the order of the objective.</param>
/// <param name="Added">The edges that one best solution with the edge chooses and the optimum does not, the forced one among them, ascending.</param>
/// <param name="Removed">The edges that the optimum chooses and that solution does not, ascending.</param>
public sealed record ForcedEdge(ValueChange Cost, ImmutableArray<int> Added, ImmutableArray<int> Removed);
