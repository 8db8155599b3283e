using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>The solution of a problem that differs little, to begin with. It costs or saves time; what is proved does not depend on it.</summary>
/// <param name="ColumnPrices">A price for each column, in weight units.</param>
/// <param name="Edges">
/// What was chosen there, as edges of the problem to solve, best ascending; none when only prices are known. Edges that no longer fit, because a bound is lower or they
/// are pinned, are left out. With edges given, and few rows that can do better, there is no auction: the cost is that of a scan of all edges and of a search for each.
/// </param>
/// <param name="Closeness">
/// By how much weights differ from those that the prices fit, at most, in weight units, at least 0. With edges given, 0 says that only few rows can do better, by however much: there is no auction
/// however far the searches go.
/// </param>
internal sealed record WarmStart(ImmutableArray<long> ColumnPrices, ImmutableArray<int> Edges, long Closeness)
{
    /// <summary>
    /// When not 0, how much a row may still gain by another pair, in weight units: a matching and prices that come so close are enough, the auction ends there, and no path is searched. The
    /// answer is not proved, nor need it meet minimums; where it does not, it has prices only.
    /// </summary>
    public long Precision { get; init; }

    /// <summary>Refuses a start that belongs to another problem.</summary>
    /// <exception cref="ArgumentException">There is not one price a column, or an edge does not exist.</exception>
    public void RequireFitting(AssignmentProblem problem)
    {
        if (ColumnPrices.IsDefault || ColumnPrices.Length != problem.ColumnCount)
        {
            throw new ArgumentException(
                $"A warm start needs a price for each of {problem.ColumnCount} columns and has {(ColumnPrices.IsDefault ? 0 : ColumnPrices.Length)}.",
                nameof(problem)
            );
        }

        foreach (int edge in Edges.IsDefault ? [] : Edges)
        {
            if ((uint)edge >= (uint)problem.EdgeCount)
            {
                throw new ArgumentException(
                    $"A warm start names edge {edge}; edges run from 0 to {problem.EdgeCount - 1}.",
                    nameof(problem)
                );
            }
        }
    }
}
