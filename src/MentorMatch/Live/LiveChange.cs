using System.Collections.Immutable;
using MentorMatch.Analysis.Changes;
using MentorMatch.Scoring;

namespace MentorMatch.Live;

/// <summary>What one change did to a <see cref="LiveMatching"/>: a small difference, whatever the size of the programme.</summary>
/// <remarks>Immutable. Everybody who is not named has the same partners as before.</remarks>
public sealed record LiveChange
{
    internal LiveChange() { }

    /// <summary>Id of the person who joined, left or changed.</summary>
    public required string Person { get; init; }

    /// <summary>The mentees who have another mentor, or none, or take part since or until now, in ordinal order of ids.</summary>
    public required ImmutableArray<PersonChange> Mentees { get; init; }

    /// <summary>The mentors whose number of mentees changed, in ordinal order of ids.</summary>
    public required ImmutableArray<LoadChange> Loads { get; init; }

    /// <summary>Number of matches after the change.</summary>
    public required long Matched { get; init; }

    /// <summary>The sum of their scores.</summary>
    public required Score Total { get; init; }

    /// <summary>How much the total grew; below 0 where it fell.</summary>
    public required Score Gain { get; init; }
}
