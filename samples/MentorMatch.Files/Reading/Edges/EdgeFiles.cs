using System.Globalization;
using MentorMatch.Formats;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Files.Reading.Edges;

/// <summary>Own scores and the terms of matching them, as given on the command line.</summary>
public sealed record EdgeFiles
{
    /// <summary>The file of scores, CSV or binary.</summary>
    public required InputFile Edges { get; init; }

    /// <summary>Most mentees of each mentor; <see langword="null"/> for one, or for what a binary file says.</summary>
    public int? Capacity { get; init; }

    /// <summary>Bounds of single mentors.</summary>
    public InputFile? Capacities { get; init; }

    /// <summary>Most mentors of each mentee; <see langword="null"/> for one.</summary>
    public int? Demand { get; init; }

    /// <summary>Bounds of single mentees.</summary>
    public InputFile? Demands { get; init; }

    /// <summary>Pairs that must be matched.</summary>
    public InputFile? Pins { get; init; }

    /// <summary>Whether scores are costs.</summary>
    public bool Minimize { get; init; }

    /// <summary>What is best.</summary>
    public required AssignmentObjective Objective { get; init; }

    /// <summary>Whether scores were said to be between peers; a binary file says so itself.</summary>
    public bool ArePeers { get; init; }

    /// <summary>What becomes of the odd one out among peers; <see langword="null"/> when nothing was said.</summary>
    public OddOneOut? OddOneOut { get; init; }

    /// <summary>The files given, by what they are for.</summary>
    public IEnumerable<(string Role, InputFile? File)> ByRole =>
        [("edges", Edges), ("capacities", Capacities), ("demands", Demands), ("pins", Pins)];

    /// <summary>The terms as options; those not given have no value.</summary>
    public IEnumerable<(string Name, string? Value)> Terms =>
        [
            ("capacity", Capacity?.ToString(CultureInfo.InvariantCulture)),
            ("demand", Demand?.ToString(CultureInfo.InvariantCulture)),
            ("minimize", Minimize ? "true" : null),
            ("objective", Objective == AssignmentObjective.BestTotal ? "best-total" : "most-matches"),
            ("odd-one-out", OddOneOut?.ToString().ToLowerInvariant()),
            ("peers", ArePeers ? "true" : null),
        ];
}
