using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorMatch.People;

/// <summary>Reads one slot of the text form of <see cref="Availability"/>; the grammar stands there.</summary>
internal static partial class SlotText
{
    private static readonly FrozenDictionary<string, int> Days = new[]
    {
        "mon monday lun lundi",
        "tue tues tuesday mar mardi",
        "wed wednesday mer mercredi",
        "thu thur thurs thursday jeu jeudi",
        "fri friday ven vendredi",
        "sat saturday sam samedi",
        "sun sunday dim dimanche",
    }
        .SelectMany((names, day) => names.Split(' ').Select(name => (name, day)))
        .ToFrozenDictionary(entry => entry.name, entry => entry.day, StringComparer.Ordinal);

    /// <summary>Adds the stretches of one slot.</summary>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public static DataProblem? Read(string slot, List<WeeklySlot> slots)
    {
        string plain = Dash().Replace(slot, "-");
        int digit = plain.AsSpan().IndexOfAnyInRange('0', '9');
        List<int> days = [];
        foreach (string range in (digit < 0 ? plain : plain[..digit]).Trim(' ', ',', ':', '\t').Split(','))
        {
            string[] ends = range.Split('-', StringSplitOptions.TrimEntries);
            if (
                ends.Length > 2
                || !Days.TryGetValue(NameKey.Of(ends[0]), out int first)
                || !Days.TryGetValue(NameKey.Of(ends[^1]), out int last)
            )
            {
                return Problem(slot, $"{Quoted.Text(range.Trim())} is no day", "write \"Mon 09:00-12:00; Tue 14:00-16:00\"");
            }

            for (int step = 0; step <= (last - first + 7) % 7; step++)
            {
                days.Add((first + step) % 7);
            }
        }

        foreach (string span in digit < 0 ? ["0-24"] : plain[digit..].Split(',', StringSplitOptions.TrimEntries))
        {
            if (
                Span().Match(span) is not { Success: true } match
                || Minute(match, "a") is not int start
                || Minute(match, "b") is not int end
            )
            {
                return Problem(slot, $"{Quoted.Text(span)} is no span of hours", "write \"09:00-12:00\" or \"9h-12h30\"");
            }

            if (end <= start)
            {
                return Problem(
                    slot,
                    $"{Quoted.Text(span)} does not end after it starts",
                    "split it at midnight: \"Fri 22:00-24:00; Sat 00:00-02:00\""
                );
            }

            slots.AddRange(
                days.Select(day => new WeeklySlot(day * WeeklySlot.MinutesPerDay + start, day * WeeklySlot.MinutesPerDay + end))
            );
        }

        return null;
    }

    private static int? Minute(Match match, string side)
    {
        int hours = int.Parse(match.Groups[$"{side}h"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        int minutes = match.Groups[$"{side}m"] is { Success: true } m
            ? int.Parse(m.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
        string half = match.Groups[$"{side}p"].Value;
        if (half.Length > 0)
        {
            if (hours is < 1 or > 12)
            {
                return null;
            }

            hours = hours % 12 + (half[0] is 'p' or 'P' ? 12 : 0);
        }

        int minute = hours * 60 + minutes;
        return minute <= WeeklySlot.MinutesPerDay ? minute : null;
    }

    private static DataProblem Problem(string slot, string what, string maybe) =>
        new()
        {
            Code = "unreadable-availability",
            Message = $"availability {Quoted.Text(slot)}: {what}",
            Maybe = maybe,
        };

    [GeneratedRegex(
        @"\s*[‐‑‒–—−]\s*|\s+(to|à|au)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Dash();

    [GeneratedRegex(
        @"^(?<ah>[0-9]{1,2})(\s*[:hH.]\s*(?<am>[0-5][0-9])?)?\s*(?<ap>[aApP]\.?[mM]\.?)?\s*-\s*(?<bh>[0-9]{1,2})(\s*[:hH.]\s*(?<bm>[0-5][0-9])?)?\s*(?<bp>[aApP]\.?[mM]\.?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Span();
}
