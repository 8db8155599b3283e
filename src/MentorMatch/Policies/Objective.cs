using System.Text.Json.Serialization;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Policies;

/// <summary>What a matching is to be best at. Two objectives exist: <see cref="BestTotal"/> and <c>Objective.MostMatches.Then(Objective.BestTotal)</c>.</summary>
/// <remarks>Equal by name.</remarks>
[JsonConverter(typeof(ObjectiveConverter))]
public sealed record Objective
{
    private Objective(string name) => Name = name;

    /// <summary>The highest sum of scores. Somebody unmatched counts 0.</summary>
    public static Objective BestTotal { get; } = new("best-total");

    // Stands before MostMatches, which holds it: static members are made in the order of the text.
    internal static Objective MostMatchesThenBestTotal { get; } = new("most-matches");

    /// <summary>Most people matched, before anything else; say what comes next with <see cref="FirstAim.Then"/>.</summary>
    public static FirstAim MostMatches { get; } = new(MostMatchesThenBestTotal);

    /// <summary>The name in files: <c>best-total</c>, or <c>most-matches</c> for most matches and then the best total.</summary>
    public string Name { get; }

    /// <summary>Whether most matches come first.</summary>
    public bool PutsMatchesFirst => this == MostMatchesThenBestTotal;

    /// <summary>The same for a problem of integers, which knows no aims of people.</summary>
    internal AssignmentObjective OfAssignment => PutsMatchesFirst ? AssignmentObjective.MostMatches : AssignmentObjective.BestTotal;

    /// <summary>All objectives.</summary>
    internal static IReadOnlyList<Objective> All { get; } = [MostMatchesThenBestTotal, BestTotal];

    /// <summary>The objective with a name.</summary>
    /// <param name="name">The name in files.</param>
    /// <returns>The objective, or <see langword="null"/> when there is none.</returns>
    public static Objective? Find(string name) => All.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.Ordinal));

    /// <summary>The name in files.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
