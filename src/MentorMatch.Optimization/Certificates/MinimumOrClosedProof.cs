using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Evidence that bounds every solution of a <see cref="MinimumOrClosedProblem"/>: a tree of cases that leaves none out. No solution is better than the
/// best of the leaves' bounds, each of which is a bound on the assignment problem of its case.
/// </summary>
/// <param name="Cases">The tree in preorder: a split is followed by the whole subtree in which its column is closed, then by the one in which it is open.</param>
public sealed record MinimumOrClosedProof(ImmutableArray<ColumnCase> Cases);
