using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MentorMatch.Optimization.Certificates;

namespace MentorMatch.Reporting;

/// <summary>The evidence where demands on the whole are charged like prices: everything <see cref="SideConstrainedProof"/> holds.</summary>
public sealed record SideCertificate
{
    /// <summary>What a match counts beside its score in the cases, in millionths; used with a cut.</summary>
    public required long MatchWorth { get; init; }

    /// <summary>Why no matching has more matches, where the places and rules alone say it; otherwise <see langword="null"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CoverageCut? Cut { get; init; }

    /// <summary>The cases of the proof in order.</summary>
    public required ImmutableArray<SideCase> Cases { get; init; }
}
