using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Testing.Contracts.SideConstrained;

/// <summary>What a contract case may expect of a solver. Every solution is judged anew; nothing is believed.</summary>
internal static class Expect
{
    private static readonly SolveOptions OneThread = new() { Threads = 1 };

    /// <summary>Expects the optimum, proved.</summary>
    public static void Optimum(
        ISolver<SideConstrainedAssignmentProblem, SideConstrainedSolution> solver,
        SideConstrainedAssignmentProblem problem,
        Int128 total,
        long matched
    )
    {
        AssignmentVerdict verdict = Within(solver, problem, new AssignmentOptimum(total, matched, []));
        That(
            verdict.Status == SolutionStatus.Optimal,
            problem,
            $"expected the optimum {total}, proved; {verdict.Total} is {verdict.Status}"
        );
    }

    /// <summary>Expects a proof that there is no solution.</summary>
    public static void Infeasible(
        ISolver<SideConstrainedAssignmentProblem, SideConstrainedSolution> solver,
        SideConstrainedAssignmentProblem problem
    )
    {
        AssignmentVerdict verdict = Within(solver, problem, null);
        That(verdict.Status == SolutionStatus.Infeasible, problem, $"no solution exists; {verdict.Status} was proved");
    }

    /// <summary>Expects a solution, a bound, or a proof that there is none, none of which contradicts what is known.</summary>
    /// <param name="solver">The solver.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="optimum">What is best; <see langword="null"/> where nothing is possible.</param>
    /// <param name="options">Limits; one thread when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Asks the solver to stop.</param>
    /// <returns>What was proved.</returns>
    public static AssignmentVerdict Within(
        ISolver<SideConstrainedAssignmentProblem, SideConstrainedSolution> solver,
        SideConstrainedAssignmentProblem problem,
        AssignmentOptimum? optimum,
        SolveOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        SideConstrainedSolution solution = solver.Solve(problem, options ?? OneThread, cancellationToken);
        AssignmentVerdict verdict = SideConstrainedJudge.Judge(problem, solution).Whole;
        That(verdict.Objections.IsEmpty, problem, $"the judge objects: {string.Join(" ", verdict.Objections)}");
        if (optimum is null)
        {
            That(
                solution.Edges.IsDefault,
                problem,
                $"no solution exists; {(solution.Edges.IsDefault ? 0 : solution.Edges.Length)} edges came"
            );
            return verdict;
        }

        bool byCount = problem.Core.Objective == AssignmentObjective.MostMatches;
        That(verdict.Status != SolutionStatus.Infeasible, problem, $"{optimum.Total} is possible, and was called impossible");
        That(
            verdict.Bound is not { } bound
                || (byCount && verdict.MatchedBound > optimum.Matched)
                || ((!byCount || verdict.MatchedBound == optimum.Matched) && bound >= optimum.Total),
            problem,
            $"the bound {verdict.Bound} with {verdict.MatchedBound} edges is below {optimum.Total} with {optimum.Matched}"
        );
        That(
            verdict.Status != SolutionStatus.Optimal
                || (verdict.Total == optimum.Total && (!byCount || verdict.Matched == optimum.Matched)),
            problem,
            $"{verdict.Total} with {verdict.Matched} edges was proved optimal; {optimum.Total} with {optimum.Matched} is"
        );
        return verdict;
    }

    /// <summary>Expects a condition; the message ends with the problem.</summary>
    public static void That(bool condition, SideConstrainedAssignmentProblem problem, FormattableString otherwise)
    {
        if (!condition)
        {
            string constraints = string.Join(
                "; ",
                problem.Constraints.Select(each =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{each.Low}..{each.High} of rows [{Text(each.RowCoefficients)}], columns [{Text(each.ColumnCoefficients)}], edges [{Text(each.Edges)}] × [{Text(each.EdgeCoefficients)}]"
                    )
                )
            );
            throw new ContractViolationException(
                $"{otherwise.ToString(CultureInfo.InvariantCulture)}. Problem: {AssignmentSketch.Of(problem.Core)} with {constraints}"
            );
        }
    }

    private static string Text(ReadOnlySpan<int> numbers) => string.Join(", ", numbers.ToArray());
}
