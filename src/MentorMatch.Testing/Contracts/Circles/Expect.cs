using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Grouping;

namespace MentorMatch.Testing.Contracts.Circles;

/// <summary>What a contract case may expect of a solver. Every solution is judged anew; nothing is believed.</summary>
internal static class Expect
{
    public static SolveOptions OneThread { get; } = new() { Threads = 1 };

    /// <summary>Expects the best total, proved, or the proof that there are no circles.</summary>
    public static void Optimum(ISolver<CirclesProblem, CirclesSolution> solver, CirclesProblem problem, long? total, ulong seed = 0)
    {
        CirclesSolution solution = solver.Solve(problem, OneThread, CancellationToken.None);
        CirclesVerdict verdict = CirclesJudge.Judge(problem, solution);
        That(solution.Stop == StopReason.Finished, seed, $"expected it to finish; it stopped by {solution.Stop}");
        That(verdict.Objections.IsEmpty, seed, $"the judge objects: {string.Join(" ", verdict.Objections)}");
        if (total is null)
        {
            That(verdict.Status == SolutionStatus.Infeasible, seed, $"expected a proof that nothing is possible; judged {verdict.Status}");
            That(solution.Clash is not null, seed, $"expected a reason");
            return;
        }

        That(
            verdict.Total == total && verdict.Status == SolutionStatus.Optimal,
            seed,
            $"expected {total}, proved; {verdict.Total} was judged {verdict.Status}"
        );
    }

    /// <summary>Expects faultless circles with a bound.</summary>
    public static CirclesVerdict Kept(CirclesProblem problem, CirclesSolution solution, ulong seed = 0)
    {
        CirclesVerdict verdict = CirclesJudge.Judge(problem, solution);
        That(verdict.Objections.IsEmpty, seed, $"the judge objects: {string.Join(" ", verdict.Objections.Take(5))}");
        That(!solution.Circles.IsDefault, seed, $"expected circles");
        That(verdict.Bound is not null, seed, $"expected a bound");
        return verdict;
    }

    public static void That(bool condition, ulong seed, FormattableString otherwise)
    {
        if (!condition)
        {
            throw new ContractViolationException(
                $"{otherwise.ToString(CultureInfo.InvariantCulture)}. Seed {seed.ToString(CultureInfo.InvariantCulture)} of the case draws the problem again."
            );
        }
    }
}
