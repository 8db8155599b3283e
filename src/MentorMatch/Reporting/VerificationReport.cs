using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;

namespace MentorMatch.Reporting;

/// <summary>What came of re-judging a result.</summary>
public sealed record VerificationReport
{
    /// <summary>Whether everything the document says was found to be so.</summary>
    public bool Holds => Problems.IsEmpty;

    /// <summary>What is proved by the document's evidence about these inputs, whatever the document says.</summary>
    public required SolutionStatus Proved { get; init; }

    /// <summary>Number of eligible pairs over which the evidence was checked: all of them, or 0 where there is no bound to check.</summary>
    public required long PairsChecked { get; init; }

    /// <summary>What was checked and found to be so, a sentence each; when something is wrong, only how much was checked.</summary>
    public required ImmutableArray<string> Checked { get; init; }

    /// <summary>Everything that is wrong with the document, a sentence each; empty when it holds.</summary>
    public required ImmutableArray<string> Problems { get; init; }
}
