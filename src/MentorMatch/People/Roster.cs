using System.Collections.Immutable;

namespace MentorMatch.People;

/// <summary>The people of a cohort by side, each side in ordinal order of ids.</summary>
internal sealed class Roster
{
    private Roster(
        ImmutableArray<Participant> given,
        ImmutableArray<Participant> mentors,
        ImmutableArray<Participant> mentees,
        ImmutableArray<Participant> peers
    )
    {
        Given = given;
        Mentors = mentors;
        Mentees = mentees;
        Peers = peers;
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
    public static Roster Of(ImmutableArray<Participant> given) =>
        new(
            given,
            Side(given.Where(person => person.IsMentor)),
            Side(given.Where(person => person.IsMentee)),
            Side(given.Where(person => person.Role == ParticipantRole.Peer))
        );

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
    public bool HasMentor(string id) => Has(Mentors, id);

    /// <summary>Whether an id stands on the mentees' side.</summary>
    public bool HasMentee(string id) => Has(Mentees, id);

    /// <summary>Whether an id stands anywhere.</summary>
    public bool Has(string id) => HasMentor(id) || HasMentee(id) || Has(Peers, id);

    /// <summary>Whether an id may be matched as a peer: of role peer, or on both sides.</summary>
    public bool CanBePeer(string id) => Has(Peers, id) || (HasMentor(id) && HasMentee(id));

    /// <summary>Whether a person could be matched with an id, their sides considered.</summary>
    public bool CanMeet(Participant person, string id) =>
        (person.IsMentee && HasMentor(id))
        || (person.IsMentor && HasMentee(id))
        || (person.Role is ParticipantRole.Peer or ParticipantRole.Both && CanBePeer(id));

    /// <summary>The rows without a person's. Sides stay sorted, so that this takes time linear in the rows.</summary>
    public Roster Without(string id)
    {
        bool Stays(Participant person) => !string.Equals(person.Id, id, StringComparison.Ordinal);
        return new([.. Given.Where(Stays)], [.. Mentors.Where(Stays)], [.. Mentees.Where(Stays)], [.. Peers.Where(Stays)]);
    }

    /// <summary>The rows and one more, whatever is wrong with it; takes time linear in the rows.</summary>
    public Roster With(Participant person) =>
        new(
            Given.Add(person),
            person.IsMentor ? Inserted(Mentors, person) : Mentors,
            person.IsMentee ? Inserted(Mentees, person) : Mentees,
            person.Role == ParticipantRole.Peer ? Inserted(Peers, person) : Peers
        );

    /// <summary>The rows with another in the place of one.</summary>
    public Roster Replacing(Participant row, Participant by)
    {
        bool Stays(Participant person) => !ReferenceEquals(person, row);
        return new Roster([.. Given.Where(Stays)], [.. Mentors.Where(Stays)], [.. Mentees.Where(Stays)], [.. Peers.Where(Stays)]).With(by);
    }

    private static ImmutableArray<Participant> Side(IEnumerable<Participant> people) =>
        [.. people.OrderBy(person => person.Id, StringComparer.Ordinal)];

    private static bool Has(ImmutableArray<Participant> side, string? id) => id is not null && IndexOf(side, id) >= 0;

    /// <summary>A repeated id comes after those there are.</summary>
    private static ImmutableArray<Participant> Inserted(ImmutableArray<Participant> side, Participant person)
    {
        int at = side.Length;
        for (int low = 0; low < at; )
        {
            int middle = (low + at) >>> 1;
            if (string.CompareOrdinal(side[middle].Id, person.Id) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                at = middle;
            }
        }

        return side.Insert(at, person);
    }
}
