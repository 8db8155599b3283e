using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.SideConstrained;

/// <summary>Finds few side constraints that cannot be kept together: leaves out one after the other as long as what remains has provably no solution.</summary>
internal sealed class OddsFinder(
    SideConstrainedAssignmentProblem problem,
    ISolver<AssignmentProblem, AssignmentSolution> plain,
    long effort,
    int mostCases,
    StopSignal stop,
    CancellationToken cancellationToken
)
{
    /// <summary>The solution with the constraints at odds, and a proof that charges for no other.</summary>
    public SideConstrainedSolution Narrowed(SideConstrainedSolution solution)
    {
        // What a matching is worth does not matter here: only whether there is one.
        AssignmentProblem worthless = problem.Core.WithWeights(new long[problem.Core.EdgeCount], AssignmentObjective.BestTotal);
        List<int> kept = [.. Enumerable.Range(0, problem.Constraints.Length)];
        SideConstrainedProof proof = solution.Proof!;
        foreach (int candidate in (int[])[.. kept])
        {
            int[] without = [.. kept.Where(c => c != candidate)];
            SideConstrainedAssignmentProblem smaller = new(worthless, without.Select(c => problem.Constraints[c]));
            SolveOptions left = stop.Remaining();
            CaseSearch search = new(smaller, plain, effort, mostCases, left, stop, cancellationToken);
            SideConstrainedSolution found = search.Run([], core: null);
            if (search.IsRefuted)
            {
                kept = [.. without];
                proof = Widened(found.Proof!, without);
            }
        }

        return solution with
        {
            AtOdds = [.. kept],
            Proof = proof,
        };
    }

    private SideConstrainedProof Widened(SideConstrainedProof proof, int[] constraints) =>
        new([
            .. proof.Cases.Select(each =>
                each.Bound is { } bound ? each with { Bound = bound with { Multipliers = Widened(bound.Multipliers, constraints) } } : each
            ),
        ]);

    private ImmutableArray<long> Widened(ImmutableArray<long> multipliers, int[] constraints)
    {
        long[] wide = new long[problem.Constraints.Length];
        for (int k = 0; k < constraints.Length; k++)
        {
            wide[constraints[k]] = multipliers[k];
        }

        return [.. wide];
    }
}
