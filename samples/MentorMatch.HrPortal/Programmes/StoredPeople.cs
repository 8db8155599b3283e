namespace MentorMatch.HrPortal.Programmes;

/// <summary>A people file that was loaded, without its content.</summary>
internal sealed record StoredPeople
{
    /// <summary>Its number; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>The name it had.</summary>
    public required string File { get; init; }

    /// <summary>The SHA-256 of the file as it came, in lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How many bytes it had.</summary>
    public required long Bytes { get; init; }

    /// <summary>Mentors in it.</summary>
    public required int Mentors { get; init; }

    /// <summary>Mentees in it.</summary>
    public required int Mentees { get; init; }

    /// <summary>Peers in it.</summary>
    public required int Peers { get; init; }
}
