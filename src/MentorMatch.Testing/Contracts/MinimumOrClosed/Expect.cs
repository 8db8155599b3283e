using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Testing.Contracts.MinimumOrClosed;

/// <summary>What a contract case may expect of a solver. Every solution is judged anew; nothing is believed.</summary>
internal static class Expect
{
    public static SolveOptions OneThread { get; } = new() { Threads = 1 };

    /// <summary>Expects the optimum, proved, or the proof that there is none.</summary>
    public static void Optimum(
        ISolver<MinimumOrClosedProblem, MinimumOrClosedSolution> solver,
        MinimumOrClosedProblem problem,
        AssignmentOptimum? optimum
    )
    {
        MinimumOrClosedSolution solution = solver.Solve(problem, OneThread, CancellationToken.None);
        AssignmentVerdict verdict = MinimumOrClosedJudge.Judge(problem, solution);
        That(solution.Stop == StopReason.Finished, problem, $"expected it to finish; it stopped by {solution.Stop}");
        That(verdict.Objections.IsEmpty, problem, $"the judge objects: {string.Join(" ", verdict.Objections)}");
        if (optimum is null)
        {
            That(
                verdict.Status == SolutionStatus.Infeasible,
                problem,
                $"expected a proof that nothing is possible; judged {verdict.Status}"
            );
            return;
        }

        That(
            verdict.Status == SolutionStatus.Optimal,
            problem,
            $"expected total {optimum.Total}, proved; judged {verdict.Status} at {verdict.Total}"
        );
        That(verdict.Total == optimum.Total, problem, $"expected total {optimum.Total}; {verdict.Total} was judged optimal");
        That(
            problem.Core.Objective == AssignmentObjective.BestTotal || verdict.Matched == optimum.Matched,
            problem,
            $"expected {optimum.Matched} edges; {verdict.Matched} are chosen"
        );
    }

    /// <summary>Expects every bound to be kept and the proven bound to be true of a known solution.</summary>
    public static AssignmentVerdict Honest(MinimumOrClosedProblem problem, MinimumOrClosedSolution solution, Int128? known = null)
    {
        AssignmentVerdict verdict = MinimumOrClosedJudge.Judge(problem, solution);
        That(verdict.Objections.IsEmpty, problem, $"the judge objects: {string.Join(" ", verdict.Objections)}");
        That(
            solution.Edges.IsDefault || verdict.Status is SolutionStatus.Feasible or SolutionStatus.Optimal,
            problem,
            $"edges were given that break a bound"
        );
        That(
            known is null || verdict.Bound is null || verdict.Bound >= known,
            problem,
            $"the bound {verdict.Bound} is below {known}, which is known"
        );
        return verdict;
    }

    public static void That(bool condition, MinimumOrClosedProblem problem, FormattableString otherwise)
    {
        if (!condition)
        {
            throw new ContractViolationException(
                $"{otherwise.ToString(CultureInfo.InvariantCulture)}. Problem: {MinimumOrClosedSketch.Of(problem)}"
            );
        }
    }
}
