namespace MentorMatch.Files.Reading.Headers;

/// <summary>The fields of a people file that the command knows; every other column is an attribute.</summary>
public enum PersonField
{
    /// <summary>The id of the person, unique.</summary>
    Id,

    /// <summary>The name to show, whole.</summary>
    Name,

    /// <summary>The first name; joined with <see cref="LastName"/> when no column holds whole names.</summary>
    FirstName,

    /// <summary>The last name.</summary>
    LastName,

    /// <summary>Mentor, mentee, both or peer.</summary>
    Role,

    /// <summary>The career level, a whole number.</summary>
    Level,

    /// <summary>The skills the person has, a list.</summary>
    Skills,

    /// <summary>The skills the person wants to learn, a list.</summary>
    Wants,

    /// <summary>The department, one value.</summary>
    Department,

    /// <summary>The site, one value.</summary>
    Location,

    /// <summary>The languages spoken, a list.</summary>
    Languages,

    /// <summary>The time zone.</summary>
    TimeZone,

    /// <summary>The id of the manager.</summary>
    Manager,

    /// <summary>The most mentees a mentor takes.</summary>
    Capacity,

    /// <summary>The fewest mentees a mentor takes when there are any.</summary>
    MinCapacity,

    /// <summary>Ids of the partners the person would like, best first.</summary>
    Prefers,

    /// <summary>Ids of people the person must not be matched with.</summary>
    Avoids,

    /// <summary>The hours the person is free.</summary>
    Availability,
}
