using System.Text.Json.Serialization;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Policies;

/// <summary>
/// What a matching is to be best at. Three objectives exist: <see cref="BestTotal"/>, <c>Objective.MostMatches.Then(Objective.BestTotal)</c> and
/// <see cref="WorstOffFirst"/>.
/// </summary>
/// <remarks>Equal by name.</remarks>
[JsonConverter(typeof(ObjectiveConverter))]
public sealed record Objective
{
    private Objective(string name) => Name = name;

    /// <summary>The highest sum of scores. Somebody unmatched counts 0.</summary>
    public static Objective BestTotal { get; } = new("best-total");

    /// <summary>
    /// Most people matched; then the lowest score of any match that is not pinned as high as possible; then as few matches as possible in the lowest band of scores, then in the
    /// next one, and so on (<see cref="MatchingPolicy.ScoreBands"/>); then the best total. One lexicographic optimum, for the formats one-to-one and ratio.
    /// </summary>
    public static Objective WorstOffFirst { get; } = new("worst-off-first");

    // Stands before MostMatches, which holds it: static members are made in the order of the text.
    internal static Objective MostMatchesThenBestTotal { get; } = new("most-matches");

    /// <summary>Most people matched, before anything else; say what comes next with <see cref="FirstAim.Then"/>.</summary>
    public static FirstAim MostMatches { get; } = new(MostMatchesThenBestTotal);

    /// <summary>The name in files: <c>best-total</c>, <c>most-matches</c> for most matches and then the best total, or <c>worst-off-first</c>.</summary>
    public string Name { get; }

    /// <summary>Whether most matches come first.</summary>
    public bool PutsMatchesFirst => this != BestTotal;

    /// <summary>Whether, among plans with the most matches, the worst-off come first.</summary>
    public bool PutsWorstOffFirst => this == WorstOffFirst;

    /// <summary>The same for a problem of integers, which knows no aims of people.</summary>
    internal AssignmentObjective OfAssignment => PutsMatchesFirst ? AssignmentObjective.MostMatches : AssignmentObjective.BestTotal;

    /// <summary>All objectives.</summary>
    internal static IReadOnlyList<Objective> All { get; } = [MostMatchesThenBestTotal, BestTotal, WorstOffFirst];

    /// <summary>The objective that a problem of integers has by itself.</summary>
    internal static Objective Of(AssignmentObjective objective) =>
        objective == AssignmentObjective.MostMatches ? MostMatchesThenBestTotal : BestTotal;

    /// <summary>The objective with a name.</summary>
    /// <param name="name">The name in files.</param>
    /// <returns>The objective, or <see langword="null"/> when there is none.</returns>
    public static Objective? Find(string name) => All.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.Ordinal));

    /// <summary>The name in files.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
