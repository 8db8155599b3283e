using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MentorMatch.Reporting.Documents;

/// <summary>What became of requests in a <see cref="ResultDocument"/>; see <see cref="ChoiceOutcome"/>.</summary>
public sealed record ChoicesSection
{
    /// <summary>How many requests there were.</summary>
    public required int Requests { get; init; }

    /// <summary>How many were met.</summary>
    public required int Met { get; init; }

    /// <summary>The sum of the ranks of those met.</summary>
    public required long RankSum { get; init; }

    /// <summary>All that in a sentence or two.</summary>
    public required string Message { get; init; }

    /// <summary>Whether the bookings are stable; left out where that was not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StabilitySection? Stability { get; init; }

    /// <summary>The requests not met that somebody would rather have.</summary>
    public required ImmutableArray<RefusedRow> Refused { get; init; }

    /// <summary>Who is next.</summary>
    public required ImmutableArray<WaitingList> Waiting { get; init; }

    internal static ChoicesSection Of(ChoiceOutcome outcome, Wording wording) =>
        new()
        {
            Requests = outcome.Requests,
            Met = outcome.Met,
            RankSum = outcome.RankSum,
            Message = wording.Choices(outcome),
            Stability = outcome.Stability is { } finding
                ? new StabilitySection(finding.Checked, [.. finding.BlockingPairs.Select(pair => new PinRow(pair.Mentee, pair.Mentor))])
                : null,
            Refused =
            [
                .. outcome.Refused.Select(request => new RefusedRow
                {
                    Mentee = request.Mentee,
                    Mentor = request.Mentor,
                    Rank = request.Rank,
                    Slot = request.Slot,
                    Reason = request.Reason,
                    Detail = wording.Refused(request),
                    Cost = request.Cost,
                }),
            ],
            Waiting = outcome.Waiting,
        };
}
