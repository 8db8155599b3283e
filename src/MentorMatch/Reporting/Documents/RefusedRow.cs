using System.Text.Json.Serialization;

namespace MentorMatch.Reporting.Documents;

/// <summary>A refused request in a <see cref="ResultDocument"/>; see <see cref="RefusedRequest"/>.</summary>
public sealed record RefusedRow
{
    /// <summary>The mentee's id.</summary>
    public required string Mentee { get; init; }

    /// <summary>The mentor's id.</summary>
    public required string Mentor { get; init; }

    /// <summary>How the mentee ranked it.</summary>
    public required int Rank { get; init; }

    /// <summary>The time asked for; left out where no times are booked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Slot { get; init; }

    /// <summary>Why.</summary>
    public required RefusalReason Reason { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Detail { get; init; }

    /// <summary>What meeting it would have cost; left out when not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RequestCost? Cost { get; init; }
}
