using System.Collections.Immutable;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.Profiles;
using MentorMatch.Files.Reading.Text;
using MentorMatch.People;

namespace MentorMatch.Files.Reading.People;

/// <summary>What was read from a people file, and how.</summary>
/// <param name="File">The path as given.</param>
/// <param name="Form">How the file is written.</param>
/// <param name="Plan">Which column holds what.</param>
/// <param name="Headers">The names of its columns.</param>
/// <param name="People">The participants, in the order of the file.</param>
public sealed record PeopleFile(
    string File,
    TextForm Form,
    ColumnPlan Plan,
    ImmutableArray<string> Headers,
    IReadOnlyList<Participant> People
)
{
    /// <summary>With which profile it was read; <see langword="null"/> for none.</summary>
    public ProfileUse? Profile { get; init; }

    /// <summary>The rows that the profile leaves out, in the order of the file.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];

    /// <summary>The e-mail address of each person by id, where there is one; empty unless it was asked for.</summary>
    public IReadOnlyDictionary<string, string> Addresses { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The line of the column names.</summary>
    public int HeaderLine { get; init; }

    /// <summary>For each column, how many of the people have something in it.</summary>
    public ImmutableArray<int> Filled { get; init; } = [];

    /// <summary>Whether every row gave a participant: otherwise others may name somebody who stands in the file all the same.</summary>
    public required bool IsWhole { get; init; }
}
