using System.Globalization;

namespace MentorMatch.People;

/// <summary>Who decided that two people must be, or must not be, matched, when and why: a decision of people that goes before the policy.</summary>
/// <param name="By">Who decided; <see langword="null"/> when not said.</param>
/// <param name="At">On which day; <see langword="null"/> when not said.</param>
/// <param name="Reason">Why; <see langword="null"/> when not said.</param>
public sealed record Override(string? By = null, DateOnly? At = null, string? Reason = null)
{
    /// <summary>Orders decisions by day, then by who decided and why, ordinally; what is not said comes first.</summary>
    internal static IComparer<Override?> ByDay { get; } =
        Comparer<Override?>.Create(
            (a, b) =>
                Nullable.Compare(a?.At, b?.At) is var day and not 0 ? day
                : string.CompareOrdinal(a?.By, b?.By) is var by and not 0 ? by
                : string.CompareOrdinal(a?.Reason, b?.Reason)
        );

    /// <summary>Reads a day as ISO 8601 writes it, such as <c>2026-11-23</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The day.</param>
    /// <returns>Whether the text is such a day.</returns>
    public static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
