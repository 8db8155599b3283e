using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.AllPairs;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.FairAssignment;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.Optimization.Solvers.Stable;
using MentorMatch.Optimization.Solvers.TrioMatching;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>A judge that is given no problem or no solution says which of them is missing.</summary>
public sealed class MissingArgumentTests
{
    private static readonly AssignmentProblem Core = AssignmentProblem.FromEdges([], [], [], [], [], AssignmentObjective.MostMatches);
    private static readonly GeneralMatchingProblem Pairs = GeneralMatchingProblem.FromEdges(0, [], [], [], AssignmentObjective.BestTotal);

    [Fact]
    public void The_missing_one_is_named()
    {
        AssignmentSolution chosen = new() { Stop = StopReason.Finished };
        AllPairsProblem all = new(new DensePairWeights(0, 0, Array.Empty<int>()), [], [], AssignmentObjective.BestTotal);
        Both(all, new AllPairsSolution { Core = Core, Claim = chosen }, (problem, solution) => AllPairsJudge.Judge(problem, solution));
        Both(Core, chosen, AssignmentJudge.Judge);
        Both(new GroupedAssignmentProblem(Core, NodeGroups.None, NodeGroups.None), chosen, GroupedAssignmentJudge.Judge);
        Both(new CirclesProblem(0, new Bounds(1, 2), []), new CirclesSolution { Stop = StopReason.Finished }, CirclesJudge.Judge);
        Both(new FairAssignmentProblem(Core, []), new FairAssignmentSolution { Stop = StopReason.Finished }, FairAssignmentJudge.Judge);
        Both(Pairs, new GeneralMatchingSolution { Stop = StopReason.Finished, Edges = [] }, GeneralMatchingJudge.Judge);
        Both(new TrioMatchingProblem(Pairs), new TrioMatchingSolution { Stop = StopReason.Finished, Edges = [] }, TrioMatchingJudge.Judge);
        Both(new MinimumOrClosedProblem(Core, []), new MinimumOrClosedSolution { Stop = StopReason.Finished }, MinimumOrClosedJudge.Judge);
        Both(
            new SideConstrainedAssignmentProblem(Core, []),
            new SideConstrainedSolution { Stop = StopReason.Finished },
            SideConstrainedJudge.Judge
        );
        Both<StableAllocationProblem, StableAllocationSolution, StabilityVerdict>(
            StableAllocationProblem.FromLists([], [], [], []),
            new StableAllocationSolution { Stop = StopReason.Finished, Edges = [] },
            StabilityJudge.Judge
        );
        Both<StableRoommatesProblem, StableRoommatesSolution, StabilityVerdict>(
            StableRoommatesProblem.FromLists([]),
            new StableRoommatesSolution { Stop = StopReason.Finished },
            StabilityJudge.Judge
        );
        Assert.Throws<ArgumentNullException>("problem", () => WeightBlocking.Count(null!, []));
        Assert.Equal(0, WeightBlocking.Count(Core, []));
    }

    private static void Both<TProblem, TSolution, TVerdict>(TProblem problem, TSolution solution, Func<TProblem, TSolution, TVerdict> judge)
        where TProblem : class
        where TSolution : class
    {
        Assert.Throws<ArgumentNullException>(nameof(problem), () => judge(null!, solution));
        Assert.Throws<ArgumentNullException>(nameof(solution), () => judge(problem, null!));
        Assert.NotNull(judge(problem, solution));
    }
}
