using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>An assignment that stays optimal while rows and columns join, leave and change, one at a time, without solving again.</summary>
/// <remarks>
/// <para><b>Problem.</b> An <see cref="AssignmentProblem"/> without minimums and pins, whose people change during a programme: each change asks for the exact optimum of the problem as it
/// then is.</para>
/// <para><b>Idea.</b> Prices that prove the old optimum prove nearly all of the new one. A node that joins gets the price at which none of its edges is worth more than its ends; a node
/// that leaves gives its partners a free place. What is then wrong is at most its number of edges: some nodes have room although they are worth something. Each such unit is put
/// right by one shortest path from that node, over slacks that are at least 0, looked for from both of its ends (<see cref="RepairSearch"/>); only the neighbourhoods searched are
/// touched, and prices that all change alike change by one shared offset. Who changes keeps the edges that stay worth their price.</para>
/// <para><b>Invariant.</b> Between changes, for row values u ≥ 0, column prices v ≥ 0 and weights w with the bonus of a match: u + v ≥ w on edges not chosen, ≤ w on chosen ones, and
/// whoever has room is worth 0. That is complementary slackness: the choice is optimal.</para>
/// <para><b>Most matches.</b> Every edge carries a bonus above any difference of totals, fixed at the start for <see cref="MostNodes"/> rows or columns, so that matches count first.</para>
/// <para><b>Cost.</b> One Dijkstra search from both ends a unit that is wrong, O(m log n) at worst and local in practice: a few thousand nodes of 100,000 even where hardly a place is free.
/// Nothing takes time linear in the nodes, but for arrays that double, and the offset, folded into the prices once in very many changes. Memory: 32 to 64 bytes an edge.</para>
/// <para><b>Ties.</b> Any optimum; which one depends on the order of the changes, and only on that. Among best totals it need not be one with most edges.</para>
/// <para><b>Certificate.</b> <see cref="Snapshot"/> gives problem, edges and proof for <see cref="AssignmentJudge"/>.</para>
/// <para><b>References.</b> R. K. Ahuja, T. L. Magnanti, J. B. Orlin, "Network flows" (1993), chapter 9.11; D. P. Bertsekas, "Linear network optimization" (1991).</para>
/// <para>Mutable; not safe for concurrent use.</para>
/// </remarks>
public sealed class IncrementalAssignment
{
    /// <summary>The most rows, and the most columns, that may ever have joined.</summary>
    public const int MostNodes = 1 << 22;

    private readonly EvolvingGraph graph = new();
    private readonly RepairSearch repair;
    private readonly AssignmentObjective objective;
    private readonly long minWeight;
    private readonly long maxWeight;
    private readonly long bonus;

    private IncrementalAssignment(AssignmentProblem problem, long minWeight, long maxWeight, long bonus)
    {
        repair = new RepairSearch(graph);
        objective = problem.Objective;
        this.minWeight = minWeight;
        this.maxWeight = maxWeight;
        this.bonus = bonus;
    }

    /// <summary>Number of chosen edges.</summary>
    public long Matched { get; private set; }

    /// <summary>Sum of the weights of the chosen edges.</summary>
    public Int128 Total { get; private set; }

    /// <summary>How many rows have ever joined; their numbers are 0 … this − 1.</summary>
    public int RowCount => graph.Rows.Count;

    /// <summary>How many columns have ever joined; their numbers are 0 … this − 1.</summary>
    public int ColumnCount => graph.Columns.Count;

    /// <summary>
    /// The rows that the last change gave or took an edge, ascending: nobody else's partners are other than before. Some may have again what they had. Empty before the first change.
    /// </summary>
    public ImmutableArray<int> RowsTouched => [.. graph.RowsTouched.Distinct().Order()];

    /// <summary>Solves a problem and keeps it ready for changes.</summary>
    /// <param name="problem">The problem, without minimums and pins.</param>
    /// <param name="minWeight">The smallest weight that edges may ever have; at most the problem's smallest.</param>
    /// <param name="maxWeight">The largest weight that edges may ever have; at least the problem's largest.</param>
    /// <param name="solver">Solves it once.</param>
    /// <param name="cancellationToken">Stops the solver.</param>
    /// <returns>The assignment.</returns>
    /// <exception cref="ArgumentException">The problem has minimums or pins, a weight lies outside the limits, or the limits are too far apart for 64-bit arithmetic.</exception>
    /// <exception cref="InvalidOperationException">The solver's answer is not proved optimal by its own evidence.</exception>
    /// <exception cref="OperationCanceledException">The solver was stopped.</exception>
    public static IncrementalAssignment Of(
        AssignmentProblem problem,
        long minWeight,
        long maxWeight,
        ISolver<AssignmentProblem, AssignmentSolution> solver,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solver);
        IncrementalAssignment assignment = new(problem, minWeight, maxWeight, Check(problem, minWeight, maxWeight));
        AssignmentProblem weighted = problem.WithBonus(assignment.bonus);
        AssignmentSolution solution = solver.Solve(weighted, SolveOptions.Default, cancellationToken);
        if (AssignmentJudge.Judge(weighted, solution).Status != SolutionStatus.Optimal)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new InvalidOperationException($"The solver {solver.Name} gave no optimum that its evidence proves.");
        }

        assignment.Load(weighted, solution);
        assignment.graph.RowsTouched.Clear();
        return assignment;
    }

    /// <summary>A row joins.</summary>
    /// <param name="max">The most edges it may have, at least 0.</param>
    /// <param name="columns">The columns it may be matched with.</param>
    /// <param name="weights">The weight of each of those edges.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a column is not there or named twice, or a weight lies outside the limits. Nothing is changed.</exception>
    public int AddRow(int max, ReadOnlySpan<int> columns, ReadOnlySpan<long> weights) => Add(graph.Rows, max, columns, weights);

    /// <summary>A column joins.</summary>
    /// <param name="max">The most edges it may have, at least 0.</param>
    /// <param name="rows">The rows it may be matched with.</param>
    /// <param name="weights">The weight of each of those edges.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a row is not there or named twice, or a weight lies outside the limits. Nothing is changed.</exception>
    public int AddColumn(int max, ReadOnlySpan<int> rows, ReadOnlySpan<long> weights) => Add(graph.Columns, max, rows, weights);

    /// <summary>A row leaves; its number is never used again.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentException">There is no such row, or it has left.</exception>
    public void RemoveRow(int row) => Leave(graph.Rows, Present(graph.Rows, row));

    /// <summary>A column leaves; its number is never used again.</summary>
    /// <param name="column">The column.</param>
    /// <exception cref="ArgumentException">There is no such column, or it has left.</exception>
    public void RemoveColumn(int column) => Leave(graph.Columns, Present(graph.Columns, column));

    /// <summary>A row changes: other limits, other edges or other weights, under the same number.</summary>
    /// <param name="row">The row.</param>
    /// <param name="max">The most edges it may have now, at least 0.</param>
    /// <param name="columns">The columns it may be matched with now.</param>
    /// <param name="weights">The weight of each of those edges.</param>
    /// <exception cref="ArgumentException">There is no such row, or the edges are wrong as for <see cref="AddRow"/>. Nothing is changed.</exception>
    public void ChangeRow(int row, int max, ReadOnlySpan<int> columns, ReadOnlySpan<long> weights) =>
        Change(graph.Rows, Present(graph.Rows, row), max, columns, weights);

    /// <summary>A column changes: other limits, other edges or other weights, under the same number.</summary>
    /// <param name="column">The column.</param>
    /// <param name="max">The most edges it may have now, at least 0.</param>
    /// <param name="rows">The rows it may be matched with now.</param>
    /// <param name="weights">The weight of each of those edges.</param>
    /// <exception cref="ArgumentException">There is no such column, or the edges are wrong as for <see cref="AddColumn"/>. Nothing is changed.</exception>
    public void ChangeColumn(int column, int max, ReadOnlySpan<int> rows, ReadOnlySpan<long> weights) =>
        Change(graph.Columns, Present(graph.Columns, column), max, rows, weights);

    /// <summary>Whether a row has left.</summary>
    /// <param name="row">The row.</param>
    /// <returns>Whether it has.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There never was such a row.</exception>
    public bool HasRowLeft(int row) => graph.Rows[Known(graph.Rows, row, nameof(row))].HasLeft;

    /// <summary>Whether a column has left.</summary>
    /// <param name="column">The column.</param>
    /// <returns>Whether it has.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There never was such a column.</exception>
    public bool HasColumnLeft(int column) => graph.Columns[Known(graph.Columns, column, nameof(column))].HasLeft;

    /// <summary>The columns that a row is matched with now, ascending.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The columns; empty for a row that has left.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There never was such a row.</exception>
    public ImmutableArray<int> PartnersOfRow(int row) => Partners(graph.Rows, Known(graph.Rows, row, nameof(row)));

    /// <summary>The rows that a column is matched with now, ascending.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The rows; empty for a column that has left.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There never was such a column.</exception>
    public ImmutableArray<int> PartnersOfColumn(int column) => Partners(graph.Columns, Known(graph.Columns, column, nameof(column)));

    /// <summary>The weight of the edge between a row and a column; <see langword="null"/> when there is none. Takes time linear in the edges of the one that has fewer.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <returns>The weight.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There never was such a row or column.</exception>
    public long? WeightOf(int row, int column) =>
        graph.WeightOf(Known(graph.Rows, row, nameof(row)), Known(graph.Columns, column, nameof(column))) - bonus;

    /// <summary>Problem, edges and evidence as they are now, to be judged. Whoever has left stands there without edges. Takes time linear in the edges.</summary>
    /// <returns>The problem and its solution.</returns>
    public (AssignmentProblem Problem, AssignmentSolution Solution) Snapshot() => new EvolvingSnapshot(graph, objective, bonus).Take();

    private static ImmutableArray<int> Partners(EvolvingSide side, int node)
    {
        ImmutableArray<int>.Builder partners = ImmutableArray.CreateBuilder<int>(side[node].Load);
        foreach (ref readonly EvolvingEdge edge in side[node].Chosen)
        {
            partners.Add(edge.Other);
        }

        partners.Sort();
        return partners.MoveToImmutable();
    }

    private int Add(EvolvingSide side, int max, ReadOnlySpan<int> others, ReadOnlySpan<long> weights)
    {
        ThrowIfFull(side);
        CheckEdges(side, max, others, weights);
        graph.RowsTouched.Clear();
        int node = side.Add(max);
        Join(side, node, others, weights);
        return node;
    }

    private static long Check(AssignmentProblem problem, long minWeight, long maxWeight)
    {
        if (!problem.PinnedEdges.IsEmpty)
        {
            throw new ArgumentException(
                "The problem has pins. Maybe take the pinned people out and lower the limits of their partners.",
                nameof(problem)
            );
        }

        foreach (Bounds bounds in (ReadOnlySpan<Bounds>)[.. problem.RowBounds, .. problem.ColumnBounds])
        {
            if (bounds.Min > 0)
            {
                throw new ArgumentException(
                    "The problem has minimums, which a later change could make impossible to keep. Maybe solve it anew after each change.",
                    nameof(problem)
                );
            }
        }

        if (minWeight > problem.MinWeight || maxWeight < problem.MaxWeight)
        {
            throw new ArgumentException(
                $"Weights run from {problem.MinWeight} to {problem.MaxWeight}, outside the limits {minWeight} to {maxWeight}.",
                nameof(minWeight)
            );
        }

        Int128 range = (Int128)Math.Max(maxWeight, 0) - Math.Min(minWeight, 0) + 1;
        Int128 wanted = problem.Objective == AssignmentObjective.MostMatches ? 2 * range * MostNodes : 0;
        return wanted + range < long.MaxValue / 4
            ? (long)wanted
            : throw new ArgumentException(
                $"Weights between {minWeight} and {maxWeight} could overflow 64-bit arithmetic. Maybe fewer decimals are enough.",
                nameof(maxWeight)
            );
    }

    private void Load(AssignmentProblem weighted, AssignmentSolution solution)
    {
        foreach (Bounds bounds in weighted.RowBounds)
        {
            graph.Rows.Add(bounds.Max);
        }

        for (int column = 0; column < weighted.ColumnCount; column++)
        {
            graph.Columns.Add(weighted.ColumnBounds[column].Max);
            graph.Columns.SetPrice(column, Math.Max(0, solution.Proof!.ColumnPrices[column]));
        }

        int next = 0;
        for (int row = 0; row < weighted.RowCount; row++)
        {
            for (int edge = weighted.RowStarts[row]; edge < weighted.RowStarts[row + 1]; edge++)
            {
                graph.Join(graph.Rows, row, weighted.EdgeColumns[edge], weighted.Weight(edge));
                if (next < solution.Edges.Length && solution.Edges[next] == edge)
                {
                    Count(1, graph.Choose(graph.Rows, row, weighted.EdgeColumns[edge]));
                    next++;
                }
            }

            graph.Rows.SetPrice(row, WorthOf(graph.Rows, row));
        }
    }

    /// <summary>The least price at which no edge that is not chosen is worth more than its two ends.</summary>
    private long WorthOf(EvolvingSide side, int node)
    {
        PriceOrder prices = graph.Across(side).Prices;
        long worth = 0;
        foreach (ref readonly EvolvingEdge edge in side[node].NotChosen)
        {
            worth = Math.Max(worth, edge.Weight - prices.Of(edge.Other));
        }

        return worth;
    }

    private void Join(EvolvingSide side, int node, ReadOnlySpan<int> others, ReadOnlySpan<long> weights)
    {
        for (int k = 0; k < others.Length; k++)
        {
            graph.Join(side, node, others[k], weights[k] + bonus);
        }

        side.SetPrice(node, WorthOf(side, node));
        Repair(side, node);
    }

    private void Leave(EvolvingSide side, int node)
    {
        graph.RowsTouched.Clear();
        List<int> partners = [];
        while (side[node].Load > 0)
        {
            partners.Add(side[node].Chosen[^1].Other);
            Count(-1, -graph.GiveUp(side, node, partners[^1]));
        }

        while (side[node].Degree > 0)
        {
            graph.Remove(side, node, side[node].Degree - 1);
        }

        side.Leave(node);
        foreach (int partner in partners)
        {
            Repair(graph.Across(side), partner);
        }
    }

    /// <summary>Edges that stay keep their choice as long as their ends are worth no more than they are: where little changes, little is searched.</summary>
    private void Change(EvolvingSide side, int node, int max, ReadOnlySpan<int> others, ReadOnlySpan<long> weights)
    {
        CheckEdges(side, max, others, weights);
        graph.RowsTouched.Clear();
        List<int> released = [];
        Reweigh(side, node, others, weights, released);
        side[node].Max = max;
        side.NoteRoom(node);
        long worth = WorthOf(side, node);
        while (side[node].Load > 0)
        {
            (int other, long gain) = LeastChosen(side, node);
            if (side[node].Load <= max && gain >= worth)
            {
                break;
            }

            Count(-1, -graph.GiveUp(side, node, other));
            released.Add(other);
            worth = Math.Max(worth, gain);
        }

        side.SetPrice(node, worth);
        foreach (int other in released)
        {
            Repair(graph.Across(side), other);
        }

        Repair(side, node);
    }

    /// <summary>Gives a node the edges it has now, and keeps those chosen among them.</summary>
    private void Reweigh(EvolvingSide side, int node, ReadOnlySpan<int> others, ReadOnlySpan<long> weights, List<int> released)
    {
        Dictionary<int, long> wanted = new(others.Length);
        for (int k = 0; k < others.Length; k++)
        {
            wanted.Add(others[k], weights[k] + bonus);
        }

        // What stands behind takes the place of what is removed, so from behind nothing is passed over. Chosen edges stand in front and are dealt with last.
        for (int place = side[node].Degree - 1; place >= 0; place--)
        {
            EvolvingEdge edge = side[node].Edges[place];
            bool isChosen = place < side[node].Load;
            if (wanted.Remove(edge.Other, out long weight))
            {
                Count(0, isChosen ? weight - edge.Weight : 0);
                graph.Reweigh(side, node, place, weight);
                continue;
            }

            if (isChosen)
            {
                Count(-1, -graph.GiveUp(side, node, edge.Other));
                released.Add(edge.Other);
            }

            graph.Remove(side, node, isChosen ? side[node].Load : place);
        }

        for (int k = 0; k < others.Length; k++)
        {
            if (wanted.TryGetValue(others[k], out long weight))
            {
                graph.Join(side, node, others[k], weight);
            }
        }
    }

    /// <summary>The chosen edge that a node can best do without, and what it is worth to the node at the price of its other end.</summary>
    private (int Other, long Gain) LeastChosen(EvolvingSide side, int node)
    {
        PriceOrder prices = graph.Across(side).Prices;
        (int Other, long Gain) least = (-1, long.MaxValue);
        foreach (ref readonly EvolvingEdge edge in side[node].Chosen)
        {
            long gain = edge.Weight - prices.Of(edge.Other);
            least = gain < least.Gain ? (edge.Other, gain) : least;
        }

        return least;
    }

    private void Repair(EvolvingSide side, int node)
    {
        (long matches, Int128 weight) = repair.Repair(side, node);
        Count(matches, weight);
    }

    private void Count(long matches, Int128 weight)
    {
        Matched += matches;
        Total += weight - ((Int128)matches * bonus);
    }

    private int Present(EvolvingSide side, int number)
    {
        string name = side == graph.Rows ? "row" : "column";
        if ((uint)number >= (uint)side.Count)
        {
            throw new ArgumentException($"There is no {name} {number}; they run from 0 to {side.Count - 1}.", name);
        }

        return side[number].HasLeft ? throw new ArgumentException($"The {name} {number} has left.", name) : number;
    }

    private static int Known(EvolvingSide side, int number, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, side.Count, parameter);
        return number;
    }

    private void CheckEdges(EvolvingSide side, int max, ReadOnlySpan<int> others, ReadOnlySpan<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        if (others.Length != weights.Length)
        {
            throw new ArgumentException($"{others.Length} edges were given with {weights.Length} weights.", nameof(weights));
        }

        HashSet<int> named = new(others.Length);
        for (int k = 0; k < others.Length; k++)
        {
            Present(graph.Across(side), others[k]);
            if (!named.Add(others[k]))
            {
                throw new ArgumentException($"Edge {k} names {others[k]} a second time.", nameof(others));
            }

            if (weights[k] < minWeight || weights[k] > maxWeight)
            {
                throw new ArgumentException(
                    $"The weight {weights[k]} of edge {k} lies outside {minWeight} to {maxWeight}.",
                    nameof(weights)
                );
            }
        }
    }

    private static void ThrowIfFull(EvolvingSide side)
    {
        if (side.Count == MostNodes)
        {
            throw new ArgumentException($"At most {MostNodes} rows and columns may join.");
        }
    }
}
