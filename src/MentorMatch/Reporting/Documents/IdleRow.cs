namespace MentorMatch.Reporting.Documents;

/// <summary>A mentor without a mentee in a <see cref="ResultDocument"/>; see <see cref="IdleMentor"/>.</summary>
public sealed record IdleRow
{
    /// <summary>The mentor's id.</summary>
    public required string Id { get; init; }

    /// <summary>Why.</summary>
    public required IdleReason Reason { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Detail { get; init; }

    /// <summary>How many mentees are eligible; absent where there were too many pairs to count.</summary>
    public required int? Eligible { get; init; }
}
