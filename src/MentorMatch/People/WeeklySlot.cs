using System.Globalization;

namespace MentorMatch.People;

/// <summary>A stretch of time that comes back each week, in minutes from Monday 00:00: from <paramref name="Start"/>, up to but without <paramref name="End"/>.</summary>
/// <param name="Start">First minute, 0 … 10,079.</param>
/// <param name="End">First minute after the slot, above <paramref name="Start"/>, at most 10,080.</param>
public readonly record struct WeeklySlot(int Start, int End)
{
    /// <summary>Minutes in a day.</summary>
    public const int MinutesPerDay = 24 * 60;

    /// <summary>Minutes in a week.</summary>
    public const int MinutesPerWeek = 7 * MinutesPerDay;

    private static readonly string[] DayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Length in minutes.</summary>
    public int Minutes => End - Start;

    /// <summary>The slot in the form that <see cref="Availability.TryParse"/> reads, one part a day: <c>Mon 09:00-12:00</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        List<string> parts = [];
        for (int start = Start; start < End; )
        {
            int day = start / MinutesPerDay;
            int end = Math.Min(End, (day + 1) * MinutesPerDay);
            parts.Add($"{DayNames[day]} {Clock(start - day * MinutesPerDay)}-{Clock(end - day * MinutesPerDay)}");
            start = end;
        }

        return string.Join("; ", parts);
    }

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
