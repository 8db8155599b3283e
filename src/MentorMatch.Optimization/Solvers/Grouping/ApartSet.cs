using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>
/// Members of whom no two may share a circle, such as those of one manager: there are at least as many circles as these members. A large such set is found greedily,
/// once from every member; the largest of all is hard to find, and any is a proof.
/// </summary>
internal static class ApartSet
{
    /// <returns>The members, ascending; empty when no pair is forbidden.</returns>
    public static ImmutableArray<int> Find(CirclesProblem problem)
    {
        int n = problem.MemberCount;
        int[] degree = new int[n];
        for (int member = 0; member < n; member++)
        {
            degree[member] = problem.WeightsOf(member).Count(CirclesProblem.Forbidden);
        }

        List<int> best = [];
        foreach (int first in Enumerable.Range(0, n).Where(member => degree[member] > 0).OrderByDescending(member => degree[member]))
        {
            if (degree[first] < best.Count)
            {
                break;
            }

            List<int> set = [first];
            List<int> candidates = Apart(problem, first, [.. Enumerable.Range(0, n)]);
            while (candidates.Count > 0 && set.Count + candidates.Count > best.Count)
            {
                int next = candidates.MaxBy(member => degree[member]);
                set.Add(next);
                candidates = Apart(problem, next, candidates);
            }

            if (candidates.Count == 0 && set.Count > best.Count)
            {
                best = set;
            }
        }

        return [.. best.Order()];
    }

    private static List<int> Apart(CirclesProblem problem, int member, List<int> among)
    {
        List<int> apart = [];
        ReadOnlySpan<int> weights = problem.WeightsOf(member);
        foreach (int other in among)
        {
            if (weights[other] == CirclesProblem.Forbidden)
            {
                apart.Add(other);
            }
        }

        return apart;
    }
}
