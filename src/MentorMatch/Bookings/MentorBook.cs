using System.Collections.Immutable;

namespace MentorMatch.Bookings;

/// <summary>The places of one mentor and who waits for them. Changed only under the ledger's lock; the number of free places may be read without it.</summary>
internal sealed class MentorBook(MentorPlaces places)
{
    private readonly bool[] isTaken = new bool[places.Slots.Length];
    private int free = places.Places;

    public MentorPlaces Places { get; } = places;

    /// <summary>Who waits, first come first.</summary>
    public List<LedgerEntry> Waiting { get; } = [];

    /// <summary>Places that can still be booked: within the budget and, where times are offered, with a time left.</summary>
    public int Free
    {
        get
        {
            int left = Volatile.Read(ref free);
            return Places.Slots.IsEmpty ? left : Math.Min(left, isTaken.Count(taken => !taken));
        }
    }

    /// <summary>Times that can still be booked.</summary>
    public ImmutableArray<string> FreeSlots => free == 0 ? [] : [.. Places.Slots.Where((_, k) => !isTaken[k])];

    /// <summary>Position of a slot, −1 for none where none is offered, <see langword="null"/> when the request does not fit what is offered.</summary>
    public int? SlotOf(string? slot)
    {
        if (slot is null)
        {
            return Places.Slots.IsEmpty ? -1 : null;
        }

        int position = Places.Slots.IndexOf(slot, 0, StringComparer.Ordinal);
        return position < 0 ? null : position;
    }

    public bool HasRoom(int slot) => free > 0 && (slot < 0 || !isTaken[slot]);

    public void Take(int slot)
    {
        Volatile.Write(ref free, free - 1);
        if (slot >= 0)
        {
            isTaken[slot] = true;
        }
    }

    public void GiveBack(int slot)
    {
        Volatile.Write(ref free, free + 1);
        if (slot >= 0)
        {
            isTaken[slot] = false;
        }
    }
}
