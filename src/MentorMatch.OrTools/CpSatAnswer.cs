using System.Collections.Immutable;
using Google.OrTools.Sat;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.OrTools;

/// <summary>What CP-SAT says of a problem.</summary>
/// <param name="Status">Its own status, which proves nothing.</param>
/// <param name="Edges">The chosen edges, ascending; default when it knows no solution.</param>
internal sealed record CpSatAnswer(CpSolverStatus Status, ImmutableArray<int> Edges)
{
    /// <summary>Asks CP-SAT; under most matches first twice.</summary>
    public static CpSatAnswer Of(SideConstrainedAssignmentProblem problem, CpSatStrategy strategy, Deadline deadline)
    {
        AssignmentProblem core = problem.Core;
        if (core.Objective != AssignmentObjective.MostMatches)
        {
            return new CpSatModel(problem).Best(core.Weight, strategy, deadline);
        }

        CpSatAnswer most = new CpSatModel(problem).Best(_ => 1, strategy, deadline);
        if (most.Status != CpSolverStatus.Optimal || deadline.Passed is not null)
        {
            // Without the time for the total, what there is has most matches but is not known to have the best total.
            return most.Status == CpSolverStatus.Optimal ? most with { Status = CpSolverStatus.Feasible } : most;
        }

        CpSatModel rest = new(problem);
        rest.Choose(most.Edges.Length);
        CpSatAnswer best = rest.Best(core.Weight, strategy, deadline);
        return best.Edges.IsDefault && best.Status != CpSolverStatus.ModelInvalid ? most with { Status = CpSolverStatus.Feasible } : best;
    }
}
