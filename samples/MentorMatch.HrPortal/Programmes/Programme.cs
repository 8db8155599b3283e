namespace MentorMatch.HrPortal.Programmes;

/// <summary>One round of one programme.</summary>
internal sealed record Programme
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>How often it was changed: whoever changes it says which revision they saw.</summary>
    public required long Revision { get; init; }

    /// <summary>The revision at which people, policy or rules last changed: a result of this revision answers today's question.</summary>
    public required long Asked { get; init; }

    /// <summary>The policy as a policy file, its format included.</summary>
    public required string Policy { get; init; }

    /// <summary>The number of its people file; <see langword="null"/> before one was loaded.</summary>
    public long? People { get; init; }
}
