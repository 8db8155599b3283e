using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>A clash that no further pair resolves, told with all pairs of the nodes that it names.</summary>
internal static class Refutation
{
    /// <summary>The claim that there is no solution.</summary>
    public static AllPairsSolution Of(AllPairsProblem problem, AssignmentClash clash)
    {
        bool onRows = clash.Kind is ClashKind.RowMinimums;
        if (!onRows && clash.Kind is not ClashKind.ColumnMinimums)
        {
            AssignmentProblem pins = problem.Only([]);
            return new AllPairsSolution
            {
                Core = pins,
                Claim = new AssignmentSolution { Stop = StopReason.Finished, Clash = new PinLoads(pins).FindExcess(pins) },
            };
        }

        AssignmentProblem all = problem.Around(onRows ? clash.Rows : [], onRows ? [] : clash.Columns);
        AssignmentClash whole = HallSet.Clash(all, new PinLoads(all), [.. onRows ? clash.Rows : clash.Columns], onRows);
        return new AllPairsSolution
        {
            Core = all,
            Claim = new AssignmentSolution { Stop = StopReason.Finished, Clash = whole },
        };
    }
}
