using System.Collections.Immutable;
using MentorMatch.Files.Reading.Headers;
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
    /// <summary>Whether every row gave a participant: otherwise others may name somebody who stands in the file all the same.</summary>
    public required bool IsWhole { get; init; }
}
