using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// One node of a <see cref="MinimumOrClosedProof"/>: either a split on a column that may close, or a leaf with evidence about the assignment problem of its case.
/// </summary>
public sealed record ColumnCase
{
    /// <summary>The column on which the case splits into closed and open; <see langword="null"/> for a leaf.</summary>
    public int? Column { get; init; }

    /// <summary>Of a leaf: evidence for a bound on every solution of the case.</summary>
    public AssignmentProof? Proof { get; init; }

    /// <summary>Of a leaf: why the case has no solution.</summary>
    public AssignmentClash? Clash { get; init; }
}
