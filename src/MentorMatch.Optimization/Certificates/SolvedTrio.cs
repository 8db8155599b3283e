namespace MentorMatch.Optimization.Certificates;

/// <summary>A trio with duals that bound what the other vertices can do.</summary>
/// <param name="Trio">The trio.</param>
/// <param name="Rest">Duals for the graph without the trio's vertices; vertices keep their numbers.</param>
public sealed record SolvedTrio(Trio Trio, GeneralMatchingProof Rest);
