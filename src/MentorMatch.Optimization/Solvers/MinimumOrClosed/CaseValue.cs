using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.MinimumOrClosed;

/// <summary>The value of chosen edges, compared as the objective says.</summary>
internal readonly record struct CaseValue(long Matched, Int128 Total)
{
    public static CaseValue Of(AssignmentProblem problem, ReadOnlySpan<int> edges)
    {
        Int128 total = 0;
        foreach (int edge in edges)
        {
            total += problem.Weight(edge);
        }

        return new CaseValue(problem.Objective == AssignmentObjective.MostMatches ? edges.Length : 0, total);
    }

    /// <summary>Below 0 when this one is worse, above 0 when it is better.</summary>
    public int Against(CaseValue other) => Matched != other.Matched ? Matched.CompareTo(other.Matched) : Total.CompareTo(other.Total);
}
