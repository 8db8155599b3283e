using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.SideConstrained;

/// <summary>The solver in the box for <see cref="SideConstrainedAssignmentProblem"/>: prices for the side constraints, and branch and bound for the gap.</summary>
/// <remarks>
/// <para><b>Problem.</b> An assignment problem with bounds on sums over the chosen edges. Sums over disjoint or nested groups of rows keep it integral; sums over kinds
/// of pairs make it NP-hard.</para>
/// <para><b>Idea.</b> Charge each side constraint a price a unit and solve what is left, an assignment problem: its optimum, plus the charge, bounds every solution whatever the
/// prices. The best prices are found exactly: the simplex method looks for the best mixture of known matchings that keeps the constraints on average (<see cref="Mixture"/>), its duals
/// are the next prices, and a further matching joins until none improves the mixture. All in integers of any size (<see cref="ExactBasis"/>); no tolerance anywhere.</para>
/// <para><b>Recovery.</b> The matchings of the best mixture are all best for the same prices, and so is every matching between two of them (<see cref="Exchange"/>). Walking
/// from one to the other, path by path, one that keeps every constraint exactly is usually met: it equals the bound.</para>
/// <para><b>The rest.</b> Where a gap stays, the cases of one edge on which the mixture is undecided: not chosen, or chosen. Best bound first; before a solution is known, a dive
/// chooses undecided edges one after the other.</para>
/// <para><b>Most matches.</b> Values carry a worth per match that exceeds any difference of totals, so both aims are one number; side constraints come before either.</para>
/// <para><b>Invariant.</b> Every case holds evidence that bounds it, at first that of the case around it: the solver can stop anywhere and the bound is true.</para>
/// <para><b>Cost.</b> An assignment solve for each step of the prices: a few for one constraint, a few dozen for several, then fewer a case. <see cref="Effort"/> and
/// <see cref="MostCases"/> limit the work in edges and cases, never in seconds, so that the answer is the same on every machine.</para>
/// <para><b>Ties.</b> By number of edge and order of discovery; single-threaded but for the assignment solver.</para>
/// <para><b>Infeasible.</b> When a mixture cannot keep the constraints even on average, the prices of its shortage prove it; otherwise the tree does. Constraints are then left out one
/// by one as long as what remains stays impossible, so that few are named.</para>
/// <para><b>Certificate.</b> The tree with multipliers and prices at its leaves, see <see cref="SideConstrainedProof"/>, judged by <see cref="SideConstrainedJudge"/>.</para>
/// <para><b>References.</b> G. B. Dantzig, P. Wolfe, "Decomposition principle for linear programs", Oper. Res. 8 (1960); A. M. Geoffrion, "Lagrangean relaxation for integer
/// programming", Math. Program. Study 2 (1974); A. Berger, V. Bonifaci, F. Grandoni, G. Schäfer, "Budgeted matching and budgeted matroid intersection via the gasoline puzzle", Math.
/// Program. 128 (2011).</para>
/// </remarks>
/// <param name="plain">An exact solver for assignment problems; <see langword="null"/> for the one in the box.</param>
public sealed class SideConstrainedSolver(ISolver<AssignmentProblem, AssignmentSolution>? plain = null)
    : ISolver<SideConstrainedAssignmentProblem, SideConstrainedSolution>
{
    private readonly ISolver<AssignmentProblem, AssignmentSolution> plain = plain ?? new AuctionPathsSolver();

    /// <summary>Most edges to look at beyond the first case, counted as edges and nodes of every assignment problem solved, at least 0. Default 1 million: thousands of cases of a small problem, a few of one of thousands of rows.</summary>
    public long Effort { get; init; } = 1_000_000;

    /// <summary>Most cases, at least 1. Default 2,000.</summary>
    public int MostCases { get; init; } = 2_000;

    /// <inheritdoc/>
    public string Name => "side-prices";

    /// <inheritdoc/>
    public SideConstrainedSolution Solve(
        SideConstrainedAssignmentProblem problem,
        SolveOptions options,
        CancellationToken cancellationToken = default
    ) => Solve(problem, [], options, cancellationToken);

    /// <summary>Solves a problem that differs in bounds of side constraints from one whose matchings are known.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="known">Matchings of the core met before, in numbers of its edges, each ascending; those that break a bound of the core are an error of the caller.</param>
    /// <param name="options">Limits and progress.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    /// <returns>The best solution known when the solver stopped, or why there is none.</returns>
    public SideConstrainedSolution Solve(
        SideConstrainedAssignmentProblem problem,
        IEnumerable<ImmutableArray<int>> known,
        SolveOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(options);
        StopSignal stop = new(options, cancellationToken);
        AssignmentSolution core = plain.Solve(problem.Core, options with { Progress = null }, cancellationToken);
        if (core.Stop != StopReason.Finished)
        {
            _ = stop.IsRaised();
        }

        if (core.Clash is not null || core.Proof is null)
        {
            return new SideConstrainedSolution
            {
                Stop = core.Stop,
                Proof = core.Clash is null ? null : new SideConstrainedProof([new EdgeCase { Clash = core.Clash }]),
            };
        }

        // Mostly as many matches as the core allows are possible: then the core's own bonus is enough, and its numbers are small.
        SideConstrainedAssignmentProblem valued = problem.WithMatchWorth(core.Proof.MatchBonus)!;
        CaseSearch search = new(valued, plain, Effort, MostCases, options, stop, cancellationToken);
        SideConstrainedSolution solution = search.Run(known, core);
        bool countFirst = problem.Core.Objective == AssignmentObjective.MostMatches;
        if (countFirst && !search.IsRefuted && !stop.IsRaised() && (search.IsAbandoned || search.Matched < core.Edges.Length))
        {
            CaseSearch byCount = new(problem, plain, Effort, MostCases, options, stop, cancellationToken);
            solution = byCount.Run(search.Known, core: null);
            search = byCount;
        }
        else if (countFirst)
        {
            solution = solution with
            {
                Proof = solution.Proof! with { Cut = core.Proof.Cut ?? new CardinalityCut([], []), MatchWorth = core.Proof.MatchBonus },
            };
        }

        return search.IsRefuted && problem.Constraints.Length > 0
            ? new OddsFinder(problem, plain, Effort, MostCases, stop, cancellationToken).Narrowed(solution)
            : solution;
    }
}
