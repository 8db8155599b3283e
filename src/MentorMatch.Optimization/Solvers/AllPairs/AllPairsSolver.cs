using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>The solver in the box for <see cref="AllPairsProblem"/>: exact over all pairs, of which it stores a few a row.</summary>
/// <remarks>
/// <para><b>Problem.</b> Maximum-weight b-matching over every pair of a row and a column, with the bounds, pins and objectives of <see cref="AssignmentProblem"/>, where the pairs are too
/// many to store: 100,000 × 34,000 are 3.4 billion.</para>
/// <para><b>Idea.</b> At good prices hardly a pair matters. Prices are learned from small random markets (<see cref="MarketPrices"/>). One scan of all pairs at those prices keeps the
/// best few of each row, and the value that none of the others exceeds, the cut-off. Prices then settle: the core is solved, roughly, with places elsewhere for
/// every row, worth its cut-off, so that a row that is outbid for what it kept does not drive prices up; and all pairs are scanned again. The kept pairs, the core, are solved roughly, pairs that rows would
/// rather have join it, and so again and a little more exactly for as long as many rows have such pairs; at last it is solved exactly (<see cref="AuctionPathsSolver"/>).</para>
/// <para><b>Invariant.</b> A pair (i, j) left out by a scan at prices π has w ≤ κ(i) + π(j), κ being the row's cut-off, for ever. At the core's own prices v it can improve the
/// solution only when w − v(j) exceeds t(i), the least value that row i has now: only when v(j) − π(j) &lt; κ(i) − t(i). For most rows no column has moved that far, which one comparison
/// shows; columns that have are looked at again, for the rows that ask (<see cref="RowProofs"/>). Pairs that improve join the core, which is solved again from where it was, until there are none:
/// then the prices are right for all pairs, and the solution is optimal.</para>
/// <para><b>Most matches.</b> The core's cut is looked over: a pair from a row inside to a column outside joins the core. <b>Infeasible.</b> All pairs of the nodes that a clash names
/// join it, until the clash stands with all of them in it.</para>
/// <para><b>Cost.</b> About 2.5 scans of all pairs, one to three rough solves of the core and two or three exact ones, which has some 25 to 60 pairs a row, and 4 or 5 more for each place a row has beyond one. Memory: about 25 bytes a pair of the core, nothing a pair.</para>
/// <para><b>Ties.</b> Settled by the core's solver; every step is the same for any number of threads.</para>
/// <para><b>Stopped</b> early, it gives the best matching it has, in the end that of the small markets together, and the prices that prove the best bound it knows.</para>
/// <para><b>Certificate.</b> An <see cref="AssignmentProof"/> over all pairs, judged by <see cref="AllPairsJudge"/>.</para>
/// <para><b>References.</b> A. Volgenant, "Linear and semi-assignment problems: a core oriented approach", Comput. Oper. Res. 23 (1996); Y. Lee, J. B. Orlin, "On very large scale
/// assignment problems", in Large Scale Optimization (1994).</para>
/// </remarks>
/// <param name="sparse">Solves the core; the solver in the box when <see langword="null"/>. What another one cannot prove, <see cref="AssignmentProver"/> does.</param>
public sealed class AllPairsSolver(ISolver<AssignmentProblem, AssignmentSolution>? sparse = null)
    : ISolver<AllPairsProblem, AllPairsSolution>
{
    /// <inheritdoc/>
    public string Name => "all-pairs";

    /// <inheritdoc/>
    public AllPairsSolution Solve(AllPairsProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        StopSignal stop = new(options, cancellationToken);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (options.TimeLimit is { } time)
        {
            limit.CancelAfter(time > TimeSpan.Zero ? time : TimeSpan.Zero);
        }

        return new AllPairsWork(problem, sparse ?? new AuctionPathsSolver(), options, stop, limit.Token).Run();
    }
}
