using System.Text.Json.Serialization;

namespace MentorMatch.Benchmarks.Peers;

/// <summary>What one solver did with one instance in one process of its own: a line of <c>measured.jsonl</c>.</summary>
internal sealed record SolverRun
{
    /// <summary>How the solver says that it found the optimum.</summary>
    public const string Optimal = "optimal";

    /// <summary>The status of a run that was stopped at <see cref="LimitSeconds"/>.</summary>
    public const string Over = "over";

    /// <summary>The family of the instance.</summary>
    public required string Kind { get; init; }

    /// <summary>Its size.</summary>
    public required int Size { get; init; }

    /// <summary>The solver and, where it has several, its algorithm.</summary>
    public required string Solver { get; init; }

    /// <summary>Its version; <see langword="null"/> when it did not get as far as telling.</summary>
    public string? Version { get; init; }

    /// <summary><c>optimal</c>: found, and of MentorMatch proved by its judge; <c>feasible</c>; <c>over</c>: stopped at the limit; <c>failed</c>: see <see cref="Reason"/>.</summary>
    public required string Status { get; init; }

    /// <summary>Which repetition, from 1.</summary>
    public int Repetition { get; init; } = 1;

    /// <summary>Number of pairs of the instance.</summary>
    public long? Pairs { get; init; }

    /// <summary>The total it found, in millionths.</summary>
    public long? Total { get; init; }

    /// <summary>A limit that it proved on the total, in millionths; <see langword="null"/> of solvers that tell none.</summary>
    public long? Bound { get; init; }

    /// <summary>The number of pairs it chose.</summary>
    public long? Matched { get; init; }

    /// <summary>Seconds of solving alone, as the solver's own driver measures them.</summary>
    public double? SolveSeconds { get; init; }

    /// <summary>Seconds of judging the answer, of solvers whose answer is judged.</summary>
    public double? JudgeSeconds { get; init; }

    /// <summary>Seconds from the start of its process to its end: start-up, reading, building, solving, judging.</summary>
    public double? EndToEndSeconds { get; init; }

    /// <summary>Processor seconds of its process, which other work on the machine leaves as they are.</summary>
    public double? ProcessorSeconds { get; init; }

    /// <summary>The most memory its process held.</summary>
    public double? PeakMebibytes { get; init; }

    /// <summary>After how many seconds it was stopped, or would have been.</summary>
    public double LimitSeconds { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it ended with an answer.</summary>
    [JsonIgnore]
    public bool HasAnswer => Total is not null;

    /// <summary>Its instance, as in file names.</summary>
    [JsonIgnore]
    public string Instance => FormattableString.Invariant($"{Kind}-{Size}");
}
