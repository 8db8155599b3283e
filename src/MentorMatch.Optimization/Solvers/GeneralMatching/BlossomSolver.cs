using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.GeneralMatching;

/// <summary>The solver in the box for <see cref="GeneralMatchingProblem"/>: exact maximum-weight matching in any graph, for peers among peers.</summary>
/// <remarks>
/// <para><b>Problem.</b> Maximum-weight matching, not necessarily perfect; for <see cref="AssignmentObjective.MostMatches"/> every edge gets a bonus beyond any difference
/// of totals, so that one optimum is the lexicographic one.</para>
/// <para><b>Idea.</b> The bipartite double cover, solved by <see cref="Assignment.AuctionPathsSolver"/>, gives the fractional optimum (<see cref="FractionalStart"/>): duals
/// that are right for every edge and a matching that leaves one vertex of each odd cycle exposed. From each of those Edmonds' algorithm grows one alternating
/// tree (<see cref="TreeSearch"/>), shrinking odd cycles into blossoms and expanding them when their dual is spent.</para>
/// <para><b>Invariant.</b> Duals feasible, matched edges tight, an exposed vertex not yet served has a positive dual, a served one has dual 0.</para>
/// <para><b>Cost.</b> The double cover as in its solver; then a search for each exposed vertex, O(m log n) and the sizes of the blossoms it touches, local in practice.</para>
/// <para><b>Ties.</b> Settled by the order of vertices; single-threaded.</para>
/// <para><b>Certificate.</b> Vertex duals and blossoms, see <see cref="GeneralMatchingProof"/>; judged by <see cref="GeneralMatchingJudge"/>.</para>
/// <para><b>References.</b> J. Edmonds, "Maximum matching and a polyhedron with 0,1-vertices", J. Res. NBS 69B (1965); Z. Galil, "Efficient algorithms for finding maximum
/// matching in graphs", ACM Comput. Surv. 18 (1986); U. Derigs, A. Metz, "On the use of optimal fractional matchings for solving the (integer) matching problem",
/// Computing 36 (1986).</para>
/// </remarks>
public sealed class BlossomSolver : ISolver<GeneralMatchingProblem, GeneralMatchingSolution>
{
    /// <inheritdoc/>
    public string Name => "double-cover-blossoms";

    /// <inheritdoc/>
    public GeneralMatchingSolution Solve(
        GeneralMatchingProblem problem,
        SolveOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        StopSignal stop = new(options, cancellationToken);
        Adjacency graph = new(problem);
        (long[] duals, int[] mates) = FractionalStart.Find(graph, options, cancellationToken);
        MatchingForest forest = new(problem.VertexCount);
        mates.CopyTo(forest.Mate, 0);
        TreeSearch search = new(graph, forest, duals);
        for (int vertex = 0; vertex < problem.VertexCount && !stop.IsRaised(); vertex++)
        {
            if (forest.Mate[vertex] < 0 && search.Dual[vertex] > 0)
            {
                search.Serve(vertex);
            }
        }

        return new GeneralMatchingSolution
        {
            Stop = stop.Reason,
            Edges = ChosenEdges(problem, forest.Mate),
            Proof = new GeneralMatchingProof([.. search.Dual.AsSpan(0, problem.VertexCount)], Blossoms(forest, search.Dual)),
        };
    }

    private static ImmutableArray<int> ChosenEdges(GeneralMatchingProblem problem, int[] mates)
    {
        List<int> edges = [];
        for (int vertex = 0; vertex < mates.Length; vertex++)
        {
            if (mates[vertex] > vertex && problem.TryFindEdge(vertex, mates[vertex], out int edge))
            {
                edges.Add(edge);
            }
        }

        edges.Sort();
        return [.. edges];
    }

    private static ImmutableArray<BlossomDual> Blossoms(MatchingForest forest, long[] duals)
    {
        List<BlossomDual> blossoms = [];
        for (int node = forest.Vertices; node < 2 * forest.Vertices; node++)
        {
            if (forest.Children[node] is not null && duals[node] > 0)
            {
                List<int> vertices = [];
                forest.ForEachVertex(node, vertices.Add);
                vertices.Sort();
                blossoms.Add(new BlossomDual([.. vertices], duals[node]));
            }
        }

        return [.. blossoms];
    }
}
