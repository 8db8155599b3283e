using System.Collections.Immutable;
using System.Numerics;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.SideConstrained;

/// <summary>The search of <see cref="SideConstrainedSolver"/>: evaluates cases, keeps the best solution, splits what is undecided.</summary>
internal sealed class CaseSearch(
    SideConstrainedAssignmentProblem problem,
    ISolver<AssignmentProblem, AssignmentSolution> plain,
    long effort,
    int mostCases,
    SolveOptions options,
    StopSignal stop,
    CancellationToken cancellationToken
)
{
    private const int MostPricesACase = 150;
    private const int MostPivots = 500;
    private const int MostKnown = 400;
    private const int MostNeighbours = 4;
    private const int FewSolves = 8;

    /// <summary>In a large problem prices are right when they prove all but this part of the largest total: what lies between matchings is more.</summary>
    private const long FinePart = 1_000_000;

    /// <summary>Weights with a wider range than this are as good as real numbers: whole multipliers are then nearly right.</summary>
    private const long FineWeights = 10_000;

    private const long MostProofNumbers = 4_000_000;

    private readonly Limits limits = new(problem);
    private readonly List<MatchingPoint> known = [];
    private readonly long solveCost = problem.Core.EdgeCount + problem.Core.RowCount + problem.Core.ColumnCount;

    /// <summary>Whether a handful of solves is all that the effort allows.</summary>
    private readonly bool isLarge = FewSolves * (problem.Core.EdgeCount + (long)problem.Core.RowCount + problem.Core.ColumnCount) > effort;

    private MatchingPoint? best;
    private long spent;
    private int cases;
    private long leaves = 1;
    private long fewestWorthwhile;
    private PenaltyBound? latest;

    /// <summary>Whether it was proved that there is no solution.</summary>
    public bool IsRefuted { get; private set; }

    /// <summary>Whether not even a mixture has as many matches as the core, so that what a match is worth here is too little to decide.</summary>
    public bool IsAbandoned { get; private set; }

    private bool IsSpent => spent > effort || cases >= mostCases || leaves * problem.Core.ColumnCount > MostProofNumbers;

    /// <summary>The number of matches of the best solution; −1 when none is known.</summary>
    public int Matched => best is null ? -1 : best.Edges.Length;

    /// <summary>The matchings met.</summary>
    public IEnumerable<ImmutableArray<int>> Known => known.Select(point => point.Edges);

    /// <summary>Solves the problem.</summary>
    /// <param name="before">Matchings of the core that are known already.</param>
    /// <param name="core">The solution of the core, where its match bonus is what this problem's matches are worth.</param>
    public SideConstrainedSolution Run(IEnumerable<ImmutableArray<int>> before, AssignmentSolution? core)
    {
        foreach (ImmutableArray<int> edges in before)
        {
            Meet(edges);
        }

        SideNode root = new(SettledEdges.None, null);
        if (core?.Proof is { } proven)
        {
            fewestWorthwhile = core.Edges.IsDefault || problem.Core.Objective == AssignmentObjective.BestTotal ? 0 : core.Edges.Length;
            root.Bound = new PenaltyBound(1, [.. new long[problem.Constraints.Length]], proven.ColumnPrices);
        }

        Evaluate(root, core);
        if (!isLarge || best is null)
        {
            spent = 0;
        }

        PriorityQueue<SideNode, (Int128 Value, long Age)> open = new(
            Comparer<(Int128 Value, long Age)>.Create(
                (one, other) => other.Value.CompareTo(one.Value) is var order && order != 0 ? order : one.Age.CompareTo(other.Age)
            )
        );
        long age = 0;
        Enqueue(open, root, age);
        while (open.TryDequeue(out SideNode? node, out _) && IsPromising(node) && !IsAbandoned && !IsSpent && !stop.IsRaised())
        {
            options.Progress?.Report(new SolveProgress("cases", cases, 0));
            if (best is null)
            {
                Dive(node);
            }

            node.Split(node.Candidate);
            leaves++;
            foreach (SideNode child in (SideNode[])[node.IfBarred!, node.IfChosen!])
            {
                Evaluate(child);
                Enqueue(open, child, ++age);
            }
        }

        SideConstrainedProof? proof = root.Listed(node => !IsPromising(node));
        IsRefuted =
            best is null
            && proof is not null
            && proof.Cases.All(each => each.Clash is not null || each is { Edge: not null } or { Bound.Scale: 0 });
        return new SideConstrainedSolution
        {
            Stop = stop.Reason,
            Edges = best is null ? default : best.Edges,
            Proof = proof,
        };
    }

    private bool IsPromising(SideNode node) => !node.IsImpossible && (best is null || node.Value is null || node.Value > best.Value);

    private void Enqueue(PriorityQueue<SideNode, (Int128 Value, long Age)> open, SideNode node, long age)
    {
        if (node.Candidate >= 0 && IsPromising(node) && node.Value is { } value)
        {
            open.Enqueue(node, (value, age));
        }
    }

    /// <summary>Looks for the best multipliers of a case, and for solutions on the way.</summary>
    private void Evaluate(SideNode node, AssignmentSolution? core = null)
    {
        cases++;
        bool isRoot = node.Settled.Chosen.IsEmpty && node.Settled.Barred.IsEmpty;
        BigInteger[] none = new BigInteger[problem.Constraints.Length];
        MatchingPoint? start = core is null ? Ask(node, node.Start ?? (BigInteger.One, none)) : Begin(node, core);
        if (start is not { } first)
        {
            return;
        }

        if (isRoot && !first.IsFeasible && isLarge && limits.Count == 1)
        {
            Close(node, first);
        }
        else if (isRoot && !first.IsFeasible)
        {
            Nudge(node, first);
        }

        List<MatchingPoint> points = [first, .. known.Where(point => !ReferenceEquals(point, first) && node.Settled.Holds(point))];
        Mixture mixture = new(points, limits.Count);
        mixture.Improve(MostPivots);
        for (int prices = 0; prices < MostPricesACase && IsPromising(node) && !stop.IsRaised() && (isRoot || !IsSpent); prices++)
        {
            if (isLarge && IsFine(node, mixture))
            {
                break;
            }

            (BigInteger Scale, BigInteger[] Multipliers) next = (
                mixture.IsShort ? BigInteger.Zero : mixture.Denominator,
                limits.ToMultipliers(mixture.Prices())
            );
            if (AskImproving(node, next, mixture) is not { } point)
            {
                break;
            }

            points.Add(point);
            mixture.Improve(MostPivots);
        }

        if (!mixture.IsShort)
        {
            node.Start = (mixture.Denominator, limits.ToMultipliers(mixture.Prices()));
        }

        Recover(node, mixture, points);
    }

    /// <summary>Begins with the solution of the core, which was solved already.</summary>
    private MatchingPoint? Begin(SideNode root, AssignmentSolution core)
    {
        latest = root.Bound;
        MatchingPoint? point = core.Edges.IsDefault ? null : Meet(core.Edges);
        if (core.Stop != StopReason.Finished)
        {
            return null;
        }

        root.Value = point?.Value;
        return point;
    }

    /// <summary>
    /// Before the first mixture, prices that make the solution bend: a small part of the range of weights for every limit that is exceeded, then more. What is found so is good as
    /// well as nearly right, which a search for anything right would not be.
    /// </summary>
    private void Nudge(SideNode root, MatchingPoint first)
    {
        BigInteger range = (BigInteger)Math.Max(problem.Core.MaxWeight, 0) - Math.Min(problem.Core.MinWeight, 0) + 1;
        MatchingPoint point = first;
        BigInteger[] prices = new BigInteger[limits.Count];
        foreach (int part in (int[])[64, 16, 4, 1])
        {
            for (int limit = 0; limit < prices.Length; limit++)
            {
                if (point.Excess[limit] > 0)
                {
                    prices[limit] = range / part / limits.LargestCoefficient(problem, limit);
                }
            }

            if (point.IsFeasible || stop.IsRaised() || Ask(root, (BigInteger.One, limits.ToMultipliers(prices))) is not { } next)
            {
                return;
            }

            point = next;
        }
    }

    /// <summary>
    /// Closes in on the price of the only limit, where every solve counts: by the number in excess, which tells more of a large problem than the best mixture of a few matchings.
    /// </summary>
    private void Close(SideNode root, MatchingPoint first)
    {
        long range = Math.Max(problem.Core.MaxWeight, 0) - Math.Min(problem.Core.MinWeight, 0) + 1;
        long coefficient = limits.LargestCoefficient(problem, 0);
        PriceBracket bracket = new(Math.Max(1, range / 64 / coefficient), Math.Max(1, range / coefficient));
        List<MatchingPoint> points = [first, .. known.Where(point => !ReferenceEquals(point, first))];
        Mixture mixture = new(points, 1);
        bracket.Add(0, first.Excess[0]);
        for (int solves = 0; solves < FewSolves && IsPromising(root) && !stop.IsRaised(); solves++)
        {
            mixture.Improve(MostPivots);
            if (
                IsFine(root, mixture)
                || bracket.Next() is not { } price
                || Ask(root, (BigInteger.One, limits.ToMultipliers([price]))) is not { } point
            )
            {
                return;
            }

            points.Add(point);
            bracket.Add(price, point.Excess[0]);
        }
    }

    /// <summary>Whether no prices prove noticeably more than those known: no mixture is above what any prices prove.</summary>
    private bool IsFine(SideNode node, Mixture mixture) =>
        !mixture.IsShort
        && node.Value is { } value
        && (((BigInteger)value * mixture.Denominator) - mixture.Value()) * FinePart <= problem.LargestTotal * mixture.Denominator;

    /// <summary>Asks in whole weight units first, in which the solver is quickest, and exactly where that finds nothing that improves the mixture.</summary>
    private MatchingPoint? AskImproving(SideNode node, (BigInteger Scale, BigInteger[] Multipliers) prices, Mixture mixture)
    {
        if (prices.Scale > 1 && problem.Core.MaxWeight - problem.Core.MinWeight > FineWeights)
        {
            BigInteger[] whole = [.. prices.Multipliers.Select(each => (each + (each.Sign * prices.Scale / 2)) / prices.Scale)];
            MatchingPoint? coarse = Ask(node, (BigInteger.One, whole));
            if (coarse is null || mixture.WouldImprove(coarse))
            {
                return coarse;
            }

            if (!IsPromising(node))
            {
                return null;
            }
        }

        return Ask(node, prices) is { } point && mixture.WouldImprove(point) ? point : null;
    }

    /// <summary>Solves the case for some multipliers and keeps what that proves and finds.</summary>
    /// <returns>The matching found; <see langword="null"/> when there is none or the solve was stopped.</returns>
    private MatchingPoint? Ask(SideNode node, (BigInteger Scale, BigInteger[] Multipliers) prices)
    {
        spent += solveCost;
        PenalisedSolve solve = PenalisedSolve.Of(
            problem,
            plain,
            prices,
            node.Settled,
            latest,
            stop.Remaining() with
            {
                Progress = null,
            },
            cancellationToken
        );
        if (solve.Clash is not null)
        {
            node.Clash = solve.Clash;
            return null;
        }

        latest = solve.Bound is { Scale: > 0 } ? solve.Bound : latest;
        MatchingPoint? point = solve.Edges.IsDefault ? null : Meet(solve.Edges);
        if (solve.Stop != StopReason.Finished)
        {
            _ = stop.IsRaised();
            node.Bound ??= solve.Bound is { Scale: > 0 } ? solve.Bound : null;
            return null;
        }

        if (solve.RefutesCase || (solve.ValueLimit is { } limit && (node.Value is null || limit < node.Value)))
        {
            node.Bound = solve.Bound;
            node.Value = solve.ValueLimit ?? node.Value;
        }

        return point;
    }

    private MatchingPoint Meet(ImmutableArray<int> edges)
    {
        MatchingPoint point = MatchingPoint.Of(problem, limits, edges);
        if (known.Count < MostKnown)
        {
            known.Add(point);
        }

        return Consider(point);
    }

    private MatchingPoint Consider(MatchingPoint point)
    {
        best = point.IsFeasible && (best is null || point.Value > best.Value) ? point : best;
        return point;
    }

    /// <summary>
    /// Looks for a solution between the matchings of the mixture and those that come closest to them, and for an edge on which the mixture is undecided.
    /// </summary>
    private void Recover(SideNode node, Mixture mixture, List<MatchingPoint> points)
    {
        (MatchingPoint Point, BigInteger Share)[] shares = [.. mixture.Shares()];
        MatchingPoint[] near =
        [
            .. shares.Select(share => share.Point),
            .. points
                .Except(shares.Select(share => share.Point), ReferenceEqualityComparer.Instance)
                .Cast<MatchingPoint>()
                .OrderByDescending(mixture.Gain)
                .Take(MostNeighbours),
        ];
        foreach (MatchingPoint from in near)
        {
            foreach (MatchingPoint towards in near)
            {
                if (from.IsFeasible != towards.IsFeasible && IsPromising(node) && !stop.IsRaised())
                {
                    Consider(Exchange.Between(problem, limits, from, towards));
                }
            }
        }

        BigInteger matches = BigInteger.Zero;
        foreach ((MatchingPoint point, BigInteger share) in shares)
        {
            matches += share * point.Edges.Length;
        }

        IsAbandoned |= !mixture.IsShort && matches < fewestWorthwhile * mixture.Denominator;
        node.Candidate = Undecided(shares, mixture.Denominator);
    }

    /// <summary>The edge whose share is nearest to one half; −1 when the mixture is one matching.</summary>
    private static int Undecided((MatchingPoint Point, BigInteger Share)[] shares, BigInteger denominator)
    {
        SortedDictionary<int, BigInteger> ofEdge = [];
        foreach ((MatchingPoint point, BigInteger share) in shares)
        {
            foreach (int edge in point.Edges)
            {
                ofEdge[edge] = ofEdge.TryGetValue(edge, out BigInteger sum) ? sum + share : share;
            }
        }

        int found = -1;
        BigInteger nearest = denominator;
        foreach ((int edge, BigInteger share) in ofEdge)
        {
            BigInteger distance = BigInteger.Abs((2 * share) - denominator);
            if (distance < nearest)
            {
                (found, nearest) = (edge, distance);
            }
        }

        return found;
    }

    /// <summary>Chooses undecided edges one after the other, or bars them where that is impossible, until a solution is known.</summary>
    private void Dive(SideNode from)
    {
        SideNode node = from;
        while (best is null && node.Candidate >= 0 && IsPromising(node) && !IsSpent && !stop.IsRaised())
        {
            SideNode chosen = new(node.Settled.With(node.Candidate, isChosen: true), node);
            Evaluate(chosen);
            if (chosen.IsImpossible)
            {
                SideNode barred = new(node.Settled.With(node.Candidate, isChosen: false), node);
                Evaluate(barred);
                node = barred;
            }
            else
            {
                node = chosen;
            }
        }
    }
}
