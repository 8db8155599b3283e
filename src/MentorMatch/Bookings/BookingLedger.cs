using System.Collections.Frozen;
using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Bookings;

/// <summary>
/// Places of mentors taken one at a time by many who ask at once: never more than there are, never twice for one key, first come first served, with waiting lists.
/// </summary>
/// <remarks>
/// <para>Safe for concurrent use; every call takes effect at one moment, in one order for all. A mentee holds a place once, is in one place at a time where slots
/// are used, and holds at most as many places as the terms allow.</para>
/// <para>Idempotent: a request repeated under its key, because an answer was lost or a message came twice, changes nothing and gets the answer of before: also when it
/// was refused, so that nobody finds themselves booked by the echo of a request they had seen refused. The ledger therefore remembers each key, about 200 bytes.</para>
/// <para>There is never a free place that somebody who waits could take: a cancellation passes the place on in the same moment.</para>
/// <para>One lock guards it all. It is held for the time of a few dictionary look-ups, and the policy is asked outside of it; finer locks would cost more than they save
/// and would leave no one order of all requests.</para>
/// </remarks>
public sealed class BookingLedger
{
    private readonly Lock gate = new();
    private readonly FrozenDictionary<string, MentorBook> books;
    private readonly FrozenDictionary<string, int> limits;
    private readonly Dictionary<string, LedgerEntry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LedgerEntry>> ofMentee = new(StringComparer.Ordinal);
    private long lastNumber;

    /// <summary>Opens an empty ledger.</summary>
    /// <param name="terms">What it keeps.</param>
    /// <exception cref="DataProblemsException">The terms contradict themselves: somebody stands twice, or a number is negative. Every problem is listed.</exception>
    public BookingLedger(BookingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ImmutableArray<DataProblem> problems = [.. TermsProblems.Of(terms)];
        if (!problems.IsEmpty)
        {
            throw new DataProblemsException(problems);
        }

        Terms = terms;
        books = terms.Mentors.ToFrozenDictionary(places => places.Mentor, places => new MentorBook(places), StringComparer.Ordinal);
        limits = terms.Limits.ToFrozenDictionary(limit => limit.Mentee, limit => limit.Sessions, StringComparer.Ordinal);
    }

    /// <summary>What the ledger keeps.</summary>
    public BookingTerms Terms { get; }

    /// <summary>Opens a ledger as it was.</summary>
    /// <param name="snapshot">What it held. Where places were added to it by hand, those who wait get them at once.</param>
    /// <param name="allows">Whether a mentee (first) may book a mentor (second) from now on; <see langword="null"/> allows every pair. What is booked stays booked.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="DataProblemsException">The snapshot cannot have been a ledger's: places are overbooked, a key stands twice, or the like. Every problem is listed.</exception>
    public static BookingLedger Restore(BookingSnapshot snapshot, Func<string, string, bool>? allows = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ImmutableArray<DataProblem> problems = [.. SnapshotProblems.Of(snapshot)];
        if (!problems.IsEmpty)
        {
            throw new DataProblemsException(problems);
        }

        BookingLedger ledger = new(snapshot.Terms with { Allows = allows });
        foreach (BookingRow row in snapshot.Requests.OrderBy(row => row.Number))
        {
            MentorBook book = ledger.books[row.Mentor];
            LedgerEntry entry = new(
                new Booking(row.Key, row.Mentee, row.Mentor, row.Slot, row.Number),
                book,
                book.SlotOf(row.Slot) ?? throw new InvalidOperationException($"{row.Mentor} offers no slot {row.Slot}.")
            );
            ledger.Remember(entry, row.State);
            ledger.lastNumber = row.Number;
        }

        ImmutableArray<Booking>.Builder promoted = ImmutableArray.CreateBuilder<Booking>();
        foreach (LedgerEntry entry in ledger.books.Values.SelectMany(book => book.Waiting).OrderBy(entry => entry.Booking.Number).ToArray())
        {
            ledger.TryPromote(entry, promoted);
        }

        return ledger;
    }

    /// <summary>Asks for a place. Takes time in proportion to what the mentee holds and waits for.</summary>
    /// <param name="mentee">The mentee's id.</param>
    /// <param name="mentor">The mentor's id.</param>
    /// <param name="slot">The time, exactly as the terms write it; <see langword="null"/> where the mentor offers none.</param>
    /// <param name="key">What tells this request from every other, such as a number drawn by who asks; the same for every repetition.</param>
    /// <param name="waitIfFull">Whether to wait in order when there is no free place.</param>
    /// <returns>The answer.</returns>
    public BookingAnswer Book(string mentee, string mentor, string? slot, string key, bool waitIfFull = false)
    {
        ArgumentNullException.ThrowIfNull(mentee);
        ArgumentNullException.ThrowIfNull(mentor);
        ArgumentException.ThrowIfNullOrEmpty(key);
        bool isAllowed = Terms.Allows is null || Terms.Allows(mentee, mentor);
        lock (gate)
        {
            if (entries.TryGetValue(key, out LedgerEntry? known))
            {
                return known.Asks(mentee, mentor, slot) ? AnswerOfBefore(known) : new BookingAnswer(BookingOutcome.KeyTaken);
            }

            if (!books.TryGetValue(mentor, out MentorBook? book))
            {
                return new BookingAnswer(BookingOutcome.UnknownMentor);
            }

            if (book.SlotOf(slot) is not int position)
            {
                return new BookingAnswer(BookingOutcome.UnknownSlot);
            }

            if (!isAllowed)
            {
                return new BookingAnswer(BookingOutcome.NotAllowed);
            }

            LedgerEntry entry = new(new Booking(key, mentee, mentor, slot, ++lastNumber), book, position);
            Remember(entry, Verdict(entry, waitIfFull));
            return entry.State == BookingState.Booked ? new BookingAnswer(BookingOutcome.Booked, entry.Booking) : AnswerOfBefore(entry);
        }
    }

    /// <summary>Gives up what a key holds: the place, which passes to the first who waits and can take it, or the place in the waiting list.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The answer, with those who got a place through it.</returns>
    public CancelAnswer Cancel(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        lock (gate)
        {
            if (!entries.TryGetValue(key, out LedgerEntry? entry))
            {
                return new CancelAnswer(CancelOutcome.NothingHeld, []);
            }

            switch (entry.State)
            {
                case BookingState.Waiting:
                    entry.Book.Waiting.Remove(entry);
                    GiveUp(entry);
                    return new CancelAnswer(CancelOutcome.Cancelled, []);
                case BookingState.Booked:
                    entry.Book.GiveBack(entry.Slot);
                    GiveUp(entry);
                    return new CancelAnswer(CancelOutcome.Cancelled, Promote(entry));
                case BookingState.Cancelled:
                    return new CancelAnswer(CancelOutcome.AlreadyCancelled, []);
                default:
                    return new CancelAnswer(CancelOutcome.NothingHeld, []);
            }
        }
    }

    /// <summary>How many more places of a mentor can be booked. Does not wait for other calls.</summary>
    /// <param name="mentor">The mentor's id.</param>
    /// <returns>The number; 0 for somebody unknown.</returns>
    public int FreePlaces(string mentor)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        return books.TryGetValue(mentor, out MentorBook? book) ? book.Free : 0;
    }

    /// <summary>The times of a mentor that can still be booked, in the order of the terms.</summary>
    /// <param name="mentor">The mentor's id.</param>
    /// <returns>The slots; none for somebody unknown or without slots.</returns>
    public ImmutableArray<string> FreeSlots(string mentor)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        lock (gate)
        {
            return books.TryGetValue(mentor, out MentorBook? book) ? book.FreeSlots : [];
        }
    }

    /// <summary>Who waits for a mentor, first come first.</summary>
    /// <param name="mentor">The mentor's id.</param>
    /// <returns>The requests; none for somebody unknown.</returns>
    public ImmutableArray<Booking> WaitingFor(string mentor)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        lock (gate)
        {
            return books.TryGetValue(mentor, out MentorBook? book) ? [.. book.Waiting.Select(entry => entry.Booking)] : [];
        }
    }

    /// <summary>The places that a mentee holds, in the order of their numbers.</summary>
    /// <param name="mentee">The mentee's id.</param>
    /// <returns>The bookings.</returns>
    public ImmutableArray<Booking> BookingsOf(string mentee)
    {
        ArgumentNullException.ThrowIfNull(mentee);
        lock (gate)
        {
            return
            [
                .. ofMentee
                    .GetValueOrDefault(mentee, [])
                    .Where(entry => entry.State == BookingState.Booked)
                    .Select(entry => entry.Booking)
                    .OrderBy(booking => booking.Number),
            ];
        }
    }

    /// <summary>The ledger at one moment, to be saved.</summary>
    /// <returns>All that is needed to restore it, but for who is allowed.</returns>
    public BookingSnapshot Snapshot()
    {
        LedgerEntry[] all;
        BookingState[] states;
        lock (gate)
        {
            all = [.. entries.Values];
            states = [.. all.Select(entry => entry.State)];
        }

        return BookingSnapshot.Of(Terms, all.Select((entry, k) => BookingRow.Of(entry.Booking, states[k])));
    }

    /// <summary>The book of each of some mentors, which shows free places without waiting for other calls; <see langword="null"/> for who is not in the ledger.</summary>
    internal MentorBook?[] BooksOf(IEnumerable<string> mentors) => [.. mentors.Select(books.GetValueOrDefault)];

    private static BookingAnswer AnswerOfBefore(LedgerEntry entry) =>
        entry.State switch
        {
            BookingState.Booked => new BookingAnswer(BookingOutcome.AlreadyBooked, entry.Booking),
            BookingState.Waiting => new BookingAnswer(BookingOutcome.Waiting, entry.Booking, entry.Book.Waiting.IndexOf(entry)),
            BookingState.Cancelled => new BookingAnswer(BookingOutcome.Cancelled),
            BookingState.Full => new BookingAnswer(BookingOutcome.Full),
            BookingState.LimitReached => new BookingAnswer(BookingOutcome.LimitReached),
            BookingState.Elsewhere => new BookingAnswer(BookingOutcome.Elsewhere),
            BookingState.AlreadyThere => new BookingAnswer(BookingOutcome.AlreadyThere),
            _ => throw new InvalidOperationException($"No such state: {entry.State}."),
        };

    /// <summary>What becomes of a request.</summary>
    private BookingState Verdict(LedgerEntry entry, bool waitIfFull) =>
        OwnObstacle(entry) is { } obstacle ? obstacle
        : entry.Book.HasRoom(entry.Slot) ? BookingState.Booked
        : waitIfFull ? BookingState.Waiting
        : BookingState.Full;

    /// <summary>Why the mentee could not take the place even if it were free.</summary>
    private BookingState? OwnObstacle(LedgerEntry request)
    {
        int held = 0;
        bool isElsewhere = false;
        foreach (LedgerEntry other in ofMentee.GetValueOrDefault(request.Booking.Mentee, []))
        {
            if (other != request && other.Book == request.Book && other.Slot == request.Slot)
            {
                return BookingState.AlreadyThere;
            }

            if (other.State == BookingState.Booked)
            {
                held++;
                isElsewhere |=
                    other.Booking.Slot is not null && string.Equals(other.Booking.Slot, request.Booking.Slot, StringComparison.Ordinal);
            }
        }

        return held >= limits.GetValueOrDefault(request.Booking.Mentee, Terms.SessionsPerMentee) ? BookingState.LimitReached
            : isElsewhere ? BookingState.Elsewhere
            : null;
    }

    private void Remember(LedgerEntry entry, BookingState state)
    {
        entry.State = state;
        entries.Add(entry.Booking.Key, entry);
        if (state is BookingState.Booked or BookingState.Waiting)
        {
            if (!ofMentee.TryGetValue(entry.Booking.Mentee, out List<LedgerEntry>? own))
            {
                ofMentee[entry.Booking.Mentee] = own = [];
            }

            own.Add(entry);
            if (state == BookingState.Booked)
            {
                entry.Book.Take(entry.Slot);
            }
            else
            {
                entry.Book.Waiting.Add(entry);
            }
        }
    }

    private void GiveUp(LedgerEntry entry)
    {
        entry.State = BookingState.Cancelled;
        ofMentee[entry.Booking.Mentee].Remove(entry);
    }

    /// <summary>Passes on the place given up, and lets its former holder take another that they wait for.</summary>
    private ImmutableArray<Booking> Promote(LedgerEntry gone)
    {
        ImmutableArray<Booking>.Builder promoted = ImmutableArray.CreateBuilder<Booking>();
        foreach (LedgerEntry waiting in gone.Book.Waiting.ToArray())
        {
            TryPromote(waiting, promoted);
        }

        foreach (LedgerEntry own in ofMentee[gone.Booking.Mentee].ToArray())
        {
            TryPromote(own, promoted);
        }

        return promoted.ToImmutable();
    }

    private void TryPromote(LedgerEntry entry, ImmutableArray<Booking>.Builder promoted)
    {
        if (entry.State == BookingState.Waiting && entry.Book.HasRoom(entry.Slot) && OwnObstacle(entry) is null)
        {
            entry.Book.Waiting.Remove(entry);
            entry.Book.Take(entry.Slot);
            entry.State = BookingState.Booked;
            promoted.Add(entry.Booking);
        }
    }
}
