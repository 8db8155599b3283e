using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.GeneralMatching;

namespace MentorMatch.Optimization.Solvers.TrioMatching;

/// <summary>The solver in the box for <see cref="TrioMatchingProblem"/>: pairs and at most one trio, exact.</summary>
/// <remarks>
/// <para><b>Problem.</b> Maximum-weight matching in a general graph in which one triangle may be used as a group; see <see cref="TrioMatchingProblem"/>.</para>
/// <para><b>Idea.</b> Once the trio is chosen the rest is a general matching. The duals of one matching of all vertices bound every trio at once
/// (<see cref="TriangleScan"/>); trios are then solved exactly, the most promising first, until the best solution known reaches the bound of all that remain.</para>
/// <para><b>Invariant.</b> Every trio is either solved, with duals of its own, or bounded by the duals of the whole graph.</para>
/// <para><b>Cost.</b> One look at each triangle and one general matching for each trio solved, a handful as a rule; no better bound than the number of triangles is known
/// for coarse scores, where many trios tie. Memory linear in the edges.</para>
/// <para><b>Ties.</b> The first trio of those that promise most, in the order of vertices; single-threaded.</para>
/// <para><b>Certificate.</b> The duals of the whole graph and of the rest of each solved trio, see <see cref="TrioMatchingProof"/>; judged by
/// <see cref="TrioMatchingJudge"/>, which looks at every triangle again.</para>
/// <para><b>References.</b> The bound is the weak duality of J. Edmonds' matching polytope, applied to the graph without three vertices.</para>
/// </remarks>
public sealed class TrioMatchingSolver : ISolver<TrioMatchingProblem, TrioMatchingSolution>
{
    private static readonly BlossomSolver Blossoms = new();

    /// <inheritdoc/>
    public string Name => "trio-bounds";

    /// <inheritdoc/>
    public TrioMatchingSolution Solve(TrioMatchingProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        StopSignal stop = new(options, cancellationToken);
        GeneralMatchingSolution pairs = Blossoms.Solve(problem.Pairs, options, cancellationToken);
        GeneralMatchingProof duals = pairs.Proof!;
        Int128 bound = DoubledBound(duals);
        Int128 best = DoubledValue(problem.Pairs, pairs.Edges);
        ImmutableArray<int> edges = pairs.Edges;
        Trio? chosen = null;
        Dictionary<Trio, GeneralMatchingProof> solved = [];
        TriangleScan scan = new(problem, duals, stop);
        bool isOpen = !stop.IsRaised();
        while (isOpen)
        {
            (Candidate[] candidates, bool areAll) = scan.Find(best - bound, solved.Keys.ToHashSet());
            foreach (Candidate candidate in candidates)
            {
                options.Progress?.Report(new SolveProgress("trios", solved.Count, 0));
                if (bound + candidate.Gain <= best || stop.IsRaised())
                {
                    break;
                }

                GeneralMatchingProblem rest = problem.Pairs.Without([candidate.Trio.First, candidate.Trio.Second, candidate.Trio.Third]);
                GeneralMatchingSolution solution = Blossoms.Solve(rest, stop.Remaining(), cancellationToken);
                solved.Add(candidate.Trio, solution.Proof!);
                Int128 value = DoubledValue(rest, solution.Edges) + DoubledWeight(problem, candidate.Trio);
                if (value > best)
                {
                    best = value;
                    edges =
                    [
                        .. solution.Edges.Select(edge =>
                            problem.Pairs.TryFindEdge(rest.First[edge], rest.Second[edge], out int e) ? e : -1
                        ),
                    ];
                    chosen = candidate.Trio;
                }
            }

            isOpen = !areAll && !stop.IsRaised() && candidates.Length > 0;
        }

        return new TrioMatchingSolution
        {
            Stop = stop.Reason,
            Edges = edges,
            Trio = chosen,
            Proof = new TrioMatchingProof(
                duals,
                [
                    .. solved
                        .OrderBy(each => each.Key.First)
                        .ThenBy(each => each.Key.Second)
                        .ThenBy(each => each.Key.Third)
                        .Select(each => new SolvedTrio(each.Key, each.Value)),
                ]
            ),
        };
    }

    private static Int128 DoubledBound(GeneralMatchingProof duals)
    {
        Int128 bound = 0;
        foreach (long dual in duals.VertexDuals)
        {
            bound += dual;
        }

        foreach (BlossomDual blossom in duals.Blossoms)
        {
            bound += (Int128)blossom.Dual * (blossom.Vertices.Length / 2);
        }

        return bound;
    }

    private static Int128 DoubledValue(GeneralMatchingProblem pairs, ImmutableArray<int> edges)
    {
        Int128 value = 0;
        foreach (int edge in edges)
        {
            value += 2 * ((Int128)pairs.Weights[edge] + pairs.MatchBonus);
        }

        return value;
    }

    private static Int128 DoubledWeight(TrioMatchingProblem problem, Trio trio) =>
        2
        * (
            (Int128)Weight(problem, trio.First, trio.Second)
            + Weight(problem, trio.First, trio.Third)
            + Weight(problem, trio.Second, trio.Third)
            + (3 * (Int128)problem.VertexBonus)
        );

    private static long Weight(TrioMatchingProblem problem, int one, int other) =>
        problem.Pairs.TryFindEdge(one, other, out int edge)
            ? problem.Pairs.Weights[edge]
            : throw new InvalidOperationException("A triangle has three edges.");
}
