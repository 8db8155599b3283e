namespace MentorMatch.Optimization.Problems;

/// <summary>
/// A matching problem in a general graph in which one group of three is allowed beside the pairs, so that an odd number of vertices need not leave one alone.
/// The three vertices of the trio are joined to each other by edges, and its weight is the sum of the three.
/// </summary>
/// <remarks>
/// Immutable. Under <see cref="AssignmentObjective.MostMatches"/> the number of vertices in pairs and trio is maximised first, then the total; under
/// <see cref="AssignmentObjective.BestTotal"/> the total alone. The trio is never compulsory.
/// </remarks>
public sealed class TrioMatchingProblem
{
    /// <summary>Makes a problem.</summary>
    /// <param name="pairs">The pairs that are allowed, and the objective.</param>
    /// <exception cref="ArgumentException">The weights are too large for exact 64-bit arithmetic on so many vertices.</exception>
    public TrioMatchingProblem(GeneralMatchingProblem pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Objective == AssignmentObjective.BestTotal)
        {
            Pairs = pairs;
            return;
        }

        // Beyond any difference of totals: a solution counts at most one edge for each two vertices, and two more for the trio.
        Int128 bonus = (((Int128)pairs.MaxWeight - pairs.MinWeight) * ((pairs.VertexCount / 2) + 2)) + 1;
        if (bonus >= 1L << 52)
        {
            throw new ArgumentException(
                $"Weights between {pairs.MinWeight} and {pairs.MaxWeight} on {pairs.VertexCount} vertices could overflow 64-bit arithmetic. Maybe fewer decimals are enough.",
                nameof(pairs)
            );
        }

        VertexBonus = (long)bonus;
        Pairs = pairs.WithMatchBonus(2 * VertexBonus);
    }

    /// <summary>The pairs that are allowed. Its match bonus is twice the <see cref="VertexBonus"/>.</summary>
    public GeneralMatchingProblem Pairs { get; }

    /// <summary>What is maximised.</summary>
    public AssignmentObjective Objective => Pairs.Objective;

    /// <summary>
    /// What each vertex in a pair or in the trio adds so that the best sum is the lexicographic optimum: more than any difference of totals under
    /// <see cref="AssignmentObjective.MostMatches"/>, 0 under <see cref="AssignmentObjective.BestTotal"/>.
    /// </summary>
    public long VertexBonus { get; }
}
