using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// One node of a <see cref="SideConstrainedProof"/>: a split on an edge, or a leaf with evidence about its case. A split may carry a bound as well.
/// </summary>
public sealed record EdgeCase
{
    /// <summary>The edge on which the case splits into not chosen and chosen; <see langword="null"/> for a leaf.</summary>
    public int? Edge { get; init; }

    /// <summary>Evidence for a bound on every solution of the case, or that there is none.</summary>
    public PenaltyBound? Bound { get; init; }

    /// <summary>Of a leaf: why bounds and pins leave the case no solution, whatever the side constraints. Numbers of edges are those of the case.</summary>
    public AssignmentClash? Clash { get; init; }
}
