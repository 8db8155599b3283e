using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// A proof that an <see cref="AssignmentProblem"/> has no solution: a set of nodes that needs more edges than exist for it (a Hall set, minimal with respect
/// to inclusion), or pins that exceed a bound.
/// </summary>
/// <param name="Kind">Which bound cannot be kept.</param>
/// <param name="Rows">The rows concerned, ascending.</param>
/// <param name="Columns">The columns concerned, ascending.</param>
/// <param name="PinnedEdges">The pins that take part, ascending.</param>
/// <param name="Needed">How many edges the bounds and pins ask for.</param>
/// <param name="Available">How many there can be; less than <paramref name="Needed"/>.</param>
public sealed record AssignmentClash(
    ClashKind Kind,
    ImmutableArray<int> Rows,
    ImmutableArray<int> Columns,
    ImmutableArray<int> PinnedEdges,
    long Needed,
    long Available
);
