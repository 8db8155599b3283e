using System.Collections.Immutable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>The judgement on a proposed solution of a side-constrained problem.</summary>
/// <param name="Whole">Status, totals and bounds.</param>
/// <param name="Sums">What each side constraint sums to, recomputed; default when no solution is known.</param>
/// <param name="Reachable">
/// Where infeasibility was proved from one constraint alone: the most (of a lower bound) or least (of an upper bound) that its sum can be at all; otherwise <see langword="null"/>.
/// </param>
public sealed record SideConstrainedVerdict(AssignmentVerdict Whole, ImmutableArray<long> Sums, ReachableSum? Reachable);
