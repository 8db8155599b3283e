using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Oracles;

/// <summary>Finds the optimum of a small <see cref="TrioMatchingProblem"/> by trying every trio and, for each, every matching of the rest. Shares no line with any solver.</summary>
public static class BruteForceTrioMatching
{
    /// <summary>Finds the optimum.</summary>
    /// <param name="problem">A problem of at most 12 vertices.</param>
    /// <returns>The greatest total, and the number of vertices in pairs and trio of an optimum: under most matches first the greatest there is.</returns>
    /// <exception cref="ArgumentException">The problem has more than 12 vertices.</exception>
    public static (long Placed, Int128 Total) Solve(TrioMatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        int n = problem.Pairs.VertexCount;
        if (n > 12)
        {
            throw new ArgumentException($"{n} vertices are too many to try everything; 12 are the limit.", nameof(problem));
        }

        long?[,] weight = new long?[n, n];
        for (int e = 0; e < problem.Pairs.EdgeCount; e++)
        {
            weight[problem.Pairs.First[e], problem.Pairs.Second[e]] = problem.Pairs.Weights[e];
        }

        bool countFirst = problem.Objective == AssignmentObjective.MostMatches;
        (long, Int128) best = Pairs(weight, [.. Enumerable.Range(0, n)], 0, countFirst);
        for (int a = 0; a < n; a++)
        {
            for (int b = a + 1; b < n; b++)
            {
                for (int c = b + 1; c < n; c++)
                {
                    if (weight[a, b] is { } ab && weight[a, c] is { } ac && weight[b, c] is { } bc)
                    {
                        (long placed, Int128 total) = Pairs(
                            weight,
                            [.. Enumerable.Range(0, n).Where(v => v != a && v != b && v != c)],
                            0,
                            countFirst
                        );
                        best = Better(best, (placed + 3, total + ab + ac + bc), countFirst);
                    }
                }
            }
        }

        return best;
    }

    private static (long Placed, Int128 Total) Pairs(long?[,] weight, int[] vertices, int from, bool countFirst)
    {
        if (from >= vertices.Length)
        {
            return (0, 0);
        }

        (long, Int128) best = Pairs(weight, vertices, from + 1, countFirst);
        for (int k = from + 1; k < vertices.Length; k++)
        {
            if (weight[vertices[from], vertices[k]] is not { } w)
            {
                continue;
            }

            int[] others = [.. vertices[(from + 1)..k], .. vertices[(k + 1)..]];
            (long placed, Int128 total) = Pairs(weight, others, 0, countFirst);
            best = Better(best, (placed + 2, total + w), countFirst);
        }

        return best;
    }

    private static (long, Int128) Better((long Placed, Int128 Total) one, (long Placed, Int128 Total) other, bool countFirst)
    {
        bool otherWins = countFirst && one.Placed != other.Placed ? other.Placed > one.Placed : other.Total > one.Total;
        return otherWins ? other : one;
    }
}
