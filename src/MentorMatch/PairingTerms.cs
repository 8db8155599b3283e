using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;

namespace MentorMatch;

/// <summary>What a matching of scored pairs must keep and what it is best at.</summary>
public sealed record PairingTerms
{
    /// <summary>What is maximised. There is no default: the two disagree whenever one more match costs score.</summary>
    public required AssignmentObjective Objective { get; init; }

    /// <summary>
    /// Bands to put the worst-off first by, see <see cref="Policies.Objective.WorstOffFirst"/>; <see langword="null"/> (the default) not to. Asks for
    /// <see cref="AssignmentObjective.MostMatches"/>, and scores that are no costs.
    /// </summary>
    public ScoreBands? WorstOffFirst { get; init; }

    /// <summary>How many mentors each mentee may have. Default: at most one.</summary>
    public PersonBounds Mentees { get; init; } = PersonBounds.AtMost(1);

    /// <summary>How many mentees each mentor may have. Default: at most one.</summary>
    public PersonBounds Mentors { get; init; } = PersonBounds.AtMost(1);

    /// <summary>Pairs that every solution must contain. Empty by default.</summary>
    public ImmutableArray<Pairing> Pins
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>
    /// How long mentees have waited, above 0, by id; whoever is not named has not. Who waited longest is matched first: after most matches where these come first, and before any
    /// score. Empty by default.
    /// </summary>
    public ImmutableSortedDictionary<string, decimal> Waiting
    {
        get;
        init => field = value.WithComparers(StringComparer.Ordinal);
    } = ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal);

    /// <summary>
    /// Whether scores are costs: then the matching has as many matches as possible and, among those, the least total. Asks for
    /// <see cref="AssignmentObjective.MostMatches"/>. Totals and bounds are shown as costs, and the bound is a lower one. Default: false.
    /// </summary>
    public bool Minimize { get; init; }
}
