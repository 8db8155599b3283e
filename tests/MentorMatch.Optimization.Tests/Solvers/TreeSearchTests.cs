using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.GeneralMatching;

namespace MentorMatch.Optimization.Tests.Solvers;

public sealed class TreeSearchTests
{
    private const int Triangles = 4000;

    [Fact]
    public void A_long_search_is_broken_off_with_a_matching_and_a_true_bound()
    {
        GeneralMatchingProblem problem = Windmill();
        Assert.Equal(
            0,
            Serve(problem, new StopSignal(SolveOptions.Default, CancellationToken.None)).Vertices.Count(v => v.Exposed && v.Dual > 0)
        );

        using CancellationTokenSource source = new();
        source.Cancel();
        ((int Vertex, bool Exposed, long Dual)[] vertices, GeneralMatchingSolution solution) = Serve(
            problem,
            new StopSignal(SolveOptions.Default, source.Token)
        );
        Assert.Equal([0], vertices.Where(v => v.Exposed).Select(v => v.Vertex));
        AssignmentVerdict verdict = GeneralMatchingJudge.Judge(problem, solution);
        Assert.Equal(SolutionStatus.Feasible, verdict.Status);
        Assert.InRange(verdict.Bound!.Value, 600 * (Int128)Triangles, 601 * (Int128)Triangles);
    }

    /// <summary>All triangles but the hub matched: the one search that is left closes every triangle into one blossom.</summary>
    private static ((int Vertex, bool Exposed, long Dual)[] Vertices, GeneralMatchingSolution Solution) Serve(
        GeneralMatchingProblem problem,
        StopSignal stop
    )
    {
        int[] mates = [-1, .. Enumerable.Range(1, 2 * Triangles).Select(vertex => vertex % 2 == 1 ? vertex + 1 : vertex - 1)];
        long[] start = new long[problem.VertexCount];
        Array.Fill(start, 600);
        MatchingForest forest = new(mates);
        DualClock duals = new(forest, start);
        new TreeSearch(new Adjacency(problem), forest, duals, stop).Serve(0);
        int[] edges = [.. Enumerable.Range(0, problem.EdgeCount).Where(e => forest.Mate[problem.First[e]] == problem.Second[e])];
        (int, bool, long)[] vertices =
        [
            .. Enumerable.Range(0, problem.VertexCount).Select(v => (v, forest.Mate[v] < 0, duals.VertexDual(v))),
        ];
        GeneralMatchingProof proof = new([.. vertices.Select(v => v.Item3)], []);
        return (
            vertices,
            new GeneralMatchingSolution
            {
                Stop = stop.Reason,
                Edges = [.. edges],
                Proof = proof,
            }
        );
    }

    private static GeneralMatchingProblem Windmill()
    {
        List<(int One, int Other)> edges = [];
        for (int k = 0; k < Triangles; k++)
        {
            edges.AddRange([(0, (2 * k) + 1), (0, (2 * k) + 2), ((2 * k) + 1, (2 * k) + 2)]);
        }

        long[] weights = new long[edges.Count];
        Array.Fill(weights, 600);
        return GeneralMatchingProblem.FromEdges(
            (2 * Triangles) + 1,
            [.. edges.Select(edge => edge.One)],
            [.. edges.Select(edge => edge.Other)],
            weights,
            AssignmentObjective.BestTotal
        );
    }
}
