using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.Baselines;

/// <summary>What people do by hand with a sorted spreadsheet: the best pair first, then the best that is still possible. A baseline to hold an optimum against.</summary>
/// <remarks>
/// <para><b>Problem.</b> An assignment problem; only its pins and most numbers of edges are kept.</para>
/// <para><b>Idea.</b> Edges by falling weight; each is taken when both ends have a place.</para>
/// <para><b>How good.</b> Without pins the total is at least half of the best one for weights of 0 or more, and no better in general: an edge taken shuts out at most two edges of the
/// optimum, neither heavier than itself. A set of edges to which none can be added has at least half as many as possible.</para>
/// <para><b>Ties.</b> Equal weights in the order of rows, then of columns.</para>
/// <para><b>Cost.</b> O(m log m).</para>
/// <para><b>Limits.</b> Minimums and pins that exceed a maximum are not looked at: the judge says so. Stopped early, the edges taken so far are the answer.</para>
/// <para><b>Certificate.</b> None: it claims no bound.</para>
/// <para><b>Reference.</b> B. Korte, D. Hausmann, "An analysis of the greedy heuristic for independence systems", Ann. Discrete Math. 2 (1978).</para>
/// </remarks>
public sealed class GreedySolver : ISolver<AssignmentProblem, AssignmentSolution>
{
    private const int EdgesBetweenLooks = 65_536;

    /// <inheritdoc/>
    public string Name => "greedy";

    /// <inheritdoc/>
    public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        StopSignal stop = new(options, cancellationToken);
        FreePlaces places = new(problem);
        int looked = 0;
        foreach (int edge in ByFallingWeight(problem))
        {
            if (++looked % EdgesBetweenLooks == 0 && stop.IsRaised())
            {
                break;
            }

            if (places.CanTake(edge))
            {
                places.Take(edge);
            }
        }

        return new AssignmentSolution { Stop = stop.Reason, Edges = places.Taken() };
    }

    private static int[] ByFallingWeight(AssignmentProblem problem)
    {
        int[] edges = new int[problem.EdgeCount];
        (long Against, int Edge)[] keys = new (long, int)[edges.Length];
        for (int edge = 0; edge < edges.Length; edge++)
        {
            edges[edge] = edge;
            keys[edge] = (-problem.Weight(edge), edge);
        }

        Array.Sort(keys, edges);
        return edges;
    }
}
