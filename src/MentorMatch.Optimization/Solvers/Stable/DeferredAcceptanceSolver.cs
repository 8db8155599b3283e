using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Stable;

/// <summary>The solver in the box for <see cref="StableAllocationProblem"/>: deferred acceptance with rows proposing.</summary>
/// <remarks>
/// <para><b>Problem.</b> Rows and columns with strict lists and capacities; wanted is an allocation without a blocking pair. There always is one.</para>
/// <para><b>Idea.</b> A row with a free place proposes to the best column that it has not asked yet. A column holds the best proposals within its capacity and refuses the
/// others, also those it held. Nothing is final before nobody proposes any more.</para>
/// <para><b>Invariant.</b> A column that refused a row is full with rows it prefers, from then on. Hence a pair that is not matched at the end was never proposed, so the
/// row is full with columns it prefers, or was refused, so the column is full with rows it prefers: no blocking pair.</para>
/// <para><b>Which one.</b> Every row gets the best partners that it has in any stable allocation, every column the worst. All stable allocations fill the same number
/// of places of everybody, and give who is not filled the same partners (the rural hospitals theorem).</para>
/// <para><b>Cost.</b> O(m): every edge is proposed once at most, and the worst proposal held by a full column only moves to better ones.</para>
/// <para><b>Ties.</b> None: lists are strict. The answer does not depend on the order of proposals.</para>
/// <para><b>Limits.</b> Stopped early, the allocation is within the capacities; the judge lists its blocking pairs.</para>
/// <para><b>Certificate.</b> None needed: <see cref="StabilityJudge"/> looks at every pair.</para>
/// <para><b>References.</b> D. Gale, L. S. Shapley, "College admissions and the stability of marriage", Amer. Math. Monthly 69 (1962); A. E. Roth, "Stability and polarization of
/// interests in job matching", Econometrica 52 (1984), for capacities on both sides; D. Gusfield, R. W. Irving, "The stable marriage problem" (1989).</para>
/// </remarks>
public sealed class DeferredAcceptanceSolver : ISolver<StableAllocationProblem, StableAllocationSolution>
{
    private const int ProposalsBetweenLooks = 4096;

    /// <inheritdoc/>
    public string Name => "deferred-acceptance";

    /// <inheritdoc/>
    public StableAllocationSolution Solve(
        StableAllocationProblem problem,
        SolveOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        StopSignal stop = new(options, cancellationToken);
        HeldProposals held = new(problem);
        int[] rowOf = RowsOfEdges(problem);
        int[] next = problem.RowStarts[..problem.RowCount].ToArray();
        int[] free = problem.RowCapacities.ToArray();
        Stack<int> asking = new(Enumerable.Range(0, problem.RowCount).Reverse());
        int proposals = 0;
        while (asking.TryPop(out int row))
        {
            while (free[row] > 0 && next[row] < problem.RowStarts[row + 1])
            {
                if (++proposals % ProposalsBetweenLooks == 1 && stop.IsRaised())
                {
                    return new StableAllocationSolution { Stop = stop.Reason, Edges = held.Edges() };
                }

                int refused = held.Propose(next[row]++);
                free[row]--;
                if (refused >= 0)
                {
                    int loser = rowOf[refused];
                    free[loser]++;
                    if (loser != row)
                    {
                        asking.Push(loser);
                    }
                }
            }
        }

        return new StableAllocationSolution { Stop = StopReason.Finished, Edges = held.Edges() };
    }

    private static int[] RowsOfEdges(StableAllocationProblem problem)
    {
        int[] rowOf = new int[problem.EdgeCount];
        for (int row = 0; row < problem.RowCount; row++)
        {
            rowOf.AsSpan(problem.RowStarts[row]..problem.RowStarts[row + 1]).Fill(row);
        }

        return rowOf;
    }

    /// <summary>The proposals that the columns hold.</summary>
    private sealed class HeldProposals(StableAllocationProblem problem)
    {
        private readonly bool[] isHeld = new bool[problem.EdgeCount];
        private readonly int[] count = new int[problem.ColumnCount];
        private readonly int[] worstRank = new int[problem.ColumnCount];

        /// <returns>The edge refused, −1 for none, perhaps the one proposed.</returns>
        public int Propose(int edge)
        {
            int column = problem.EdgeColumns[edge];
            int rank = problem.EdgeColumnRanks[edge];
            int capacity = problem.ColumnCapacities[column];
            if (count[column] < capacity)
            {
                worstRank[column] = count[column] == 0 ? rank : Math.Max(worstRank[column], rank);
                count[column]++;
                isHeld[edge] = true;
                return -1;
            }

            if (capacity == 0 || rank > worstRank[column])
            {
                return edge;
            }

            ReadOnlySpan<int> list = problem.ColumnEdges[problem.ColumnStarts[column]..problem.ColumnStarts[column + 1]];
            int refused = list[worstRank[column]];
            isHeld[edge] = true;
            isHeld[refused] = false;
            while (!isHeld[list[worstRank[column]]])
            {
                worstRank[column]--;
            }

            return refused;
        }

        public ImmutableArray<int> Edges()
        {
            ImmutableArray<int>.Builder edges = ImmutableArray.CreateBuilder<int>();
            for (int edge = 0; edge < isHeld.Length; edge++)
            {
                if (isHeld[edge])
                {
                    edges.Add(edge);
                }
            }

            return edges.ToImmutable();
        }
    }
}
