using System.Numerics;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// First prices for the double cover of a general graph, in which a vertex is worth as much as a row as it is as a column: half of its best edge, then
/// some rounds in which each vertex moves half-way to what it would gain at the prices of the others.
/// </summary>
internal static class SymmetricPrices
{
    private const int Rounds = 3;

    /// <param name="graph">A symmetric graph.</param>
    /// <param name="bonus">λ, what being unmatched costs.</param>
    /// <returns>A price of each column, at least 0.</returns>
    public static T[] Of<T>(WorkingGraph<T> graph, T bonus)
        where T : unmanaged, IBinaryInteger<T>
    {
        T[] prices = new T[graph.Columns];
        T[] moved = new T[graph.Columns];
        for (int round = 0; round <= Rounds; round++)
        {
            for (int vertex = 0; vertex < prices.Length; vertex++)
            {
                BestTwo.Find(graph.ByRow, vertex, prices, -bonus, out T best, out _);
                moved[vertex] = (prices[vertex] + best + bonus) >> 1;
            }

            (prices, moved) = (moved, prices);
        }

        return prices;
    }
}
