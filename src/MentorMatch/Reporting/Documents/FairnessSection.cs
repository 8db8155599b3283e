using System.Collections.Immutable;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Documents;

/// <summary>How the worst-off fare, in a <see cref="ResultDocument"/>; see <see cref="FairnessProfile"/>.</summary>
public sealed record FairnessSection
{
    /// <summary>The lowest score of a match that is not pinned; <see langword="null"/> when there is none.</summary>
    public required Score? Worst { get; init; }

    /// <summary>All that in a sentence or two.</summary>
    public required string Message { get; init; }

    /// <summary>The number of matches in every band.</summary>
    public required ImmutableArray<BandCount> Bands { get; init; }

    /// <summary>What was reached in every aim, and what was proved.</summary>
    public required ImmutableArray<FairStageValue> Stages { get; init; }

    internal static FairnessSection Of(FairnessProfile profile, Wording wording) =>
        new()
        {
            Worst = profile.Worst,
            Message = wording.Fairness(profile),
            Bands = profile.Bands,
            Stages = profile.Stages,
        };
}
