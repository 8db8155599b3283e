using System.ComponentModel;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Audit;

/// <summary>What came out, in numbers and hashes.</summary>
public sealed record AuditAnswer
{
    /// <summary>The format's name.</summary>
    [Description("The format; own-scores or own-peer-scores where scores were given without people.")]
    public required string Format { get; init; }

    /// <summary>What was maximised.</summary>
    [Description("What was maximised.")]
    public required Objective Objective { get; init; }

    /// <summary>What was proved.</summary>
    [Description("What was proved, by code that shares nothing with the solver.")]
    public required SolutionStatus Status { get; init; }

    /// <summary>Why the solver stopped.</summary>
    [Description("Why the solver stopped. Only an answer of a solver that finished is the same in every run.")]
    public required StopReason Stop { get; init; }

    /// <summary>The solver's name.</summary>
    [Description("The solver's name.")]
    public required string Solver { get; init; }

    /// <summary>Number of matches.</summary>
    [Description("Number of matches.")]
    public required long Matched { get; init; }

    /// <summary>A proven limit on it.</summary>
    [Description("A proven limit on the number of matches.")]
    public required long MatchedBound { get; init; }

    /// <summary>The exact sum of the scores.</summary>
    [Description("The exact sum of the scores.")]
    public required Score Total { get; init; }

    /// <summary>A proven limit on the total.</summary>
    [Description("A proven limit on the total; null when none was proved.")]
    public required Score? Bound { get; init; }

    /// <summary>How far the total may be from the best.</summary>
    [Description("How far the total may be from the best; null without a bound.")]
    public required Score? Gap { get; init; }

    /// <summary>The hash of <c>result.json</c> with its four times set to 0: see <see cref="AuditRecord.HashOf(ResultDocument)"/>.</summary>
    [Description("SHA-256 of result.json with the four numbers of its timing set to 0.")]
    public required string ResultSha256 { get; init; }

    /// <summary>The hash of the certificate; <see langword="null"/> when there is none.</summary>
    [Description("SHA-256 of the member certificate of result.json, written without blanks; null when there is none.")]
    public required string? CertificateSha256 { get; init; }

    /// <summary>Where the certificate is.</summary>
    [Description("The file in which the certificate stands.")]
    public required string CertificateFile { get; init; }
}
