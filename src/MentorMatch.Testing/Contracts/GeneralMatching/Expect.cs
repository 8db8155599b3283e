using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.GeneralMatching;

/// <summary>What a contract case may expect of a solver. Every solution is judged anew; nothing is believed.</summary>
internal static class Expect
{
    /// <summary>One thread by default: threads are the subject of their own case.</summary>
    public static SolveOptions OneThread { get; } = new() { Threads = 1 };

    /// <summary>Expects the planted optimum, proved.</summary>
    public static GeneralMatchingSolution Optimum(
        ISolver<GeneralMatchingProblem, GeneralMatchingSolution> solver,
        PlantedGeneralMatching planted,
        SolveOptions? options = null
    ) => Optimum(solver, planted.Problem, planted.Total, planted.Matched, options);

    /// <summary>Expects the optimum, proved. Edges are counted only under most matches first, where every optimum has as many.</summary>
    public static GeneralMatchingSolution Optimum(
        ISolver<GeneralMatchingProblem, GeneralMatchingSolution> solver,
        GeneralMatchingProblem problem,
        Int128 total,
        long matched,
        SolveOptions? options = null
    )
    {
        GeneralMatchingSolution solution = solver.Solve(problem, options ?? OneThread, CancellationToken.None);
        That(solution.Stop == StopReason.Finished, problem, $"expected it to finish; it stopped by {solution.Stop}");
        That(!solution.Edges.IsDefault, problem, $"expected a solution with total {total}; none came");
        AssignmentVerdict verdict = Kept(problem, solution);
        That(verdict.Total == total, problem, $"expected total {total}; the {verdict.Matched} chosen edges total {verdict.Total}");
        That(
            problem.Objective == AssignmentObjective.BestTotal || verdict.Matched == matched,
            problem,
            $"expected {matched} edges; {verdict.Matched} are chosen"
        );
        That(
            verdict.Status == SolutionStatus.Optimal,
            problem,
            $"the optimum {total} is chosen, but its proof was not accepted ({verdict.Status}, bound {verdict.Bound}): {string.Join(" ", verdict.Objections)}"
        );
        That(
            solution.Proof!.Blossoms.All(blossom => blossom.Dual > 0),
            problem,
            $"expected only blossoms with a positive dual in the proof"
        );
        return solution;
    }

    /// <summary>Expects the chosen edges to be ascending and no vertex to be matched twice.</summary>
    public static AssignmentVerdict Kept(GeneralMatchingProblem problem, GeneralMatchingSolution solution)
    {
        bool[] matched = new bool[problem.VertexCount];
        ImmutableArray<int> edges = solution.Edges;
        for (int k = 0; k < edges.Length; k++)
        {
            That((uint)edges[k] < (uint)problem.EdgeCount, problem, $"edge {edges[k]} does not exist");
            That(k == 0 || edges[k] > edges[k - 1], problem, $"edges {(k == 0 ? 0 : edges[k - 1])} and {edges[k]} are not ascending");
            (int one, int other) = (problem.First[edges[k]], problem.Second[edges[k]]);
            That(!matched[one] && !matched[other], problem, $"edge {edges[k]} of {one} and {other} meets another chosen edge");
            matched[one] = true;
            matched[other] = true;
        }

        return GeneralMatchingJudge.Judge(problem, solution);
    }

    /// <summary>Expects a condition; the message ends with the problem, ready to be built again.</summary>
    public static void That(bool condition, GeneralMatchingProblem problem, FormattableString otherwise)
    {
        if (!condition)
        {
            throw new ContractViolationException(
                $"{otherwise.ToString(CultureInfo.InvariantCulture)}. Problem: {GeneralMatchingSketch.Of(problem)}"
            );
        }
    }
}
