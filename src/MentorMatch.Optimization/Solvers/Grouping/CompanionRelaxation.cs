using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>
/// Prices for a bound: in a circle of s every member has s − 1 companions, so twice the value of any circles is a solution of the bipartite double cover, in which each member
/// picks companions and is picked as often as a circle allows.
/// </summary>
/// <remarks>
/// The double cover is an assignment problem; its exact duals are the prices. Where the sizes cannot all be the largest, a price on every companion, found by bisection, tells the
/// cover so. Where rules limit a label, subgradient steps go on from there, now with a choice of companions that keeps the rules: any prices give a true bound, so the best ones
/// seen are kept. Beyond <see cref="MostMembersForAssignment"/> members the steps start from nothing.
/// </remarks>
internal sealed class CompanionRelaxation(
    CirclesProblem problem,
    ImmutableArray<int> apart,
    StopSignal stop,
    SolveOptions options,
    CancellationToken cancellationToken
)
{
    public const int MostMembersForAssignment = 2000;

    private const int Bisections = 12;
    private const long SmallCover = 100_000;
    private const int Steps = 120;

    private readonly CompanionChoice choice = new(problem, Math.Max(Math.Max(1, problem.FewestCircles), apart.Length));

    /// <summary>The best proof found, always a true one.</summary>
    public CirclesProof Find(long knownTotal)
    {
        CirclesProof best = new([.. new long[problem.MemberCount]], 0, apart);
        Int128 bestDoubled = choice.Doubled(best.Prices.AsSpan(), 0, null);
        foreach (CirclesProof proof in FromAssignments())
        {
            Keep(proof, ref best, ref bestDoubled);
        }

        bool limited = problem.Rules.Any(rule => rule.Kind is CompositionKind.Spread or CompositionKind.AtMost);
        return limited || problem.MemberCount > MostMembersForAssignment ? Descend(best, bestDoubled, 2 * (Int128)knownTotal) : best;
    }

    private void Keep(CirclesProof proof, ref CirclesProof best, ref Int128 bestDoubled)
    {
        Int128 doubled = choice.Doubled(proof.Prices.AsSpan(), proof.CompanionPrice, null);
        if (doubled < bestDoubled)
        {
            (best, bestDoubled) = (proof, doubled);
        }
    }

    private IEnumerable<CirclesProof> FromAssignments()
    {
        long pairs = (long)problem.MemberCount * problem.MemberCount;
        if (problem.MemberCount > MostMembersForAssignment || stop.IsRaised() || Solved(0) is not { Proof: { } free } first)
        {
            yield break;
        }

        yield return new CirclesProof(free.ColumnPrices, 0, apart);
        long most = (long)choice.MostPairs;
        if (first.Edges.IsDefault || first.Edges.Length <= most)
        {
            yield break;
        }

        // The dearer a companion, the fewer are chosen: look for the price at which there are as many as there can be.
        long low = 0;
        long high = choice.LargestWeight;
        int bisections = pairs <= SmallCover ? Bisections : Bisections / 3;
        for (int k = 0; k < bisections && low < high && !stop.IsRaised(); k++)
        {
            long middle = low + ((high - low) / 2);
            if (Solved(middle) is not { Proof: { } proof } solution)
            {
                yield break;
            }

            yield return new CirclesProof(proof.ColumnPrices, middle, apart);
            if (solution.Edges.Length > most)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
    }

    private AssignmentSolution? Solved(long companionPrice)
    {
        int n = problem.MemberCount;
        List<int> columns = new(n * n);
        List<long> weights = new(n * n);
        int[] starts = new int[n + 1];
        for (int member = 0; member < n; member++)
        {
            ReadOnlySpan<int> row = problem.WeightsOf(member);
            for (int other = 0; other < n; other++)
            {
                if (other != member && row[other] != CirclesProblem.Forbidden)
                {
                    columns.Add(other);
                    weights.Add(row[other] - companionPrice);
                }
            }

            starts[member + 1] = columns.Count;
        }

        // Enough companions for a smallest circle; with none allowed the problem would have been refuted before.
        Bounds[] bounds = [.. Enumerable.Repeat(new Bounds(problem.Size.Min - 1, problem.Size.Max - 1), n)];
        AssignmentProblem cover = AssignmentProblem.FromRows(
            bounds,
            bounds,
            starts,
            [.. columns],
            [.. weights],
            AssignmentObjective.BestTotal
        );
        AssignmentSolution solution = new AuctionPathsSolver().Solve(cover, options with { Progress = null }, cancellationToken);
        return solution.Proof is null ? null : solution;
    }

    /// <summary>Subgradient steps in integers, of Polyak's length: the distance to the value known, shared over the imbalance.</summary>
    private CirclesProof Descend(CirclesProof start, Int128 startDoubled, Int128 knownDoubled)
    {
        long[] prices = [.. start.Prices];
        CirclesProof best = start;
        Int128 bestDoubled = startDoubled;
        int[] chosen = new int[prices.Length];
        Int128 share = 2;
        int idle = 0;
        for (int step = 0; step < Steps && !stop.IsRaised(); step++)
        {
            Array.Clear(chosen);
            Int128 doubled = choice.Doubled(prices, start.CompanionPrice, chosen);
            if (doubled < bestDoubled)
            {
                (best, bestDoubled, idle) = (new CirclesProof([.. prices], start.CompanionPrice, apart), doubled, 0);
            }
            else if (++idle == 8)
            {
                (share, idle) = (share * 2, 0);
            }

            long norm = 0;
            for (int member = 0; member < prices.Length; member++)
            {
                long imbalance = choice.Offered(prices[member]) - chosen[member];
                norm += imbalance * imbalance;
            }

            if (norm == 0 || doubled <= knownDoubled)
            {
                break;
            }

            for (int member = 0; member < prices.Length; member++)
            {
                long imbalance = choice.Offered(prices[member]) - chosen[member];
                prices[member] -= (long)((doubled - knownDoubled) * imbalance / (share * norm));
            }
        }

        return best;
    }
}
