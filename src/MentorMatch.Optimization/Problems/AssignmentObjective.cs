namespace MentorMatch.Optimization.Problems;

/// <summary>What an assignment maximises.</summary>
public enum AssignmentObjective
{
    /// <summary>The largest total weight. Leaving a node unmatched counts 0, so an edge of negative weight is chosen only where a minimum or a pin asks for it. The solver
    /// in the box chooses edges that neither add nor take: among matchings of equal total, one with most edges.</summary>
    BestTotal,

    /// <summary>The largest number of chosen edges and, among those, the largest total weight: one lexicographic optimum, not two passes.</summary>
    MostMatches,
}
