using System.Collections.Immutable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>Evidence that one stage of a <see cref="Problems.FairAssignmentProblem"/> cannot do better, given what the stages before it reached.</summary>
/// <param name="ColumnPrices">
/// One dual price a column, of any sign; empty for a price of 0 everywhere. The stage's weights w are 1 for an edge (matches), −1 for an edge at or below the lowest
/// weight chosen (worst), −1 for an edge in the band, the edge's weight (total). With values w − v the bound is: for a column, its maximum × v where v ≥ 0 and its
/// minimum × v where v &lt; 0; plus, for a row, the best sum of as many values as its bounds allow; over the edges and bounds that the stages before left.
/// </param>
public sealed record FairStage(ImmutableArray<long> ColumnPrices);
