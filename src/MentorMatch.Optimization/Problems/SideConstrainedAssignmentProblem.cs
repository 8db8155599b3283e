using System.Collections.Immutable;

namespace MentorMatch.Optimization.Problems;

/// <summary>
/// An assignment problem with conditions on the chosen edges as a whole: quotas for groups on either side or for kinds of pairs, parity between groups, at most
/// so many changes. In general NP-hard; with the conditions turned into prices it is an assignment problem again, see <see cref="Penalised"/>.
/// </summary>
/// <remarks>
/// Immutable. Values put both aims into one number: the value of an edge is its weight plus <see cref="MatchWorth"/>, which under most matches first exceeds any
/// difference of totals. The constructor proves that values fit the arithmetic of a solver.
/// </remarks>
public sealed class SideConstrainedAssignmentProblem
{
    /// <summary>As many largest weights, twice, a match is worth at least where numbers allow it.</summary>
    private const int ClearMatches = 64;

    /// <summary>Creates a problem.</summary>
    /// <param name="core">Rows, columns, edges, bounds, pins and objective.</param>
    /// <param name="constraints">The conditions, all of which a solution keeps.</param>
    /// <exception cref="ArgumentException">A constraint does not fit the core, or weights are too large for a problem of this size.</exception>
    public SideConstrainedAssignmentProblem(AssignmentProblem core, IEnumerable<SideConstraint> constraints)
    {
        ArgumentNullException.ThrowIfNull(core);
        ArgumentNullException.ThrowIfNull(constraints);
        Core = core;
        Constraints = [.. constraints];
        for (int c = 0; c < Constraints.Length; c++)
        {
            if (Constraints[c].Misfit(core) is { } misfit)
            {
                throw new ArgumentException($"Side constraint {c} does not fit the problem: {misfit}.", nameof(constraints));
            }
        }

        Int128 most = Int128.Min(core.EdgeCount, Int128.Min(Sum(core.RowBounds), Sum(core.ColumnBounds)));
        Int128 largest = Int128.Max(core.MaxWeight, -(Int128)core.MinWeight);
        Int128 largestTotal = most * largest;
        Int128 worth = core.Objective == AssignmentObjective.MostMatches ? (2 * largestTotal) + 1 : 0;

        // In a very small problem a match is worth more than it need be, so that a part of a match is not taken for a few weights.
        Int128 clear = worth == 0 ? 0 : (2 * Int128.Max(most, ClearMatches) * largest) + 1;
        worth = Fits(core, core.MinWeight + clear, core.MaxWeight + clear) ? clear : worth;
        if (largestTotal > long.MaxValue / 4 || !Fits(core, core.MinWeight + worth, core.MaxWeight + worth))
        {
            throw new ArgumentException(
                $"Weights between {core.MinWeight} and {core.MaxWeight} on {core.RowCount} rows and {core.ColumnCount} columns are too large for side constraints. Maybe fewer decimals are enough.",
                nameof(core)
            );
        }

        LargestTotal = (long)largestTotal;
        MatchWorth = (long)worth;
    }

    private SideConstrainedAssignmentProblem(SideConstrainedAssignmentProblem other, long worth)
    {
        Core = other.Core;
        Constraints = other.Constraints;
        LargestTotal = other.LargestTotal;
        MatchWorth = worth;
    }

    /// <summary>Rows, columns, edges, bounds, pins and objective. Solutions list edges of this problem.</summary>
    public AssignmentProblem Core { get; }

    /// <summary>The conditions.</summary>
    public ImmutableArray<SideConstraint> Constraints { get; }

    /// <summary>No total is further from 0.</summary>
    public long LargestTotal { get; }

    /// <summary>What a match is worth beside its weight: more than any difference of totals under <see cref="AssignmentObjective.MostMatches"/>, otherwise 0.</summary>
    public long MatchWorth { get; }

    /// <summary>The value of an edge: its weight and <see cref="MatchWorth"/>.</summary>
    /// <param name="edge">The edge.</param>
    /// <returns>The value.</returns>
    public long ValueOf(int edge) => Core.Weight(edge) + MatchWorth;

    /// <summary>
    /// The assignment problem in which conditions are prices: an edge weighs scale × value less the sum of multiplier × coefficient, some edges must be chosen and some
    /// are taken away, and the best total is asked for.
    /// </summary>
    /// <param name="scale">What values are multiplied by, at least 0.</param>
    /// <param name="multipliers">One multiplier a constraint.</param>
    /// <param name="chosen">Edges that must be chosen beside the core's pins, ascending.</param>
    /// <param name="barred">Edges taken away, ascending; none of them chosen.</param>
    /// <returns>The problem, whose edges are those of the core but the barred ones, in order; <see langword="null"/> when its weights would be too large.</returns>
    /// <exception cref="ArgumentException">There is not one multiplier a constraint, or an edge does not exist.</exception>
    public AssignmentProblem? Penalised(
        long scale,
        ReadOnlySpan<long> multipliers,
        ReadOnlySpan<int> chosen = default,
        ReadOnlySpan<int> barred = default
    )
    {
        if (multipliers.Length != Constraints.Length)
        {
            throw new ArgumentException(
                $"{multipliers.Length} multipliers were given for {Constraints.Length} constraints.",
                nameof(multipliers)
            );
        }

        if (!CanPenalise(scale, multipliers))
        {
            return null;
        }

        long[] weights = Weights(scale, multipliers);
        AssignmentProblem whole = AssignmentProblem.FromOwnedRows(
            Core.RowBounds.ToArray(),
            Core.ColumnBounds.ToArray(),
            barred.IsEmpty ? Core.RowStartArray : Without(barred),
            barred.IsEmpty ? Core.EdgeColumnArray : Without(Core.EdgeColumnArray, barred),
            barred.IsEmpty ? weights : Without(weights, barred),
            AssignmentObjective.BestTotal
        );
        int[] pins = new int[Core.PinnedEdges.Length + chosen.Length];
        Core.PinnedEdges.CopyTo(pins);
        chosen.CopyTo(pins.AsSpan(Core.PinnedEdges.Length));
        for (int k = 0; k < pins.Length; k++)
        {
            pins[k] -= CountBelow(barred, pins[k]);
        }

        return pins.Length == 0 ? whole : whole.WithPins(pins.Distinct());
    }

    /// <summary>The same problem, with another worth of a match: with a small one the most matches are no longer certain, and numbers stay small.</summary>
    internal SideConstrainedAssignmentProblem? WithMatchWorth(long worth) =>
        worth is >= 0 and < long.MaxValue / 4 ? new SideConstrainedAssignmentProblem(this, worth) : null;

    /// <summary>Whether the weights of <see cref="Penalised"/> fit the arithmetic of a solver.</summary>
    internal bool CanPenalise(long scale, ReadOnlySpan<long> multipliers)
    {
        Int128 reach = 0;
        for (int c = 0; c < multipliers.Length; c++)
        {
            reach += Int128.Abs(multipliers[c]) * Constraints[c].LargestCoefficient;
        }

        return scale >= 0
            && Fits(
                Core,
                ((Int128)scale * ((Int128)Core.MinWeight + MatchWorth)) - reach,
                ((Int128)scale * ((Int128)Core.MaxWeight + MatchWorth)) + reach
            );
    }

    private static bool Fits(AssignmentProblem core, Int128 min, Int128 max) =>
        Int128.Abs(min) < long.MaxValue / 4
        && Int128.Abs(max) < long.MaxValue / 4
        && AssignmentProblem.CanHold(core.RowBounds, core.ColumnBounds, (long)Int128.Min(min, 0), (long)Int128.Max(max, 0));

    private static Int128 Sum(ReadOnlySpan<Bounds> bounds)
    {
        Int128 sum = 0;
        foreach (Bounds each in bounds)
        {
            sum += each.Max;
        }

        return sum;
    }

    private static int CountBelow(ReadOnlySpan<int> ascending, int edge)
    {
        int at = ascending.BinarySearch(edge);
        return at < 0 ? ~at : throw new ArgumentException($"Edge {edge} is chosen and taken away.", nameof(edge));
    }

    private static T[] Without<T>(T[] values, ReadOnlySpan<int> barred)
    {
        T[] kept = new T[values.Length - barred.Length];
        int from = 0;
        for (int k = 0; k <= barred.Length; k++)
        {
            int end = k < barred.Length ? barred[k] : values.Length;
            values.AsSpan(from..end).CopyTo(kept.AsSpan(from - k));
            from = end + 1;
        }

        return kept;
    }

    private int[] Without(ReadOnlySpan<int> barred)
    {
        int[] starts = new int[Core.RowCount + 1];
        int gone = 0;
        for (int row = 0; row < starts.Length; row++)
        {
            while (gone < barred.Length && barred[gone] < Core.RowStarts[row])
            {
                gone++;
            }

            starts[row] = Core.RowStarts[row] - gone;
        }

        return starts;
    }

    private long[] Weights(long scale, ReadOnlySpan<long> multipliers)
    {
        long[] weights = new long[Core.EdgeCount];
        for (int edge = 0; edge < weights.Length; edge++)
        {
            weights[edge] = scale * ValueOf(edge);
        }

        for (int c = 0; c < multipliers.Length; c++)
        {
            if (multipliers[c] != 0)
            {
                Subtract(weights, multipliers[c], Constraints[c]);
            }
        }

        return weights;
    }

    private void Subtract(long[] weights, long multiplier, SideConstraint constraint)
    {
        for (int k = 0; k < constraint.Edges.Length; k++)
        {
            weights[constraint.Edges[k]] -= multiplier * constraint.EdgeCoefficients[k];
        }

        for (int row = 0; row < constraint.RowCoefficients.Length; row++)
        {
            long part = multiplier * constraint.RowCoefficients[row];
            foreach (ref long weight in weights.AsSpan(Core.RowStarts[row]..Core.RowStarts[row + 1]))
            {
                weight -= part;
            }
        }

        if (constraint.ColumnCoefficients.Length > 0)
        {
            for (int edge = 0; edge < weights.Length; edge++)
            {
                weights[edge] -= multiplier * constraint.ColumnCoefficients[Core.EdgeColumns[edge]];
            }
        }
    }
}
