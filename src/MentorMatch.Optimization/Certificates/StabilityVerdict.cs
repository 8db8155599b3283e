using System.Collections.Immutable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>The judgement on a proposed stable matching.</summary>
public sealed record StabilityVerdict
{
    /// <summary>What was proved.</summary>
    public required StabilityStatus Status { get; init; }

    /// <summary>Number of matched pairs.</summary>
    public long Matched { get; init; }

    /// <summary>Every blocking pair, by first and then second; empty when the matching is stable or is none.</summary>
    public ImmutableArray<BlockingPair> BlockingPairs { get; init; } = [];

    /// <summary>When no stable matching exists, the odd party that shows it, in its order; otherwise empty.</summary>
    public ImmutableArray<int> OddParty { get; init; } = [];

    /// <summary>Number of pairs that accept each other, all of which were checked; 0 when the claim was no matching and no evidence.</summary>
    public long PairsChecked { get; init; }

    /// <summary>What is wrong with the claim, in plain words; empty when nothing is. A blocking pair is listed as one, not here.</summary>
    public ImmutableArray<string> Objections { get; init; } = [];
}
