using System.Collections.Immutable;
using MentorMatch.HrPortal.Programmes;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Scoring;

namespace MentorMatch.HrPortal.Http.Views;

/// <summary>A solve as the page shows it.</summary>
internal sealed record SolveView
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The revision whose question it is.</summary>
    public required long Asked { get; init; }

    /// <summary>Whether that is still the programme's question.</summary>
    public required bool IsCurrent { get; init; }

    /// <summary>How far it is.</summary>
    public required SolveState State { get; init; }

    /// <summary>When it was asked.</summary>
    public required string At { get; init; }

    /// <summary>How long it took.</summary>
    public required long? Milliseconds { get; init; }

    /// <summary>Why it failed.</summary>
    public required ImmutableArray<string> Problems { get; init; }

    /// <summary>What was proved: optimal, feasible, infeasible.</summary>
    public required string? Status { get; init; }

    /// <summary>Number of matches.</summary>
    public required long? Matched { get; init; }

    /// <summary>Number of mentees.</summary>
    public required long? Mentees { get; init; }

    /// <summary>The total.</summary>
    public required decimal? Total { get; init; }

    /// <summary>How far the total may be from the best.</summary>
    public required decimal? Gap { get; init; }

    /// <summary>What the solver is doing now.</summary>
    public required string? Phase { get; init; }

    /// <summary>How much of the phase is done, 0 to 1; <see langword="null"/> when unknown.</summary>
    public required double? Done { get; init; }

    /// <summary>A solve as the page shows it.</summary>
    public static SolveView Of(Solve solve, Programme programme, SolveProgress? progress) =>
        new()
        {
            Id = solve.Id,
            Asked = solve.Asked,
            IsCurrent = solve.Asked == programme.Asked,
            State = solve.State,
            At = solve.At,
            Milliseconds = solve.Milliseconds,
            Problems = [.. solve.Problems?.Split('\n') ?? []],
            Status = solve.Status,
            Matched = solve.Matched,
            Mentees = solve.Mentees,
            Total = Decimal(solve.Total),
            Gap = Decimal(solve.Gap),
            Phase = progress?.Phase,
            Done = progress is { Expected: > 0 } known ? Math.Clamp((double)known.Done / known.Expected, 0, 1) : null,
        };

    private static decimal? Decimal(long? millionths) => millionths is { } known ? new Score(known).ToDecimal() : null;
}
