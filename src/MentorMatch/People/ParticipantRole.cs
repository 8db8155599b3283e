namespace MentorMatch.People;

/// <summary>What a participant does in the programme.</summary>
public enum ParticipantRole
{
    /// <summary>Gives time to mentees.</summary>
    Mentor,

    /// <summary>Looks for a mentor.</summary>
    Mentee,

    /// <summary>Is a mentor to some and a mentee of another; never matched with themself.</summary>
    Both,

    /// <summary>Both teaches and learns, matched with other peers.</summary>
    Peer,
}
