using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.AllPairs;
using MentorMatch.Optimization.Solvers.Grouping;

namespace MentorMatch.Optimization.Tests.Issues;

/// <summary>What the fuzz runner found in solvers.</summary>
public sealed class FoundByFuzzingTests
{
    [Fact]
    public void Stopped_at_any_report_pins_that_do_not_fit_are_not_given_as_a_matching()
    {
        const int none = PairWeights.Absent;
        AllPairsProblem problem = new(
            new DensePairWeights(3, 3, new[] { none, -2, -1, 0, 4, -3, 0, none, 0 }),
            [Bounds.AtMost(1), Bounds.AtMost(1), Bounds.AtMost(1)],
            [Bounds.AtMost(2), Bounds.AtMost(3), Bounds.AtMost(1)],
            AssignmentObjective.BestTotal,
            [new NodePair(0, 1), new NodePair(1, 0), new NodePair(1, 1)]
        );
        int unknown = 0;
        for (int moment = 0; moment < 5; moment++)
        {
            using StopAt stop = new(moment);
            AllPairsSolution stopped = new AllPairsSolver().Solve(problem, new SolveOptions { Progress = stop }, stop.Token);
            AssignmentVerdict verdict = AllPairsJudge.Judge(problem, stopped);
            Assert.Empty(verdict.Objections);
            Assert.True(stopped.Claim.Edges.IsDefault);
            unknown += verdict.Status == SolutionStatus.Unknown ? 1 : 0;
        }

        Assert.True(unknown > 0);
    }

    [Fact]
    public void A_mark_that_nobody_has_beside_labels_that_nobody_has_is_a_clash_that_names_its_rule()
    {
        CirclesProblem problem = new(
            memberCount: 2,
            new Bounds(1, 2),
            [CirclesProblem.Forbidden, 1, 1, CirclesProblem.Forbidden],
            [CompositionRule.NeverAlone([-1, -1]), CompositionRule.OneOf([false, false])]
        );
        CirclesSolution solution = new CirclesSolver().Solve(problem, SolveOptions.Default);
        Assert.Equal(1, solution.Clash!.Rule);
        Assert.Equal(SolutionStatus.Infeasible, CirclesJudge.Judge(problem, solution).Status);
    }

    private sealed class StopAt : IProgress<SolveProgress>, IDisposable
    {
        private readonly CancellationTokenSource source = new();
        private int left;

        public StopAt(int reports)
        {
            left = reports;
            if (reports == 0)
            {
                source.Cancel();
            }
        }

        public CancellationToken Token => source.Token;

        public void Report(SolveProgress value)
        {
            left--;
            if (left == 0)
            {
                source.Cancel();
            }
        }

        public void Dispose() => source.Dispose();
    }
}
