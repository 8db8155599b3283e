using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Sensitivity;
using MentorMatch.Reporting;

namespace MentorMatch.Formats;

/// <summary>
/// The shortages of all unmatched mentees: for each the smallest one while that takes few looks, and from then on what <see cref="ShortageMap"/> finds for all at once, which
/// proves the same of more people together.
/// </summary>
internal sealed class Shortages
{
    /// <summary>The most edges looked at for smallest shortages, some tenths of a second.</summary>
    private const long MostEdgesVisited = 20_000_000;

    private readonly PlaceShortageFinder smallest;
    private readonly Lazy<ShortageMap> all;

    public Shortages(PairingModel model, MatchingLoads loads)
    {
        AssignmentProblem problem = model.Problem;
        List<int> edges = [];
        for (int column = 0; column < problem.ColumnCount; column++)
        {
            edges.AddRange(loads.EdgesOfColumn(column));
        }

        smallest = new PlaceShortageFinder(problem, edges.ToArray());
        all = new Lazy<ShortageMap>(() => ShortageMap.Of(model, loads));
    }

    /// <summary>The shortage that an unmatched mentee is part of, if that is why.</summary>
    public Shortage? For(int row)
    {
        if (smallest.EdgesVisited >= MostEdgesVisited)
        {
            return all.Value.For(row);
        }

        return smallest.Of(row) is { } found ? new Shortage(found.Rows.Length, found.Asked, found.Columns.Length, found.Places) : null;
    }
}
