using System.Collections.Immutable;

namespace MentorMatch.People;

/// <summary>The people of a cohort by side, each side in ordinal order of ids.</summary>
internal sealed class Roster
{
    private readonly HashSet<string> mentorIds;
    private readonly HashSet<string> menteeIds;
    private readonly HashSet<string> peerIds;

    private Roster(ImmutableArray<Participant> given)
    {
        Given = given;
        Mentors = Side(given.Where(person => person.IsMentor));
        Mentees = Side(given.Where(person => person.IsMentee));
        Peers = Side(given.Where(person => person.Role == ParticipantRole.Peer));
        mentorIds = [.. Mentors.Select(person => person.Id)];
        menteeIds = [.. Mentees.Select(person => person.Id)];
        peerIds = [.. Peers.Select(person => person.Id)];
    }

    /// <summary>Every row as it was given.</summary>
    public ImmutableArray<Participant> Given { get; }

    /// <summary>Rows of the mentors' side.</summary>
    public ImmutableArray<Participant> Mentors { get; }

    /// <summary>Rows of the mentees' side.</summary>
    public ImmutableArray<Participant> Mentees { get; }

    /// <summary>Rows of peers.</summary>
    public ImmutableArray<Participant> Peers { get; }

    /// <summary>Takes rows in any order, with whatever is wrong in them.</summary>
    public static Roster Of(ImmutableArray<Participant> given) => new(given);

    /// <summary>The row with an id in a side that is sorted by id.</summary>
    public static Participant? Find(ImmutableArray<Participant> side, string id) => IndexOf(side, id) is var at and >= 0 ? side[at] : null;

    /// <summary>The position of an id in a side that is sorted by id, or −1.</summary>
    public static int IndexOf(ImmutableArray<Participant> side, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        int low = 0;
        for (int high = side.Length; low < high; )
        {
            int middle = (low + high) >>> 1;
            if (string.CompareOrdinal(side[middle].Id, id) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < side.Length && string.Equals(side[low].Id, id, StringComparison.Ordinal) ? low : -1;
    }

    /// <summary>Whether an id stands on the mentors' side.</summary>
    public bool HasMentor(string id) => mentorIds.Contains(id);

    /// <summary>Whether an id stands on the mentees' side.</summary>
    public bool HasMentee(string id) => menteeIds.Contains(id);

    /// <summary>Whether an id stands anywhere.</summary>
    public bool Has(string id) => HasMentor(id) || HasMentee(id) || peerIds.Contains(id);

    /// <summary>Whether an id may be matched as a peer: of role peer, or on both sides.</summary>
    public bool CanBePeer(string id) => peerIds.Contains(id) || (HasMentor(id) && HasMentee(id));

    /// <summary>Whether a person could be matched with an id, their sides considered.</summary>
    public bool CanMeet(Participant person, string id) =>
        (person.IsMentee && HasMentor(id))
        || (person.IsMentor && HasMentee(id))
        || (person.Role is ParticipantRole.Peer or ParticipantRole.Both && CanBePeer(id));

    /// <summary>The rows without a person's.</summary>
    public Roster Without(string id) => new([.. Given.Where(person => !string.Equals(person.Id, id, StringComparison.Ordinal))]);

    private static ImmutableArray<Participant> Side(IEnumerable<Participant> people) =>
        [.. people.OrderBy(person => person.Id, StringComparer.Ordinal)];
}
