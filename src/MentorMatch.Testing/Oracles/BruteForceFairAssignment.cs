using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Oracles;

/// <summary>
/// Finds the optimum of a small problem whose worst-off come first by trying everything: every threshold from the highest, and for each all matchings without the
/// edges below, compared by one number in which a match in a lower band outweighs all in higher ones.
/// </summary>
public static class BruteForceFairAssignment
{
    /// <summary>Finds the optimum.</summary>
    /// <param name="problem">A small problem with few bands: about 8 rows, 8 columns and 6 bands.</param>
    /// <returns>The optimum, or <see langword="null"/> when no solution exists.</returns>
    /// <exception cref="ArgumentException">The problem is too large to try everything.</exception>
    public static FairOptimum? Solve(FairAssignmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (BruteForceAssignment.Solve(problem.Core) is not { } most)
        {
            return null;
        }

        AssignmentSketch sketch = AssignmentSketch.Of(problem.Core);
        long[] thresholds = [.. sketch.Edges.Where(e => !e.Pinned).Select(e => e.Weight).Distinct().OrderDescending(), long.MinValue];
        foreach (long threshold in thresholds)
        {
            AssignmentSketch kept = sketch with { Edges = [.. sketch.Edges.Where(e => e.Pinned || e.Weight >= threshold)] };
            AssignmentProblem ranked = (
                kept with
                {
                    Edges = [.. kept.Edges.Select(e => e with { Weight = Rank(problem, e.Weight) })],
                }
            ).Build();
            if (BruteForceAssignment.Solve(ranked) is { } optimum && optimum.Matched == most.Matched)
            {
                return Told(problem, [.. optimum.Edges.Select(edge => InCore(problem.Core, ranked, edge))]);
            }
        }

        throw new InvalidOperationException("Without a threshold every solution is allowed.");
    }

    /// <summary>Among as many matches, fewer in a low band outweigh any number above it; the highest band needs no place, since the others decide it.</summary>
    private static long Rank(FairAssignmentProblem problem, long weight)
    {
        AssignmentProblem core = problem.Core;
        int most = Math.Min(
            core.EdgeCount,
            Math.Min(SumOfMaxima(core.RowBounds, core.EdgeCount), SumOfMaxima(core.ColumnBounds, core.EdgeCount))
        );
        long place = (most + 1) * (core.MaxWeight - core.MinWeight + 1);
        long rank = weight;
        for (int band = problem.BandCount - 2; band >= 0; band--)
        {
            rank = checked(rank - (problem.BandOf(weight) == band ? place : 0));
            place = checked(place * (most + 1));
        }

        return rank;
    }

    private static int SumOfMaxima(ReadOnlySpan<Bounds> bounds, int limit)
    {
        int sum = 0;
        foreach (Bounds each in bounds)
        {
            sum = Math.Min(limit, sum + Math.Min(limit, each.Max));
        }

        return sum;
    }

    private static int InCore(AssignmentProblem core, AssignmentProblem ranked, int edge) =>
        core.TryFindEdge(ranked.RowOf(edge), ranked.EdgeColumns[edge], out int found)
            ? found
            : throw new InvalidOperationException("Every kept edge is one of the core.");

    private static FairOptimum Told(FairAssignmentProblem problem, ImmutableArray<int> edges)
    {
        long[] counts = new long[problem.BandCount];
        long? worst = null;
        Int128 total = 0;
        foreach (int edge in edges)
        {
            long weight = problem.Core.Weight(edge);
            counts[problem.BandOf(weight)]++;
            total += weight;
            worst = problem.Core.PinnedEdges.Contains(edge) ? worst : Math.Min(worst ?? long.MaxValue, weight);
        }

        return new FairOptimum(edges.Length, worst, [.. counts], total, edges);
    }
}
