using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace MentorMatch.People;

/// <summary>When a participant has time each week, in their own time zone.</summary>
/// <remarks>Immutable; slots are sorted, apart from each other and never empty. Equal when the same minutes are free.</remarks>
public sealed class Availability : IEquatable<Availability>
{
    private Availability(ImmutableArray<WeeklySlot> slots)
    {
        Slots = slots;
        TotalMinutes = slots.Sum(slot => slot.Minutes);
    }

    /// <summary>Not known: no slot was given. It does not mean “never”.</summary>
    public static Availability Unknown { get; } = new([]);

    /// <summary>The free stretches of a week, in order.</summary>
    public ImmutableArray<WeeklySlot> Slots { get; }

    /// <summary>Free minutes a week.</summary>
    public int TotalMinutes { get; }

    /// <summary>Whether any slot was given.</summary>
    public bool IsKnown => TotalMinutes > 0;

    /// <summary>Makes an availability from slots in any order; those that overlap or touch become one.</summary>
    /// <param name="slots">The slots.</param>
    /// <returns>The availability, <see cref="Unknown"/> without any slot.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A slot is empty or leaves the week.</exception>
    public static Availability Of(params IEnumerable<WeeklySlot> slots)
    {
        ArgumentNullException.ThrowIfNull(slots);
        List<WeeklySlot> merged = [];
        foreach (WeeklySlot slot in slots.OrderBy(slot => slot.Start).ThenBy(slot => slot.End))
        {
            if (slot.Start < 0 || slot.End <= slot.Start || slot.End > WeeklySlot.MinutesPerWeek)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(slots),
                    $"A slot from minute {slot.Start} to {slot.End}: it must end after it starts, within 0 and {WeeklySlot.MinutesPerWeek}."
                );
            }

            if (merged.Count > 0 && slot.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, slot.End) };
            }
            else
            {
                merged.Add(slot);
            }
        }

        return merged.Count == 0 ? Unknown : new Availability([.. merged]);
    }

    /// <summary>
    /// Reads weekly slots such as <c>Mon 09:00-12:00; Tue 14-16, 17h30-19h; Wed-Fri</c>, in English or French.
    /// </summary>
    /// <remarks>
    /// <code>
    /// slots = slot { (";" or line break) slot }
    /// slot  = days [ span { "," span } ]      without a span: the whole day
    /// days  = range { "," range }             range = day [ "-" day ], also across Sunday: Sat-Mon
    /// day   = Mon … Sun, Monday …, lun … dim, lundi …, with or without a point
    /// span  = time "-" time                   ends after it starts; 24:00 is midnight at the end of the day
    /// time  = 9, 09:00, 9h, 9h30, 9am, 9:30 pm
    /// </code>
    /// Long dashes and <c>to</c>, <c>à</c>, <c>au</c> read as <c>-</c>. Case and accents do not matter. A blank text is <see cref="Unknown"/>.
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <param name="availability">The availability.</param>
    /// <param name="problem">What is wrong with the first slot that cannot be read, without its place.</param>
    /// <returns>Whether the whole text was read.</returns>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out Availability? availability,
        [NotNullWhen(false)] out DataProblem? problem
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        List<WeeklySlot> slots = [];
        availability = null;
        problem = null;
        foreach (string part in text.Split([';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            problem = SlotText.Read(part, slots);
            if (problem is not null)
            {
                return false;
            }
        }

        availability = Of(slots);
        return true;
    }

    /// <summary>Reads weekly slots as <see cref="TryParse"/> does.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The availability.</returns>
    /// <exception cref="FormatException">The text cannot be read.</exception>
    public static Availability Parse(string text) =>
        TryParse(text, out Availability? availability, out DataProblem? problem)
            ? availability
            : throw new FormatException(problem.ToString());

    /// <summary>The same free time on a clock that is ahead by some minutes, around the week.</summary>
    /// <param name="minutes">How far that clock is ahead; negative when it is behind. To UTC: minus the offset of the home time zone.</param>
    /// <returns>The shifted availability.</returns>
    public Availability ShiftedBy(int minutes)
    {
        List<WeeklySlot> shifted = [];
        foreach (WeeklySlot slot in Slots)
        {
            int start =
                (int)(((long)slot.Start + minutes) % WeeklySlot.MinutesPerWeek + WeeklySlot.MinutesPerWeek) % WeeklySlot.MinutesPerWeek;
            int end = start + slot.Minutes;
            shifted.Add(new WeeklySlot(start, Math.Min(end, WeeklySlot.MinutesPerWeek)));
            if (end > WeeklySlot.MinutesPerWeek)
            {
                shifted.Add(new WeeklySlot(0, end - WeeklySlot.MinutesPerWeek));
            }
        }

        return Of(shifted);
    }

    /// <summary>Minutes a week that are free in both, on one clock.</summary>
    /// <param name="other">The other availability.</param>
    /// <returns>The minutes.</returns>
    public int SharedMinutes(Availability other)
    {
        ArgumentNullException.ThrowIfNull(other);
        int shared = 0;
        for (int a = 0, b = 0; a < Slots.Length && b < other.Slots.Length; )
        {
            shared += Math.Max(0, Math.Min(Slots[a].End, other.Slots[b].End) - Math.Max(Slots[a].Start, other.Slots[b].Start));
            _ = Slots[a].End <= other.Slots[b].End ? a++ : b++;
        }

        return shared;
    }

    /// <inheritdoc/>
    public bool Equals(Availability? other) => other is not null && Slots.SequenceEqual(other.Slots);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Availability);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TotalMinutes, Slots.Length);

    /// <summary>The slots in the form that <see cref="TryParse"/> reads.</summary>
    /// <returns>The text, empty when nothing is known.</returns>
    public override string ToString() => string.Join("; ", Slots);
}
