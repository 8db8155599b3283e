using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;

namespace MentorMatch.Formats.Peers;

/// <summary>What was proved about a <see cref="PeerClaim"/>, in the units of the problem, pinned pairs apart.</summary>
internal sealed record PeerVerdict
{
    public required SolutionStatus Status { get; init; }

    /// <summary>The total weight of the claim; left at 0 where stability is judged, which knows no bound on it.</summary>
    public Int128 Total { get; init; }

    /// <summary>A proven limit on it.</summary>
    public Int128? Bound { get; init; }

    /// <summary>Number of eligible pairs checked.</summary>
    public long PairsChecked { get; init; }

    /// <summary>Whether it was proved that no two people would rather have each other.</summary>
    public bool IsStable { get; init; }

    /// <summary>The people who show that no stable pairs exist.</summary>
    public ImmutableArray<int> OddParty { get; init; } = [];

    public ImmutableArray<string> Objections { get; init; } = [];
}
