using System.Collections.Immutable;
using System.Text.Json;

namespace MentorMatch.HrPortal.Programmes;

/// <summary>A question to the solver, kept whole, and how far it is.</summary>
internal sealed record Solve
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The programme.</summary>
    public required long Programme { get; init; }

    /// <summary>The revision whose question it is; see <see cref="Programmes.Programme.Asked"/>.</summary>
    public required long Asked { get; init; }

    /// <summary>The people file it is about.</summary>
    public required long People { get; init; }

    /// <summary>The policy, as a policy file.</summary>
    public required string Policy { get; init; }

    /// <summary>The pins and bans, as JSON.</summary>
    public required string Rules { get; init; }

    /// <summary>How far it is.</summary>
    public required SolveState State { get; init; }

    /// <summary>When it was asked, as ISO 8601 writes it, in universal time.</summary>
    public required string At { get; init; }

    /// <summary>How long it took; <see langword="null"/> before it ended.</summary>
    public long? Milliseconds { get; init; }

    /// <summary>Why it failed, a line a problem.</summary>
    public string? Problems { get; init; }

    /// <summary>What was proved about the result.</summary>
    public string? Status { get; init; }

    /// <summary>Why the solver stopped.</summary>
    public string? Stop { get; init; }

    /// <summary>Number of matches.</summary>
    public long? Matched { get; init; }

    /// <summary>Number of mentees.</summary>
    public long? Mentees { get; init; }

    /// <summary>The total in millionths.</summary>
    public long? Total { get; init; }

    /// <summary>The gap in millionths; <see langword="null"/> without a bound.</summary>
    public long? Gap { get; init; }

    /// <summary>Pins and bans as they are kept.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The JSON.</returns>
    public static string Keep(IEnumerable<PairRule> rules) => JsonSerializer.Serialize(rules);

    /// <summary>The pins and bans.</summary>
    /// <returns>The rules.</returns>
    public ImmutableArray<PairRule> ReadRules() => [.. JsonSerializer.Deserialize<PairRule[]>(Rules)!];
}
