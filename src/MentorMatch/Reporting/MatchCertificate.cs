using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>The evidence behind <see cref="MatchResult.Bound"/>, in the words of people: everything <see cref="AssignmentProof"/> holds.</summary>
public sealed record MatchCertificate
{
    /// <summary>Every mentor whose price is not 0, in ordinal order of ids.</summary>
    public required ImmutableArray<MentorPrice> MentorPrices { get; init; }

    /// <summary>What one more match is worth, added to every score; 0 for <see cref="Optimization.Problems.AssignmentObjective.BestTotal"/>.</summary>
    public Score MatchBonus { get; init; }

    /// <summary>Why no matching has more matches; only where most matches come first.</summary>
    public CoverageCut? Cut { get; init; }

    /// <summary>The evidence where people stand several times in the problem, in place of the members above; <see langword="null"/> where each stands once.</summary>
    public PartCertificate? Parts { get; init; }

    /// <summary>The evidence about pairs of peers, in place of the members above; <see langword="null"/> in the other formats.</summary>
    public PeerCertificate? Peers { get; init; }

    /// <summary>Where groups may stay closed and one set of prices is not enough: the cases of the proof in order; otherwise <see langword="null"/>.</summary>
    public ImmutableArray<OpeningCase>? Openings { get; init; }

    /// <summary>The evidence where the worst-off come first, in place of the members above: one entry an aim, in order, as many as were finished; otherwise <see langword="null"/>.</summary>
    public ImmutableArray<FairStagePrices>? Stages { get; init; }

    /// <summary>The evidence where quotas or the like must be kept; the prices above are then those of its first case, rounded. <see langword="null"/> elsewhere.</summary>
    public SideCertificate? Sides { get; init; }

    /// <summary>The evidence about peer groups, in place of the members above; <see langword="null"/> in other formats.</summary>
    public CircleCertificate? Circles { get; init; }
}
