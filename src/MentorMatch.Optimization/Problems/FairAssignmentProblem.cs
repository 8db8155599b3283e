using System.Collections.Immutable;

namespace MentorMatch.Optimization.Problems;

/// <summary>
/// An assignment problem whose worst-off come first: most edges; then the lowest weight chosen as high as possible; then as few edges as possible in the lowest
/// band of weights, then in the next one, and so on; then the largest total. One lexicographic order of aims, and its optimum is exact in every one of them.
/// </summary>
/// <remarks>
/// <para>Immutable. The aims are <see cref="StageCount"/> stages in the order of <see cref="FairAim"/>; what a stage has reached, the stages after it must keep.</para>
/// <para>Pinned edges are chosen whatever they weigh: they count in their band and in the total, but not as the lowest weight, so that one poor pin does not
/// spoil the others.</para>
/// </remarks>
public sealed class FairAssignmentProblem
{
    /// <summary>Creates a problem.</summary>
    /// <param name="core">Rows, columns, edges and pins; its objective is <see cref="AssignmentObjective.MostMatches"/>.</param>
    /// <param name="bandStarts">The lowest weight of every band but the lowest one, strictly ascending; empty for a single band. A weight belongs to the last band that starts
    /// at or below it.</param>
    /// <exception cref="ArgumentException">The core has another objective, the starts do not ascend, or the weights are too large for a problem of this size.</exception>
    public FairAssignmentProblem(AssignmentProblem core, ImmutableArray<long> bandStarts)
    {
        ArgumentNullException.ThrowIfNull(core);
        if (core.Objective != AssignmentObjective.MostMatches)
        {
            throw new ArgumentException(
                $"Worst-off first begins with most matches; the core's objective is {core.Objective}.",
                nameof(core)
            );
        }

        bandStarts = bandStarts.IsDefault ? [] : bandStarts;
        for (int k = 1; k < bandStarts.Length; k++)
        {
            if (bandStarts[k] <= bandStarts[k - 1])
            {
                throw new ArgumentException(
                    $"Band {k + 1} starts at {bandStarts[k]}, not above band {k}, which starts at {bandStarts[k - 1]}.",
                    nameof(bandStarts)
                );
            }
        }

        // The last stage is an assignment problem with a minimum at every node: the bound that its constructor proves, proved here once.
        Int128 range = (Int128)core.MaxWeight - core.MinWeight + 1;
        if (4 * range * (4 + (Int128)core.RowCount + core.ColumnCount) >= Int128.One << 62)
        {
            throw new ArgumentException(
                $"Weights between {core.MinWeight} and {core.MaxWeight} on {core.RowCount} rows and {core.ColumnCount} columns could overflow 64-bit arithmetic. Maybe fewer decimals are enough.",
                nameof(core)
            );
        }

        Core = core;
        BandStarts = bandStarts;
    }

    /// <summary>Rows, columns, edges and pins.</summary>
    public AssignmentProblem Core { get; }

    /// <summary>The lowest weight of every band but the lowest one, strictly ascending.</summary>
    public ImmutableArray<long> BandStarts { get; }

    /// <summary>Number of bands, at least 1.</summary>
    public int BandCount => BandStarts.Length + 1;

    /// <summary>Number of stages: matches, worst, every band but the highest, total.</summary>
    public int StageCount => BandStarts.Length + 3;

    /// <summary>What a stage asks for.</summary>
    /// <param name="stage">The stage, 0 … <see cref="StageCount"/> − 1.</param>
    /// <returns>The aim.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such stage.</exception>
    public FairAim AimOf(int stage)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stage);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(stage, StageCount);
        return stage switch
        {
            0 => FairAim.Matches,
            1 => FairAim.Worst,
            _ => stage == StageCount - 1 ? FairAim.Total : FairAim.Band,
        };
    }

    /// <summary>The band of a weight. Takes time logarithmic in the number of bands.</summary>
    /// <param name="weight">The weight.</param>
    /// <returns>The band, 0 for the lowest … <see cref="BandCount"/> − 1.</returns>
    public int BandOf(long weight)
    {
        int found = BandStarts.AsSpan().BinarySearch(weight);
        return found < 0 ? ~found : found + 1;
    }

    /// <summary>The weights of a band.</summary>
    /// <param name="band">The band, 0 for the lowest … <see cref="BandCount"/> − 1.</param>
    /// <returns>The lowest weight of the band, and the lowest weight of the next; <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> where there is no limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such band.</exception>
    public (long First, long End) RangeOf(int band)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(band);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(band, BandCount);
        return (band == 0 ? long.MinValue : BandStarts[band - 1], band == BandStarts.Length ? long.MaxValue : BandStarts[band]);
    }

    /// <summary>The starts of bands of equal width between two weights.</summary>
    /// <param name="least">Where the lowest band begins; lower weights belong to it as well.</param>
    /// <param name="most">Where the highest band ends, at least <paramref name="least"/>; higher weights belong to it as well.</param>
    /// <param name="count">Number of bands, at least 1. There are fewer where the range has fewer whole weights.</param>
    /// <returns>The starts, as the constructor takes them.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1, or <paramref name="most"/> below <paramref name="least"/>.</exception>
    public static ImmutableArray<long> EqualBands(long least, long most, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, least);
        ImmutableArray<long>.Builder starts = ImmutableArray.CreateBuilder<long>();
        long previous = least;
        for (int k = 1; k < count; k++)
        {
            long start = (long)(least + ((((Int128)most - least) * k) / count));
            if (start > previous)
            {
                starts.Add(start);
                previous = start;
            }
        }

        return starts.DrainToImmutable();
    }
}
