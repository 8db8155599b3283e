using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Documents;

/// <summary>The evidence in a <see cref="ResultDocument"/>; see <see cref="MatchCertificate"/>.</summary>
public sealed record CertificateSection
{
    /// <summary>Every mentor whose price is not 0.</summary>
    public required ImmutableArray<NamedScore> MentorPrices { get; init; }

    /// <summary>What one more match is worth; 0 for best total.</summary>
    public required Score MatchBonus { get; init; }

    /// <summary>Why no matching has more matches; <see langword="null"/> where that is not asked or the places alone say it.</summary>
    public required CoverageCut? Cut { get; init; }

    /// <summary>The evidence where people stand several times in the problem; left out where each stands once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartCertificate? Parts { get; init; }

    /// <summary>The evidence about pairs of peers; left out in the other formats.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PeerCertificate? Peers { get; init; }

    /// <summary>The cases of the proof where groups may stay closed; left out where one set of prices is enough.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<OpeningCase>? Openings { get; init; }

    /// <summary>The evidence for each aim where the worst-off come first; left out otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<StageRow>? Stages { get; init; }

    /// <summary>The evidence where quotas or the like must be kept; left out elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SideCertificate? Sides { get; init; }

    /// <summary>The evidence about peer groups; left out in other formats.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CircleCertificate? Circles { get; init; }
}
