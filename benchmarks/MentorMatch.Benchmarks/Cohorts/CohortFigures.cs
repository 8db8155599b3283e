namespace MentorMatch.Benchmarks.Cohorts;

/// <summary>One synthetic cohort, matched.</summary>
internal sealed record CohortFigures
{
    /// <summary>Number of mentees.</summary>
    public required int Mentees { get; init; }

    /// <summary>Number of mentors.</summary>
    public required int Mentors { get; init; }

    /// <summary>Most mentees of a mentor.</summary>
    public required int Capacity { get; init; }

    /// <summary>Where chance started.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of pairs that no rule forbids.</summary>
    public required long EligiblePairs { get; init; }

    /// <summary>How good the matching is: the same on every machine.</summary>
    public required QualityFigures Quality { get; init; }

    /// <summary>How long it took; <see langword="null"/> when only quality was asked for.</summary>
    public SpeedFigures? Speed { get; init; }
}
