using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;

namespace MentorMatch;

/// <summary>What a matching of peers must keep and what it is best at, where scores were made elsewhere.</summary>
public sealed record PeerTerms
{
    /// <summary>What is maximised.</summary>
    public required AssignmentObjective Objective { get; init; }

    /// <summary>Whether scores are costs of a matching with as many pairs as possible. Default: no.</summary>
    public bool Minimize { get; init; }

    /// <summary>What becomes of the odd one out: single (the default) or trio. Nothing is known of how long people waited.</summary>
    public OddOneOut OddOneOut { get; init; }

    /// <summary>Pairs that must be matched; the order of the two means nothing. Default: none.</summary>
    public ImmutableArray<Pairing> Pins
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];
}
