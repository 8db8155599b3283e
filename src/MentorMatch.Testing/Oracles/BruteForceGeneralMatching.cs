using System.Collections.Immutable;
using System.Numerics;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Oracles;

/// <summary>
/// Finds the optimum of a small general matching problem by trying everything: forbidden pairs, negative weights and both objectives. Shares no line with
/// any solver.
/// </summary>
/// <remarks>
/// For every set of vertices the best matching within it: its smallest vertex stays alone, or goes with any other of the set. Time n · 2^n, memory 2^n; ten
/// vertices take microseconds, twenty a second.
/// </remarks>
public static class BruteForceGeneralMatching
{
    private const int MostVertices = 20;

    /// <summary>Finds the optimum.</summary>
    /// <param name="problem">A small problem.</param>
    /// <returns>The optimum.</returns>
    /// <exception cref="ArgumentException">The problem has more than 20 vertices.</exception>
    public static AssignmentOptimum Solve(GeneralMatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        int n = problem.VertexCount;
        if (n > MostVertices)
        {
            throw new ArgumentException(
                $"{n} vertices are too many to try everything; {MostVertices} are the limit. Maybe a planted instance is what you need.",
                nameof(problem)
            );
        }

        int[,] edgeBetween = EdgesBetween(problem);
        Reached[] best = new Reached[1 << n];
        for (int set = 1; set < best.Length; set++)
        {
            int smallest = BitOperations.TrailingZeroCount(set);
            int rest = set & (set - 1);
            best[set] = best[rest] with { Edge = -1 };
            for (int others = rest; others != 0; others &= others - 1)
            {
                int other = BitOperations.TrailingZeroCount(others);
                int edge = edgeBetween[smallest, other];
                if (edge < 0)
                {
                    continue;
                }

                Reached without = best[rest & ~(1 << other)];
                Reached candidate = new(without.Matched + 1, without.Total + problem.Weights[edge], edge);
                best[set] = IsBetter(problem.Objective, candidate, best[set]) ? candidate : best[set];
            }
        }

        return new AssignmentOptimum(best[^1].Total, best[^1].Matched, Chosen(problem, best));
    }

    private static int[,] EdgesBetween(GeneralMatchingProblem problem)
    {
        int[,] edgeBetween = new int[problem.VertexCount, problem.VertexCount];
        for (int one = 0; one < problem.VertexCount; one++)
        {
            for (int other = 0; other < problem.VertexCount; other++)
            {
                edgeBetween[one, other] = -1;
            }
        }

        for (int edge = 0; edge < problem.EdgeCount; edge++)
        {
            edgeBetween[problem.First[edge], problem.Second[edge]] = edge;
        }

        return edgeBetween;
    }

    private static bool IsBetter(AssignmentObjective objective, Reached candidate, Reached known) =>
        objective == AssignmentObjective.MostMatches && candidate.Matched != known.Matched
            ? candidate.Matched > known.Matched
            : candidate.Total > known.Total;

    private static ImmutableArray<int> Chosen(GeneralMatchingProblem problem, Reached[] best)
    {
        List<int> edges = [];
        int set = best.Length - 1;
        while (set != 0)
        {
            int edge = best[set].Edge;
            set &= set - 1;
            if (edge >= 0)
            {
                edges.Add(edge);
                set &= ~(1 << problem.Second[edge]);
            }
        }

        edges.Sort();
        return [.. edges];
    }

    private readonly record struct Reached(int Matched, Int128 Total, int Edge);
}
