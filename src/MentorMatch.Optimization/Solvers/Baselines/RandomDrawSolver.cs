using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Grouping;

namespace MentorMatch.Optimization.Solvers.Baselines;

/// <summary>Names from a hat: a baseline to show what choosing gains over chance.</summary>
/// <remarks>
/// <para><b>Problem.</b> An assignment problem; only its pins and most numbers of edges are kept.</para>
/// <para><b>Idea.</b> Rows come forward in an order drawn by lot, as often as each has places; who comes draws evenly among the edges whose column still has a place.</para>
/// <para><b>What is even.</b> Every order of rows is equally likely, and so is every edge open to the row that draws. Whole answers are not: one that many orders lead to comes more often.</para>
/// <para><b>Ties.</b> Settled by lot; weights are not looked at, save that an edge below 0 is not drawn where the best total alone counts.</para>
/// <para><b>Cost.</b> O(m) when rows have one place. The same seed gives the same answer on every machine.</para>
/// <para><b>Limits.</b> Minimums are not looked at: the judge says so. Stopped early, the edges drawn so far are the answer.</para>
/// <para><b>Certificate.</b> None: it claims no bound.</para>
/// <para><b>Reference.</b> A. Abdulkadiroğlu, T. Sönmez, "Random serial dictatorship and the core from random endowments", Econometrica 66 (1998), of which this is the indifferent case.</para>
/// </remarks>
/// <param name="seed">Any number; each gives another draw.</param>
public sealed class RandomDrawSolver(ulong seed) : ISolver<AssignmentProblem, AssignmentSolution>
{
    private const int TurnsBetweenLooks = 1024;

    /// <inheritdoc/>
    public string Name => "random-draw";

    /// <inheritdoc/>
    public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        StopSignal stop = new(options, cancellationToken);
        FreePlaces places = new(problem);
        Draws draws = new(seed);
        List<int> open = [];
        int turns = 0;
        foreach (int row in Turns(problem, places, draws))
        {
            if (++turns % TurnsBetweenLooks == 0 && stop.IsRaised())
            {
                break;
            }

            open.Clear();
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                if (places.CanTake(edge))
                {
                    open.Add(edge);
                }
            }

            if (open.Count > 0)
            {
                places.Take(open[draws.Below(open.Count)]);
            }
        }

        return new AssignmentSolution { Stop = stop.Reason, Edges = places.Taken() };
    }

    /// <summary>Each row as often as it can take an edge, shuffled (Fisher and Yates).</summary>
    private static int[] Turns(AssignmentProblem problem, FreePlaces places, Draws draws)
    {
        List<int> turns = [];
        for (int row = 0; row < problem.RowCount; row++)
        {
            int most = Math.Min(places.OfRow(row), problem.RowStarts[row + 1] - problem.RowStarts[row]);
            turns.AddRange(Enumerable.Repeat(row, Math.Max(0, most)));
        }

        int[] order = [.. turns];
        for (int left = order.Length - 1; left > 0; left--)
        {
            int other = draws.Below(left + 1);
            (order[left], order[other]) = (order[other], order[left]);
        }

        return order;
    }
}
