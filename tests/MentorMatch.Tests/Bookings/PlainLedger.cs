using MentorMatch.Bookings;

namespace MentorMatch.Tests.Bookings;

/// <summary>The ledger by its rules: one list of rows, everything counted anew each time. Shares no line with the product, and knows nothing of threads.</summary>
internal sealed class PlainLedger(BookingTerms terms)
{
    private readonly List<BookingRow> rows = [];

    public IReadOnlyList<BookingRow> Rows => rows;

    public BookingOutcome Book(string mentee, string mentor, string? slot, string key, bool wait, bool allowed)
    {
        if (rows.Find(row => row.Key == key) is { } known)
        {
            return (known.Mentee, known.Mentor, known.Slot) != (mentee, mentor, slot)
                ? BookingOutcome.KeyTaken
                : known.State switch
                {
                    BookingState.Booked => BookingOutcome.AlreadyBooked,
                    BookingState.Waiting => BookingOutcome.Waiting,
                    BookingState.Cancelled => BookingOutcome.Cancelled,
                    BookingState other => Enum.Parse<BookingOutcome>(other.ToString()),
                };
        }

        MentorPlaces? places = terms.Mentors.FirstOrDefault(places => places.Mentor == mentor);
        if (places is null)
        {
            return BookingOutcome.UnknownMentor;
        }

        if (slot is null ? places.Slots.Length > 0 : !places.Slots.Contains(slot))
        {
            return BookingOutcome.UnknownSlot;
        }

        if (!allowed)
        {
            return BookingOutcome.NotAllowed;
        }

        BookingState state =
            rows.Any(row =>
                row.State is BookingState.Waiting or BookingState.Booked && (row.Mentee, row.Mentor, row.Slot) == (mentee, mentor, slot)
            )
                ? BookingState.AlreadyThere
            : Obstacle(mentee, slot) is { } obstacle ? obstacle
            : HasRoom(places, slot) ? BookingState.Booked
            : wait ? BookingState.Waiting
            : BookingState.Full;
        rows.Add(new BookingRow(rows.Count + 1, key, mentee, mentor, slot, state));
        return state switch
        {
            BookingState.Booked => BookingOutcome.Booked,
            _ => Enum.Parse<BookingOutcome>(state.ToString()),
        };
    }

    public (CancelOutcome Outcome, string[] Promoted) Cancel(string key)
    {
        int at = rows.FindIndex(row => row.Key == key);
        if (at < 0 || rows[at].State is not (BookingState.Booked or BookingState.Waiting))
        {
            bool before = at >= 0 && rows[at].State == BookingState.Cancelled;
            return (before ? CancelOutcome.AlreadyCancelled : CancelOutcome.NothingHeld, []);
        }

        BookingRow gone = rows[at];
        rows[at] = gone with { State = BookingState.Cancelled };
        List<string> promoted = [];
        if (gone.State == BookingState.Booked)
        {
            // Those who wait for this mentor come first, then what the former holder waits for elsewhere.
            Promote(row => row.Mentor == gone.Mentor, promoted);
            Promote(row => row.Mentee == gone.Mentee, promoted);
        }

        return (CancelOutcome.Cancelled, [.. promoted]);
    }

    /// <summary>Who waits although there is a place that they could take.</summary>
    public IEnumerable<BookingRow> Wronged() => rows.Where(CanBePromoted);

    private void Promote(Predicate<BookingRow> concerns, List<string> promoted)
    {
        for (int k = 0; k < rows.Count; k++)
        {
            if (concerns(rows[k]) && CanBePromoted(rows[k]))
            {
                rows[k] = rows[k] with { State = BookingState.Booked };
                promoted.Add(rows[k].Key);
            }
        }
    }

    private bool CanBePromoted(BookingRow row) =>
        row.State == BookingState.Waiting
        && HasRoom(terms.Mentors.Single(places => places.Mentor == row.Mentor), row.Slot)
        && Obstacle(row.Mentee, row.Slot) is null;

    private bool HasRoom(MentorPlaces places, string? slot) =>
        Booked.Count(row => row.Mentor == places.Mentor) < places.Places
        && (slot is null || !Booked.Any(row => row.Mentor == places.Mentor && row.Slot == slot));

    private BookingState? Obstacle(string mentee, string? slot)
    {
        BookingRow[] own = [.. Booked.Where(row => row.Mentee == mentee)];
        int limit = terms.Limits.FirstOrDefault(limit => limit.Mentee == mentee)?.Sessions ?? terms.SessionsPerMentee;
        return own.Length >= limit ? BookingState.LimitReached
            : slot is not null && own.Any(row => row.Slot == slot) ? BookingState.Elsewhere
            : null;
    }

    private IEnumerable<BookingRow> Booked => rows.Where(row => row.State == BookingState.Booked);
}
