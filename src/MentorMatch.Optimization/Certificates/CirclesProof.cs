using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Evidence that bounds every solution of a <see cref="CirclesProblem"/>, by way of its double cover: in a circle of s each member has s − 1 companions, so twice the value is
/// the sum, over members, of the weights of their companions. Any prices give a true bound.
/// </summary>
/// <param name="Prices">
/// One price v a member, of any sign: what it costs to have that member as a companion. Twice the value of a solution is at most the sum, over members, of price times
/// number of companions (the most there can be where the price is positive, else the fewest) and of the best companions of the member at weight − v − λ, as
/// many as a circle allows, no more of a label than the strictest rule allows; plus λ times the number of ordered pairs of companions.
/// </param>
/// <param name="CompanionPrice">λ, for every companion: tells of sizes that cannot all be the largest. The number of ordered pairs is the most there can be where λ is positive, else the fewest.</param>
/// <param name="Apart">Members of whom no two may share a circle: there are at least as many circles. Empty where that says no more than the sizes do.</param>
public sealed record CirclesProof(ImmutableArray<long> Prices, long CompanionPrice, ImmutableArray<int> Apart = default);
