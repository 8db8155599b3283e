using System.Collections.Immutable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Evidence about a case of a <see cref="Problems.SideConstrainedAssignmentProblem"/>: its conditions turned into prices. A multiplier above 0 charges for every
/// unit above the upper bound, one below 0 for every unit below the lower bound, so that no solution is charged anything: the bound that the column prices prove for the
/// penalised problem, plus the sum of multiplier × bound, is at least scale × the value of any solution.
/// </summary>
/// <param name="Scale">What values are multiplied by. At 0 nothing is said about values, and a bound below 0 proves that the case has no solution.</param>
/// <param name="Multipliers">One a constraint; above 0 only where there is an upper bound, below 0 only where there is a lower one.</param>
/// <param name="ColumnPrices">One price a column for the penalised problem; see <see cref="AssignmentProof"/>.</param>
public sealed record PenaltyBound(long Scale, ImmutableArray<long> Multipliers, ImmutableArray<long> ColumnPrices);
