using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Evidence that bounds every solution of an <see cref="AssignmentProblem"/>. Any prices give a true bound; good ones meet the solution's own total, which
/// proves it optimal.
/// </summary>
/// <param name="ColumnPrices">
/// One dual price a column, in weight units, of any sign. With prices v, bonus λ and values w + λ − v, the bound is: for a column, maximum × v where v ≥ 0 and
/// minimum × v where v &lt; 0; plus, for a row, the values of its pinned edges and of its best other edges, as many as its minimum asks whatever their sign
/// and then the positive ones up to its maximum.
/// </param>
/// <param name="MatchBonus">λ, added to the weight of every edge: 0 for <see cref="AssignmentObjective.BestTotal"/>, at least 0 for <see cref="AssignmentObjective.MostMatches"/>.</param>
/// <param name="Cut">For <see cref="AssignmentObjective.MostMatches"/>, why no solution has more edges; otherwise <see langword="null"/>.</param>
public sealed record AssignmentProof(ImmutableArray<long> ColumnPrices, long MatchBonus, CardinalityCut? Cut);
