using System.Collections.Immutable;

namespace MentorMatch.Analysis.Learning;

/// <summary>Matches of earlier rounds, rated or accepted and declined. A pair may stand several times, once a round.</summary>
/// <remarks>Immutable. Matches stand in ordinal order of mentee, mentor and value, so the order in which they were given means nothing.</remarks>
public sealed class PastMatches
{
    private PastMatches(PastMatchKind kind, ImmutableArray<PastMatch> matches, decimal lowest, decimal highest)
    {
        Kind = kind;
        Matches =
        [
            .. matches
                .OrderBy(match => match.Mentee, StringComparer.Ordinal)
                .ThenBy(match => match.Mentor, StringComparer.Ordinal)
                .ThenBy(match => match.Value),
        ];
        Lowest = lowest;
        Highest = highest;
    }

    /// <summary>What is known of the matches.</summary>
    public PastMatchKind Kind { get; }

    /// <summary>The matches, in order.</summary>
    public ImmutableArray<PastMatch> Matches { get; }

    /// <summary>The lower end of the scale.</summary>
    public decimal Lowest { get; }

    /// <summary>The upper end of the scale.</summary>
    public decimal Highest { get; }

    /// <summary>Matches that were rated.</summary>
    /// <param name="matches">The matches, in any order.</param>
    /// <param name="lowest">The lower end of the scale; the lowest rating when <see langword="null"/>.</param>
    /// <param name="highest">The upper end of the scale; the highest rating when <see langword="null"/>.</param>
    /// <returns>The matches.</returns>
    /// <exception cref="ArgumentException">A rating lies outside of the scale, or the scale has no length though its ends were given.</exception>
    public static PastMatches Rated(IEnumerable<PastMatch> matches, decimal? lowest = null, decimal? highest = null)
    {
        ArgumentNullException.ThrowIfNull(matches);
        ImmutableArray<PastMatch> all = [.. matches];
        decimal low = lowest ?? (all.IsEmpty ? 0 : all.Min(match => match.Value));
        decimal high = highest ?? (all.IsEmpty ? 1 : all.Max(match => match.Value));
        if (low > high || (lowest is not null && highest is not null && low == high))
        {
            throw new ArgumentException($"The scale from {low} to {high} has no length.", nameof(highest));
        }

        if (all.FirstOrDefault(match => match.Value < low || match.Value > high) is { } outside)
        {
            throw new ArgumentException(
                $"The rating {outside.Value} of {outside.Mentee} and {outside.Mentor} lies outside of the scale, {low} to {high}.",
                nameof(matches)
            );
        }

        return new PastMatches(PastMatchKind.Rating, all, low, high);
    }

    /// <summary>Matches that were accepted or declined.</summary>
    /// <param name="matches">The matches, in any order, each of value 1 (accepted) or 0 (declined).</param>
    /// <returns>The matches.</returns>
    /// <exception cref="ArgumentException">A value is neither 0 nor 1.</exception>
    public static PastMatches Outcomes(IEnumerable<PastMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(matches);
        ImmutableArray<PastMatch> all = [.. matches];
        return all.FirstOrDefault(match => match.Value != 0 && match.Value != 1) is { } odd
            ? throw new ArgumentException($"The outcome of {odd.Mentee} and {odd.Mentor} is {odd.Value}, not 0 or 1.", nameof(matches))
            : new PastMatches(PastMatchKind.Outcome, all, 0, 1);
    }
}
