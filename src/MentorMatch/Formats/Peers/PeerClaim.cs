using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;

namespace MentorMatch.Formats.Peers;

/// <summary>An answer to a question of peers, from a solver or from a document: a claim, to be judged.</summary>
internal sealed record PeerClaim
{
    /// <summary>Why the solver stopped.</summary>
    public required StopReason Stop { get; init; }

    /// <summary>The chosen edges of the problem, ascending; default when there are none.</summary>
    public ImmutableArray<int> Edges { get; init; }

    /// <summary>The group of three, if there is one.</summary>
    public Trio? Trio { get; init; }

    /// <summary>The evidence for a bound; where no group of three is allowed its list of trios is empty.</summary>
    public TrioMatchingProof? Proof { get; init; }

    /// <summary>The evidence that there are no stable pairs.</summary>
    public StablePartition? Partition { get; init; }
}
