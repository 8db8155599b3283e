using System.Collections.Immutable;

namespace MentorMatch.Reporting;

/// <summary>The smallest proof that somebody must stay unmatched: people who ask for more places than all mentors they may have can give.</summary>
/// <remarks>Where each mentee may have one mentor, no part of these people proves it.</remarks>
public sealed record ShortageProof
{
    /// <summary>The people, the one asked about among them, in ordinal order of ids.</summary>
    public required ImmutableArray<string> Mentees { get; init; }

    /// <summary>All mentors that any of them may have, in ordinal order of ids.</summary>
    public required ImmutableArray<string> Mentors { get; init; }

    /// <summary>How many places the people ask for.</summary>
    public required long Asked { get; init; }

    /// <summary>How many places the mentors have for them; places pinned to others are not counted.</summary>
    public required long Places { get; init; }

    /// <summary>The rule behind it; <see langword="null"/> when no single rule is.</summary>
    public ShortageCause? Cause { get; init; }
}
