namespace MentorMatch.Console.Commands;

/// <summary>The files that say who takes part and what is known about pairs, as given on the command line.</summary>
internal sealed record PeopleFiles
{
    /// <summary>One file of everybody.</summary>
    public string? People { get; init; }

    /// <summary>The mentors; together with <see cref="Mentees"/>.</summary>
    public string? Mentors { get; init; }

    /// <summary>The mentees.</summary>
    public string? Mentees { get; init; }

    /// <summary>Which column is which.</summary>
    public string? Map { get; init; }

    /// <summary>Pairs that must be matched.</summary>
    public string? Pins { get; init; }

    /// <summary>Pairs that must not be matched.</summary>
    public string? Bans { get; init; }

    /// <summary>Pairs of earlier rounds.</summary>
    public string? Previous { get; init; }

    /// <summary>An earlier result, in which some had no match.</summary>
    public string? Waiting { get; init; }

    /// <summary>What mentees ask for.</summary>
    public string? Choices { get; init; }

    /// <summary>Whether those listed as mentees teach and those listed as mentors learn.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Every file; <see langword="null"/> where none was given.</summary>
    public IEnumerable<string?> All => ByRole.Select(input => input.File);

    /// <summary>The files given, by what they are for.</summary>
    public IEnumerable<(string Role, string? File)> ByRole =>
        [
            ("people", People),
            ("mentors", Mentors),
            ("mentees", Mentees),
            ("map", Map),
            ("pins", Pins),
            ("bans", Bans),
            ("previous", Previous),
            ("waiting", Waiting),
            ("choices", Choices),
        ];

    /// <summary>Whether any people were given.</summary>
    public bool HasPeople => People is not null || Mentors is not null;
}
