namespace MentorMatch.HrPortal.Programmes;

/// <summary>One revision of a programme: who did what.</summary>
internal sealed record Change
{
    /// <summary>The revision that it made.</summary>
    public long Revision { get; init; }

    /// <summary>What was done.</summary>
    public required WhatChanged Kind { get; init; }

    /// <summary>Who did it.</summary>
    public string? Manager { get; init; }

    /// <summary>When, as ISO 8601 writes it, in universal time.</summary>
    public string At { get; init; } = "";

    /// <summary>The mentee of the pair concerned, if it was about one.</summary>
    public string? Mentee { get; init; }

    /// <summary>The mentor of the pair concerned.</summary>
    public string? Mentor { get; init; }
}
