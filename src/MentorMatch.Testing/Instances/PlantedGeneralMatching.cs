using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>A general matching problem of any size whose optimum is known by construction, not by solving.</summary>
/// <param name="Name">Family and size, for messages.</param>
/// <param name="Problem">The problem.</param>
/// <param name="Total">The total weight of every optimal matching.</param>
/// <param name="Matched">
/// The number of edges of the planted matching. Under <see cref="AssignmentObjective.MostMatches"/> every optimal matching has as many; under
/// <see cref="AssignmentObjective.BestTotal"/> another one may differ by edges that add nothing.
/// </param>
public sealed record PlantedGeneralMatching(string Name, GeneralMatchingProblem Problem, Int128 Total, long Matched)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
