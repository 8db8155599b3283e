namespace MentorMatch.HrPortal.Programmes;

/// <summary>That a result was approved.</summary>
internal sealed record Approval
{
    /// <summary>The number of the solve.</summary>
    public required long Solve { get; init; }

    /// <summary>Who approved it.</summary>
    public string? Manager { get; init; }

    /// <summary>On which day, as ISO 8601 writes it.</summary>
    public required string Day { get; init; }
}
