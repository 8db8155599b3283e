using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.SideConstrained;

/// <summary>A matching of the core problem, with what counts about it: its value and by how much it exceeds each limit (negative: room left).</summary>
internal sealed record MatchingPoint(ImmutableArray<int> Edges, long Value, ImmutableArray<long> Excess)
{
    /// <summary>Whether no limit is exceeded.</summary>
    public bool IsFeasible => Excess.All(excess => excess <= 0);

    public static MatchingPoint Of(SideConstrainedAssignmentProblem problem, Limits limits, ImmutableArray<int> edges)
    {
        long value = 0;
        foreach (int edge in edges)
        {
            value += problem.ValueOf(edge);
        }

        return new MatchingPoint(edges, value, limits.ExcessOf(problem, edges));
    }
}
