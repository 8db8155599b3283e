using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.FairAssignment;

/// <summary>The solver in the box for <see cref="FairAssignmentProblem"/>: stage after stage, each on the optimal face of the ones before.</summary>
/// <remarks>
/// <para><b>Problem.</b> A lexicographic order of aims over b-matchings: most edges, the best worst weight, the fewest edges band by band from the lowest, the largest total.</para>
/// <para><b>Idea.</b> One number cannot hold all the aims in 64 bits, and need not. Every aim is linear, so the solutions that are best in it are a face of the polytope, and complementary
/// slackness says which: with optimal prices, a solution is best if and only if it leaves edges of negative reduced weight, takes those of positive one, and fills nodes that have a price
/// (<see cref="Face"/>). What is left is again an assignment problem, smaller than the last.</para>
/// <para><b>Stages.</b> An assignment solver finds most edges, and its cut is the price. The bottleneck is a binary search over the weights there are, each step a matching without the edges
/// below (<see cref="WorstWeight"/>); its proof is a stage of its own, that every solution has an edge at or below it. A band is a flow with unit costs that starts from the solution known
/// (<see cref="UnitCostFlow"/>). The total is an assignment problem on the last face.</para>
/// <para><b>Cost.</b> Two assignment solves, the second on a small face, and for every band a few rounds linear in the edges still free. Memory: about 50 bytes an edge beside the problem.</para>
/// <para><b>Ties.</b> As the assignment solver settles them on the last face; single-threaded and deterministic.</para>
/// <para><b>Limits.</b> Stopped early, it returns the best solution known, which is best in all stages whose evidence it returns.</para>
/// <para><b>Certificate.</b> The chain of prices, see <see cref="FairAssignmentProof"/>. Judged by <see cref="FairAssignmentJudge"/>.</para>
/// <para><b>References.</b> C.-C. Huang, T. Kavitha, K. Mehlhorn, D. Michail, "Fair matchings and related problems", Algorithmica 74 (2016); R. W. Irving, T. Kavitha,
/// K. Mehlhorn, D. Michail, K. Paluch, "Rank-maximal matchings", ACM Trans. Algorithms 2 (2006).</para>
/// </remarks>
/// <param name="assignments">An exact solver for assignment problems; <see langword="null"/> for the one in the box.</param>
public sealed class FairAssignmentSolver(ISolver<AssignmentProblem, AssignmentSolution>? assignments = null)
    : ISolver<FairAssignmentProblem, FairAssignmentSolution>
{
    private readonly ISolver<AssignmentProblem, AssignmentSolution> assignments = assignments ?? new AuctionPathsSolver();

    /// <inheritdoc/>
    public string Name => "fair-stages";

    /// <inheritdoc/>
    public FairAssignmentSolution Solve(FairAssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        StopSignal stop = new(options, cancellationToken);
        AssignmentSolution first = assignments.Solve(problem.Core, options, cancellationToken);
        if (first.Edges.IsDefault || first.Stop != StopReason.Finished || first.Proof?.Cut is null)
        {
            return new FairAssignmentSolution
            {
                Stop = first.Stop,
                Edges = first.Edges,
                Clash = first.Clash,
                Proof = first.Proof?.Cut is { } known ? new FairAssignmentProof([new FairStage(OfCut(problem.Core, known))]) : null,
            };
        }

        Run run = new(problem, first, stop, options.Progress);
        bool isDone = run.RaiseWorst() && run.EmptyBands();
        return isDone ? run.BestTotal(assignments, cancellationToken) : run.Answer();
    }

    /// <summary>A minimum cut as prices of the stage that counts edges: 1 for a column inside it.</summary>
    private static ImmutableArray<long> OfCut(AssignmentProblem core, CardinalityCut cut)
    {
        long[] prices = new long[core.ColumnCount];
        foreach (int column in cut.Columns)
        {
            prices[column] = 1;
        }

        return [.. prices];
    }

    private sealed class Run
    {
        private readonly FairAssignmentProblem problem;
        private readonly StopSignal stop;
        private readonly IProgress<SolveProgress>? progress;
        private readonly ImmutableArray<FairStage>.Builder stages = ImmutableArray.CreateBuilder<FairStage>();
        private readonly Face face;

        public Run(FairAssignmentProblem problem, AssignmentSolution first, StopSignal stop, IProgress<SolveProgress>? progress)
        {
            this.problem = problem;
            this.stop = stop;
            this.progress = progress;
            ImmutableArray<long> prices = OfCut(problem.Core, first.Proof!.Cut!);
            face = Face.Of(problem.Core, first.Edges.AsSpan());
            face.Narrow(new bool[face.FreeCount], 1, prices.AsSpan());
            stages.Add(new FairStage(prices));
        }

        /// <returns>Whether the stage was finished.</returns>
        public bool RaiseWorst()
        {
            progress?.Report(new SolveProgress("worst", 0, 1));
            AssignmentProblem core = problem.Core;
            long? worst = WorstWeight.Raise(face, edge => core.PinnedEdges.BinarySearch(edge) < 0, core.Weight, stop);
            if (stop.IsRaised())
            {
                return false;
            }

            if (worst is not { } weight)
            {
                stages.Add(new FairStage([]));
                return true;
            }

            // The proof looks for the fewest edges at or below the worst weight; that they may be fewer than now is no aim, so the solution found on the way is put aside.
            bool[] found = [.. face.Chosen.AsSpan(0, face.FreeCount)];
            bool[] low = new bool[face.FreeCount];
            for (int e = 0; e < low.Length; e++)
            {
                low[e] = face.Weight[e] <= weight;
            }

            long[]? prices = new UnitCostFlow(face).Minimise(low, stop);
            found.CopyTo(face.Chosen, 0);
            if (prices is null)
            {
                return false;
            }

            stages.Add(new FairStage([.. prices]));
            for (int e = 0; e < low.Length; e++)
            {
                low[e] = face.Weight[e] < weight;
            }

            face.Remove(low);
            return true;
        }

        /// <returns>Whether all bands were finished.</returns>
        public bool EmptyBands()
        {
            for (int band = 0; band < problem.BandCount - 1; band++)
            {
                progress?.Report(new SolveProgress("bands", band, problem.BandCount));
                if (!EmptyBand(band))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>The largest total on what the stages left.</summary>
        public FairAssignmentSolution BestTotal(
            ISolver<AssignmentProblem, AssignmentSolution> assignments,
            CancellationToken cancellationToken
        )
        {
            if (face.FreeCount == 0)
            {
                stages.Add(new FairStage([]));
                return Answer();
            }

            AssignmentSolution last = assignments.Solve(face.ToProblem(out int[] edges), stop.Remaining(), cancellationToken);
            if (last.Proof is { } proof)
            {
                stages.Add(new FairStage(proof.ColumnPrices));
            }

            FairAssignmentSolution answer = Answer() with { Stop = last.Stop };
            return last.Edges.IsDefault ? answer : answer with { Edges = [.. last.Edges.Select(edge => edges[edge])] };
        }

        /// <summary>The best known solution with the evidence so far.</summary>
        public FairAssignmentSolution Answer() =>
            new()
            {
                Stop = stop.Reason,
                Edges = face.ChosenEdges(),
                Proof = new FairAssignmentProof(stages.DrainToImmutable()),
            };

        private bool EmptyBand(int band)
        {
            bool[] inBand = new bool[face.FreeCount];
            bool isAny = false;
            bool isChosen = false;
            (long first, long end) = problem.RangeOf(band);
            for (int e = 0; e < inBand.Length; e++)
            {
                long weight = face.Weight[e];
                inBand[e] = weight >= first && weight < end;
                isAny |= inBand[e];
                isChosen |= inBand[e] && face.Chosen[e];
            }

            if (stop.IsRaised())
            {
                return false;
            }

            if (!isChosen)
            {
                // As empty as it can be: prices of 0 prove it, and under them its edges are gone.
                stages.Add(new FairStage([]));
                if (isAny)
                {
                    face.Remove(inBand);
                }

                return true;
            }

            if (new UnitCostFlow(face).Minimise(inBand, stop) is not { } prices)
            {
                return false;
            }

            stages.Add(new FairStage([.. prices]));
            face.Narrow(inBand, 0, prices);
            return true;
        }
    }
}
