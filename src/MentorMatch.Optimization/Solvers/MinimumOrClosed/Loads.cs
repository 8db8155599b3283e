using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.MinimumOrClosed;

/// <summary>How many edges each column has, and which columns have some but not enough.</summary>
internal static class Loads
{
    public static int[] Of(AssignmentProblem problem, ReadOnlySpan<int> edges)
    {
        int[] loads = new int[problem.ColumnCount];
        foreach (int edge in edges)
        {
            loads[problem.EdgeColumns[edge]]++;
        }

        return loads;
    }

    /// <summary>The columns that are neither closed nor full enough, those nearest to being empty first.</summary>
    public static List<int> Short(MinimumOrClosedProblem problem, int[] loads)
    {
        List<int> columns = [];
        for (int column = 0; column < loads.Length; column++)
        {
            if (loads[column] > 0 && loads[column] < problem.Core.ColumnBounds[column].Min)
            {
                columns.Add(column);
            }
        }

        Bounds[] bounds = problem.Core.ColumnBounds.ToArray();
        columns.Sort(
            (one, other) =>
            {
                int order = ((long)loads[one] * bounds[other].Min).CompareTo((long)loads[other] * bounds[one].Min);
                return order != 0 ? order : one.CompareTo(other);
            }
        );
        return columns;
    }
}
