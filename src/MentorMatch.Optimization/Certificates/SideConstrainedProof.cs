using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Evidence that bounds every solution of a <see cref="SideConstrainedAssignmentProblem"/>: a tree of cases that leaves none out. No solution is better than the
/// best of the leaves' bounds, nor than the bound of a case around it.
/// </summary>
/// <param name="Cases">The tree in preorder: a split is followed by the whole subtree in which its edge is not chosen, then by the one in which it is.</param>
public sealed record SideConstrainedProof(ImmutableArray<EdgeCase> Cases)
{
    /// <summary>
    /// Under most matches first, where the core alone limits the number of matches to what is reached: why no matching has more. The cases then only have to tell what the
    /// best total beside so many matches is, for which <see cref="MatchWorth"/> may be small.
    /// </summary>
    public CardinalityCut? Cut { get; init; }

    /// <summary>What a match is worth beside its weight in the cases, with a <see cref="Cut"/>: any number from 0 on. Not used without one.</summary>
    public long MatchWorth { get; init; }
}
