using System.Collections.Immutable;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>How the worst-off fare in a result whose objective puts them first.</summary>
public sealed record FairnessProfile
{
    /// <summary>The lowest score of a match that is not pinned; <see langword="null"/> when there is none.</summary>
    public required Score? Worst { get; init; }

    /// <summary>The number of matches in every band, the lowest first.</summary>
    public required ImmutableArray<BandCount> Bands { get; init; }

    /// <summary>Every aim in order: matches, worst, the bands but the highest, total.</summary>
    public required ImmutableArray<FairStageValue> Stages { get; init; }

    /// <summary>Whether it is proved that no plan with as many matches has a higher lowest score.</summary>
    public bool IsWorstProved => Stages is [_, { Bound: { } bound } worst, ..] && bound == worst.Value;
}
