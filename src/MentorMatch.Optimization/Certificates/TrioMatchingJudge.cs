using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.TrioMatching;

namespace MentorMatch.Optimization.Certificates;

/// <summary>Re-judges solutions of a <see cref="TrioMatchingProblem"/> from the problem alone. Shares no code with any solver.</summary>
public static class TrioMatchingJudge
{
    /// <summary>Judges a solution. Takes time linear in the triangles of the graph and in the edges times the trios that were solved one by one.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">The claim.</param>
    /// <returns>What was proved. <see cref="SolutionStatus.Optimal"/> only when the recomputed value equals a recomputed bound, in integers.</returns>
    public static TrioMatchingVerdict Judge(TrioMatchingProblem problem, TrioMatchingSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        List<string> objections = [];
        bool[] used = new bool[problem.Pairs.VertexCount];
        Int128 total = 0;
        long placed = 0;
        if (solution.Trio is { } trio)
        {
            if (Weight(problem, trio) is not { } weight)
            {
                objections.Add(
                    $"Vertices {trio.First}, {trio.Second} and {trio.Third} are not three ascending vertices joined to each other."
                );
                return new TrioMatchingVerdict { Status = SolutionStatus.Unknown, Objections = [.. objections] };
            }

            used[trio.First] = used[trio.Second] = used[trio.Third] = true;
            total += weight;
            placed += 3;
        }

        bool feasible = GeneralMatchingJudge.IsMatching(problem.Pairs, solution.Edges, used, objections);
        foreach (int edge in feasible ? solution.Edges : [])
        {
            total += problem.Pairs.Weights[edge];
            placed += 2;
        }

        (Int128? doubled, long trios) = solution.Proof is null ? (null, 0) : DoubledBound(problem, solution.Proof, objections);
        Int128 value = 2 * (total + ((Int128)problem.VertexBonus * placed));
        if (feasible && doubled < value)
        {
            objections.Add("The proof contradicts the solution: a feasible solution exceeds its bound.");
        }

        bool optimal = feasible && objections.Count == 0 && doubled == value;
        return new TrioMatchingVerdict
        {
            Status =
                optimal ? SolutionStatus.Optimal
                : feasible ? SolutionStatus.Feasible
                : SolutionStatus.Unknown,
            Placed = placed,
            Total = total,
            Bound = doubled is { } d ? (d - (2 * (Int128)problem.VertexBonus * placed)) / 2 : null,
            TriosChecked = trios,
            Objections = [.. objections],
        };
    }

    private static (Int128? Doubled, long Trios) DoubledBound(TrioMatchingProblem problem, TrioMatchingProof proof, List<string> objections)
    {
        if (proof.Pairs is null || proof.Trios.IsDefault || proof.Trios.Contains(null!))
        {
            objections.Add("The proof lacks its duals, its list of trios or one of them; the list may be empty.");
            return (null, 0);
        }

        if (OddSetBound.Of(problem.Pairs, proof.Pairs, objections) is not { } all)
        {
            return (null, 0);
        }

        Dictionary<Trio, Int128> solved = [];
        foreach (SolvedTrio each in proof.Trios)
        {
            Trio trio = each.Trio;
            bool IsLeftOut(int vertex) => vertex == trio.First || vertex == trio.Second || vertex == trio.Third;
            if (
                Weight(problem, trio) is not { } weight
                || each.Rest is null
                || OddSetBound.Of(problem.Pairs, each.Rest, objections, IsLeftOut) is not { } rest
            )
            {
                objections.Add($"The duals for the trio of {trio.First}, {trio.Second} and {trio.Third} prove nothing.");
                return (null, 0);
            }

            solved[trio] = rest.Doubled + (2 * (weight + (3 * (Int128)problem.VertexBonus)));
        }

        Int128 bound = all.Doubled;
        long trios = 0;
        ReadOnlySpan<int> first = problem.Pairs.First;
        ReadOnlySpan<int> second = problem.Pairs.Second;
        ReadOnlySpan<long> weights = problem.Pairs.Weights;
        int[] starts = Starts(problem.Pairs);
        for (int e = 0; e < weights.Length; e++)
        {
            // Third vertices are beyond both ends: later neighbours of the first, and all higher ones of the second; both lists ascend.
            int f = e + 1;
            int g = starts[second[e]];
            while (f < starts[first[e] + 1] && g < starts[second[e] + 1])
            {
                if (second[f] != second[g])
                {
                    (f, g) = second[f] < second[g] ? (f + 1, g) : (f, g + 1);
                    continue;
                }

                trios++;
                Trio trio = new(first[e], second[e], second[f]);
                Int128 weight = (Int128)weights[e] + weights[f] + weights[g];
                Int128 reach = all.Without(trio, (e, f, g)) + (2 * (weight + (3 * (Int128)problem.VertexBonus)));
                if (reach > bound)
                {
                    bound = solved.TryGetValue(trio, out Int128 exact) ? Int128.Max(bound, Int128.Min(reach, exact)) : reach;
                }

                f++;
                g++;
            }
        }

        return (bound, trios);
    }

    /// <summary>Where the edges of each smaller end start.</summary>
    private static int[] Starts(GeneralMatchingProblem pairs)
    {
        int[] starts = new int[pairs.VertexCount + 1];
        foreach (int vertex in pairs.First)
        {
            starts[vertex + 1]++;
        }

        for (int vertex = 0; vertex < pairs.VertexCount; vertex++)
        {
            starts[vertex + 1] += starts[vertex];
        }

        return starts;
    }

    private static Int128? Weight(TrioMatchingProblem problem, Trio trio)
    {
        bool isTriangle =
            trio.First < trio.Second
            && trio.Second < trio.Third
            && problem.Pairs.TryFindEdge(trio.First, trio.Second, out _)
            && problem.Pairs.TryFindEdge(trio.First, trio.Third, out _)
            && problem.Pairs.TryFindEdge(trio.Second, trio.Third, out _);
        return isTriangle
            ? (Int128)Weight(problem, trio.First, trio.Second)
                + Weight(problem, trio.First, trio.Third)
                + Weight(problem, trio.Second, trio.Third)
            : null;
    }

    private static long Weight(TrioMatchingProblem problem, int one, int other) =>
        problem.Pairs.TryFindEdge(one, other, out int edge) ? problem.Pairs.Weights[edge] : 0;
}
