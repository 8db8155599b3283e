using System.Collections.Immutable;
using System.Diagnostics;
using MentorMatch.Files.Reading.People;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Console.Commands;

/// <summary>What a command asks about.</summary>
/// <param name="ReadCohort">The people; <see langword="null"/> when the files had problems.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Format">The format.</param>
/// <param name="IsBundled">Whether the people are the bundled cohort.</param>
/// <param name="IsBuiltInPolicy">Whether no policy was given.</param>
internal sealed record MatchingInput(Cohort? ReadCohort, MatchingPolicy Policy, Format Format, bool IsBundled, bool IsBuiltInPolicy)
{
    /// <summary>How each people file was understood.</summary>
    public ImmutableArray<PeopleFile> Files { get; init; } = [];

    /// <summary>The people, once the run has no problems.</summary>
    public Cohort Cohort => ReadCohort ?? throw new UnreachableException("The cohort was asked for although its files had problems.");
}
