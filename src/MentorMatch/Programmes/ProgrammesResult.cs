using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Programmes;

/// <summary>Several programmes matched in one solve, with what was proved about the whole.</summary>
public sealed record ProgrammesResult
{
    internal ProgrammesResult() { }

    /// <summary>What was proved about all programmes together, by code that shares nothing with the solver.</summary>
    public SolutionStatus Status { get; internal init; }

    /// <summary>Why the solver stopped; says nothing about what was proved.</summary>
    public StopReason Stop { get; internal init; }

    /// <summary>The name of the solver.</summary>
    public string Solver { get; internal init; } = "";

    /// <summary>What was maximised over all programmes together.</summary>
    public AssignmentObjective Objective { get; internal init; }

    /// <summary>Number of matches in all programmes.</summary>
    public long Matched { get; internal init; }

    /// <summary>A proven limit on the number of matches.</summary>
    public long MatchedBound { get; internal init; }

    /// <summary>The exact sum of the scores of all matches.</summary>
    public Score Total { get; internal init; }

    /// <summary>A proven limit on the total (where most matches come first: of any matching with <see cref="MatchedBound"/> matches); <see langword="null"/> when none was proved.</summary>
    public Score? Bound { get; internal init; }

    /// <summary>One entry a programme, in ordinal order of names. Empty when no matching is known.</summary>
    public ImmutableArray<ProgrammeResult> Programmes { get; internal init; } = [];

    /// <summary>Why there is no matching; empty unless <see cref="Status"/> is infeasible.</summary>
    public ImmutableArray<ProgrammeClash> Clashes { get; internal init; } = [];

    /// <summary>The evidence behind <see cref="Bound"/>: a person's parts are named by programme. <see langword="null"/> when there is none.</summary>
    public PartCertificate? Certificate { get; internal init; }

    /// <summary>Where the time went.</summary>
    public MatchTiming Timing { get; init; } = new();

    /// <summary>The result of one programme.</summary>
    /// <param name="programme">The programme's name.</param>
    /// <returns>Its result.</returns>
    /// <exception cref="ArgumentException">There is no result of that name.</exception>
    public MatchResult this[string programme] =>
        Programmes.FirstOrDefault(each => string.Equals(each.Programme, programme, StringComparison.Ordinal))?.Result
        ?? throw new ArgumentException(
            $"There is no result of the programme {programme}. Maybe the name is misspelt; there are: {string.Join(", ", Programmes.Select(each => each.Programme))}.",
            nameof(programme)
        );

    /// <summary>Status, matches and total in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Status}: {Matched} matches in {Programmes.Length} programmes, total {Total}");
}
