namespace MentorMatch.Reporting.Documents;

/// <summary>A warning in a <see cref="ResultDocument"/>; see <see cref="MatchWarning"/>.</summary>
public sealed record WarningRow
{
    /// <summary>What it is about.</summary>
    public required WarningCode Code { get; init; }

    /// <summary>The warning in words.</summary>
    public required string Message { get; init; }

    /// <summary>The number there is.</summary>
    public required long Actual { get; init; }

    /// <summary>The number there should be.</summary>
    public required long Needed { get; init; }
}
