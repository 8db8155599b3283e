using System.Collections.Immutable;

namespace MentorMatch.Optimization.Solvers.Sensitivity;

/// <summary>What choosing one edge whatever it costs, or never choosing it, would do to an optimum.</summary>
/// <param name="Cost">What is lost, exactly: the optimum minus the optimum among solutions with the edge (without it). At least 0 in the order of the objective.</param>
/// <param name="Added">The edges that one best such solution chooses and the optimum does not, a forced one among them, ascending.</param>
/// <param name="Removed">The edges that the optimum chooses and that solution does not, a forbidden one among them, ascending.</param>
public sealed record ForcedEdge(ValueChange Cost, ImmutableArray<int> Added, ImmutableArray<int> Removed);
