using MentorMatch.Files.Reading.Profiles;

namespace MentorMatch.Files.Reading.People;

/// <summary>The files that say who takes part and what is known about pairs.</summary>
public sealed record PeopleFiles
{
    /// <summary>One file of everybody.</summary>
    public InputFile? People { get; init; }

    /// <summary>The mentors; together with <see cref="Mentees"/>.</summary>
    public InputFile? Mentors { get; init; }

    /// <summary>The mentees.</summary>
    public InputFile? Mentees { get; init; }

    /// <summary>Which column is which.</summary>
    public InputFile? Map { get; init; }

    /// <summary>With which profile the people are read. Default: the one that each file is recognised by.</summary>
    public ProfileChoice Profile { get; init; } = ProfileChoice.Detected;

    /// <summary>Pairs that must be matched.</summary>
    public InputFile? Pins { get; init; }

    /// <summary>Pairs that must not be matched.</summary>
    public InputFile? Bans { get; init; }

    /// <summary>Pairs of earlier rounds.</summary>
    public InputFile? Previous { get; init; }

    /// <summary>An earlier result, in which some had no match.</summary>
    public InputFile? Waiting { get; init; }

    /// <summary>What mentees ask for.</summary>
    public InputFile? Choices { get; init; }

    /// <summary>Whether those listed as mentees teach and those listed as mentors learn.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Where the files lie on disk, those that do; <see langword="null"/> for the others.</summary>
    public IEnumerable<string?> Paths => ByRole.Select(input => input.File?.Path);

    /// <summary>The files given, by what they are for.</summary>
    public IEnumerable<(string Role, InputFile? File)> ByRole =>
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
