using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Scoring;

namespace MentorMatch;

/// <summary>Bands of equal width between two scores, to count matches in: a score belongs to the last band that starts at or below it.</summary>
public sealed record ScoreBands
{
    /// <summary>Number of bands unless said otherwise.</summary>
    public const int DefaultCount = 20;

    /// <summary>Most bands; each is a stage of its own in the proof.</summary>
    public const int MostBands = 100;

    /// <summary>Bands of 0.05 from 0 to 1, where scores from people lie.</summary>
    public static ScoreBands Default { get; } = new(Score.Zero, new Score(Score.UnitsPerOne), DefaultCount);

    /// <summary>Makes bands.</summary>
    /// <param name="least">Where the lowest band begins; lower scores belong to it as well.</param>
    /// <param name="most">Where the highest band ends, at least <paramref name="least"/>; higher scores belong to it as well.</param>
    /// <param name="count">Number of bands, 1 to <see cref="MostBands"/>; there are fewer where the range is less than that many millionths.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public ScoreBands(Score least, Score most, int count = DefaultCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most.Millionths, least.Millionths, nameof(most));
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostBands);
        Least = least;
        Most = most;
        Count = count;
    }

    /// <summary>Where the lowest band begins.</summary>
    public Score Least { get; }

    /// <summary>Where the highest band ends.</summary>
    public Score Most { get; }

    /// <summary>Number of bands.</summary>
    public int Count { get; }

    /// <summary>Bands over the range of the scores of some pairs, for own scores.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="count">Number of bands, 1 to <see cref="MostBands"/>.</param>
    /// <returns>The bands; from 0 to 0 when there is no pair.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of its range.</exception>
    public static ScoreBands Over(ScoredPairs pairs, int count = DefaultCount)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        long least = pairs.Count == 0 ? 0 : long.MaxValue;
        long most = pairs.Count == 0 ? 0 : long.MinValue;
        foreach (long score in pairs.Millionths)
        {
            least = Math.Min(least, score);
            most = Math.Max(most, score);
        }

        return new ScoreBands(new Score(least), new Score(most), count);
    }

    /// <summary>Where every band but the lowest begins, in millionths.</summary>
    internal ImmutableArray<long> Starts => FairAssignmentProblem.EqualBands(Least.Millionths, Most.Millionths, Count);
}
