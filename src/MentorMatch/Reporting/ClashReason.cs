namespace MentorMatch.Reporting;

/// <summary>Why pins and bounds cannot all be kept.</summary>
public enum ClashReason
{
    /// <summary>A pinned pair is forbidden.</summary>
    PinForbidden,

    /// <summary>A mentee has more pins than mentors allowed.</summary>
    PinsExceedMentee,

    /// <summary>A mentor has more pins than places.</summary>
    PinsExceedMentor,

    /// <summary>A mentee has more pins to mentors of one category than a list may hold.</summary>
    PinsExceedCategory,

    /// <summary>Pins name no time, and the times that were asked for do not suffice for all of them.</summary>
    PinsWithoutTimes,

    /// <summary>A set of mentees must have more mentors than there are places for them.</summary>
    MenteeMinimums,

    /// <summary>A set of mentors must have more mentees than there are for them.</summary>
    MentorMinimums,

    /// <summary>A peer is pinned to several others.</summary>
    PinsExceedPeer,

    /// <summary>No stable pairs exist: an odd number of people would each rather have the next one than the one before.</summary>
    NoStablePairs,

    /// <summary>A mentor with pins takes fewer mentees than a group needs.</summary>
    PinsNeedAGroup,

    /// <summary>No number of circles of the sizes asked for holds exactly everybody.</summary>
    CircleSizes,

    /// <summary>Pins join more people than a circle holds.</summary>
    PinsExceedCircle,

    /// <summary>Pins join two people, by way of others, who must not share a circle.</summary>
    PinsJoinForbidden,

    /// <summary>Pins join more people of one value of an attribute than a circle may have.</summary>
    PinsExceedSpread,

    /// <summary>A person may sit with fewer others than the smallest circle needs.</summary>
    TooFewCompanions,

    /// <summary>More people must be apart from each other than there can be circles.</summary>
    TooManyApart,

    /// <summary>No number of circles can keep the rules about who sits together, counting alone.</summary>
    CircleComposition,

    /// <summary>A quota cannot be kept, or several cannot be kept together.</summary>
    QuotasAtOdds,

    /// <summary>Every way of forming circles breaks something; all were tried.</summary>
    NoCircles,
}
