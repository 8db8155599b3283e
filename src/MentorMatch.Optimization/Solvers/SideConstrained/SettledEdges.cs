using System.Collections.Immutable;

namespace MentorMatch.Optimization.Solvers.SideConstrained;

/// <summary>The edges that a case has settled, each list ascending.</summary>
internal sealed record SettledEdges(ImmutableArray<int> Chosen, ImmutableArray<int> Barred)
{
    public static SettledEdges None { get; } = new([], []);

    public SettledEdges With(int edge, bool isChosen) =>
        isChosen ? this with { Chosen = Inserted(Chosen, edge) } : this with { Barred = Inserted(Barred, edge) };

    /// <summary>Whether a matching belongs to the case.</summary>
    public bool Holds(MatchingPoint point) =>
        Chosen.All(edge => point.Edges.BinarySearch(edge) >= 0) && Barred.All(edge => point.Edges.BinarySearch(edge) < 0);

    /// <summary>Edges of the case's own problem, which lacks the barred ones, in numbers of the core.</summary>
    public ImmutableArray<int> InCore(ImmutableArray<int> edges)
    {
        if (Barred.IsEmpty)
        {
            return edges;
        }

        int[] numbers = [.. edges];
        int before = 0;
        for (int k = 0; k < numbers.Length; k++)
        {
            while (before < Barred.Length && Barred[before] <= numbers[k] + before)
            {
                before++;
            }

            numbers[k] += before;
        }

        return [.. numbers];
    }

    private static ImmutableArray<int> Inserted(ImmutableArray<int> edges, int edge) => edges.Insert(~edges.BinarySearch(edge), edge);
}
