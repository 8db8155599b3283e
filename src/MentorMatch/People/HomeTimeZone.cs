using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorMatch.People;

/// <summary>The time zone a participant lives in, reduced to one offset from UTC so that results do not depend on the day they are made.</summary>
/// <remarks>
/// A zone with summer time takes the offset it has at <see cref="ReferenceInstant"/>: winter time north of the equator. Two people whose zones change on different
/// dates are therefore up to an hour off during part of the year.
/// </remarks>
/// <param name="Text">The zone as it was given.</param>
/// <param name="OffsetMinutes">Minutes ahead of UTC, from −840 to 840.</param>
public sealed partial record HomeTimeZone(string Text, int OffsetMinutes)
{
    /// <summary>The largest distance from UTC, in minutes: 14 hours.</summary>
    public const int LargestOffsetMinutes = 14 * 60;

    /// <summary>The instant at which named zones are read: 15 January 2026, noon UTC.</summary>
    public static DateTimeOffset ReferenceInstant { get; } = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    /// <summary>UTC.</summary>
    public static HomeTimeZone Utc { get; } = new("UTC", 0);

    /// <summary>Reads a zone: an offset such as <c>UTC</c>, <c>UTC+1</c>, <c>GMT-03:30</c>, <c>+05:30</c>, or a name of the IANA database such as <c>Europe/Paris</c>.</summary>
    /// <param name="text">The text; blanks around it do not matter.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="problem">What is wrong with the text, without its place.</param>
    /// <returns>Whether the text is a zone.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out HomeTimeZone? zone, [NotNullWhen(false)] out DataProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        int? minutes = Offset().Match(trimmed) is { Success: true } match ? FixedOffset(match) : NamedOffset(trimmed);
        zone = minutes is int known && Math.Abs(known) <= LargestOffsetMinutes ? new HomeTimeZone(trimmed, known) : null;
        problem = zone is not null
            ? null
            : new DataProblem
            {
                Code = "unknown-time-zone",
                Message = $"time zone {Quoted.Text(text)} is neither an offset from UTC up to 14 hours nor a zone known here",
                Maybe = "write a name such as \"Europe/Paris\" or an offset such as \"UTC+01:00\"",
            };
        return zone is not null;
    }

    /// <summary>Reads a zone as <see cref="TryParse"/> does.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The zone.</returns>
    /// <exception cref="FormatException">The text is no zone.</exception>
    public static HomeTimeZone Parse(string text) =>
        TryParse(text, out HomeTimeZone? zone, out DataProblem? problem) ? zone : throw new FormatException(problem.ToString());

    /// <summary>The zone as it was given.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    private static int FixedOffset(Match match)
    {
        int hours = match.Groups["hours"] is { Success: true } h
            ? int.Parse(h.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
        int minutes = match.Groups["minutes"] is { Success: true } m
            ? int.Parse(m.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
        return (hours * 60 + minutes) * (match.Groups["sign"].Value is "-" or "−" ? -1 : 1);
    }

    private static int? NamedOffset(string name) =>
        name.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? found)
            ? (int)found.GetUtcOffset(ReferenceInstant).TotalMinutes
            : null;

    [GeneratedRegex(
        "^(UTC|GMT|Z)$|^(UTC|GMT)? *(?<sign>[+−-]) *(?<hours>[0-9]{1,2})(:?(?<minutes>[0-5][0-9]))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex Offset();
}
