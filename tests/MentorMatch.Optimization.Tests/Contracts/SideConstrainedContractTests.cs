using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.Testing.Contracts;

namespace MentorMatch.Optimization.Tests.Contracts;

public sealed class SideConstrainedContractTests
{
    public static TheoryData<string> Names => [.. SideConstrainedSolverContract.Cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_solver_in_the_box_keeps_the_contract(string promise) =>
        SideConstrainedSolverContract.Case(promise).Check(new SideConstrainedSolver());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_solver_that_forgets_the_side_constraints_breaks_every_promise_that_needs_them(string promise)
    {
        ContractViolationException? violation = Record(promise, new Forgetful());

        bool needsThem = promise is not ("A constraint that nothing reaches changes nothing" or "Coefficients of either sign are summed");
        Assert.Equal(needsThem, violation is not null);
    }

    private static ContractViolationException? Record(
        string promise,
        ISolver<SideConstrainedAssignmentProblem, SideConstrainedSolution> solver
    )
    {
        try
        {
            SideConstrainedSolverContract.Case(promise).Check(solver);
            return null;
        }
        catch (ContractViolationException violation)
        {
            return violation;
        }
    }

    private sealed class Forgetful : ISolver<SideConstrainedAssignmentProblem, SideConstrainedSolution>
    {
        public string Name => "forgetful";

        public SideConstrainedSolution Solve(
            SideConstrainedAssignmentProblem problem,
            SolveOptions options,
            CancellationToken cancellationToken = default
        )
        {
            SideConstrainedSolution without = new SideConstrainedSolver().Solve(
                new SideConstrainedAssignmentProblem(problem.Core, []),
                options,
                cancellationToken
            );
            return without with
            {
                Proof = without.Proof is null
                    ? null
                    : without.Proof with
                    {
                        Cases =
                        [
                            .. without.Proof.Cases.Select(each =>
                                each.Bound is null
                                    ? each
                                    : each with
                                    {
                                        Bound = each.Bound with { Multipliers = [.. new long[problem.Constraints.Length]] },
                                    }
                            ),
                        ],
                    },
            };
        }
    }
}
