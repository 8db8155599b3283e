using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.GeneralMatching;

/// <summary>The solver in the box for <see cref="GeneralMatchingProblem"/>: exact maximum-weight matching in any graph, for peers among peers.</summary>
/// <remarks>
/// <para><b>Problem.</b> Maximum-weight matching, not necessarily perfect; for <see cref="AssignmentObjective.MostMatches"/> every edge gets a bonus beyond any difference
/// of totals, so that one optimum is the lexicographic one.</para>
/// <para><b>Idea.</b> The bipartite double cover, solved by <see cref="Assignment.AuctionPathsSolver"/> from symmetric first prices, gives the fractional optimum
/// (<see cref="FractionalStart"/>): duals that are right for every edge and a matching that leaves one vertex of each odd cycle exposed. From each of those
/// Edmonds' algorithm grows one alternating tree (<see cref="TreeSearch"/>), shrinking odd cycles into blossoms and expanding them when their dual is spent.</para>
/// <para><b>Invariant.</b> Duals feasible, matched edges tight, an exposed vertex not yet served has a positive dual, a served one has dual 0.</para>
/// <para><b>Cost.</b> The double cover as in its solver; then a search for each exposed vertex, O(m log n), local in practice. A blossom that shrinks or falls apart costs
/// the sizes of all its children but the largest (<see cref="DualClock"/>), so deep nests and windmills stay far from quadratic; only the certificate, which
/// lists the vertices of every blossom, is as long as a nest is deep.</para>
/// <para><b>Stopping.</b> Duals are feasible at every event, so a search may be broken off: the matching known so far and a true bound are what comes.</para>
/// <para><b>Ties.</b> Settled by the order of vertices; single-threaded.</para>
/// <para><b>Certificate.</b> Vertex duals and blossoms, see <see cref="GeneralMatchingProof"/>; judged by <see cref="GeneralMatchingJudge"/>.</para>
/// <para><b>References.</b> J. Edmonds, "Maximum matching and a polyhedron with 0,1-vertices", J. Res. NBS 69B (1965); Z. Galil, "Efficient algorithms for finding maximum
/// matching in graphs", ACM Comput. Surv. 18 (1986); U. Derigs, A. Metz, "On the use of optimal fractional matchings for solving the (integer) matching problem",
/// Computing 36 (1986).</para>
/// </remarks>
public sealed class BlossomSolver : ISolver<GeneralMatchingProblem, GeneralMatchingSolution>
{
    private const int ServedBetweenReports = 64;

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
        FractionalStart start = FractionalStart.Find(problem, graph, options, cancellationToken);
        MatchingForest forest = new(start.Mates);
        DualClock duals = new(forest, start.Duals);
        TreeSearch search = new(graph, forest, duals, stop);
        if (start.Stop == StopReason.Finished)
        {
            ServeExposed(forest, duals, search, options, stop);
        }

        return new GeneralMatchingSolution
        {
            Stop = start.Stop == StopReason.Finished ? stop.Reason : start.Stop,
            Edges = ChosenEdges(problem, forest.Mate),
            Proof = new GeneralMatchingProof(VertexDuals(duals, problem.VertexCount), Blossoms(forest, duals)),
        };
    }

    private static void ServeExposed(MatchingForest forest, DualClock duals, TreeSearch search, SolveOptions options, StopSignal stop)
    {
        int[] exposed = [.. Enumerable.Range(0, forest.Vertices).Where(vertex => forest.Mate[vertex] < 0)];
        for (int served = 0; served < exposed.Length; served++)
        {
            if (served % ServedBetweenReports == 0)
            {
                options.Progress?.Report(new SolveProgress("blossoms", served, exposed.Length));
            }

            if (stop.IsRaised())
            {
                return;
            }

            // A search for an earlier vertex may have matched this one. One that it exposed instead has dual 0 and needs no search.
            if (forest.Mate[exposed[served]] < 0 && duals.VertexDual(exposed[served]) > 0)
            {
                search.Serve(exposed[served]);
            }
        }
    }

    private static ImmutableArray<long> VertexDuals(DualClock duals, int count)
    {
        ImmutableArray<long>.Builder values = ImmutableArray.CreateBuilder<long>(count);
        for (int vertex = 0; vertex < count; vertex++)
        {
            values.Add(duals.VertexDual(vertex));
        }

        return values.MoveToImmutable();
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

    private static ImmutableArray<BlossomDual> Blossoms(MatchingForest forest, DualClock duals)
    {
        List<BlossomDual> blossoms = [];
        for (int node = forest.Vertices; node < 2 * forest.Vertices; node++)
        {
            if (forest.Children[node] is not null && duals.BlossomDual(node) > 0)
            {
                int[] vertices = forest.VerticesOf(node).ToArray();
                Array.Sort(vertices);
                blossoms.Add(new BlossomDual(ImmutableCollectionsMarshal.AsImmutableArray(vertices), duals.BlossomDual(node)));
            }
        }

        return [.. blossoms];
    }
}
