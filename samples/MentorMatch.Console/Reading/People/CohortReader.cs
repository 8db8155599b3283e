using System.Collections.Immutable;
using MentorMatch.Console.Commands;
using MentorMatch.Console.Reading.Headers;
using MentorMatch.Console.Reading.Pairs;
using MentorMatch.People;

namespace MentorMatch.Console.Reading.People;

/// <summary>Reads all files about people into a cohort, or finds every problem of them all.</summary>
/// <param name="files">The files.</param>
/// <param name="attributes">Names of the attributes to keep; <see langword="null"/> for all.</param>
/// <param name="problems">Told of every problem.</param>
internal sealed class CohortReader(PeopleFiles files, IReadOnlyCollection<string>? attributes, ProblemList problems)
{
    /// <summary>Reads the files.</summary>
    /// <returns>The cohort, <see langword="null"/> when there is a problem; and how each people file was understood.</returns>
    public (Cohort? Cohort, ImmutableArray<PeopleFile> Files) Read()
    {
        PeopleReader reader = new(MappingReader.Read(files.Map, problems), attributes, problems);
        ImmutableArray<PeopleFile> read = [.. ReadFiles(reader)];
        reader.Finish();
        KnownPairings pairings = new()
        {
            Pins = PairingReader.Read(files.Pins, problems),
            Bans = PairingReader.Read(files.Bans, problems),
            History = PairingReader.Read(files.Previous, problems),
        };

        // People with a broken cell are missing from the list: then others seem to name somebody unknown. Those echoes are left out, the cell is reported.
        bool isWhole = problems.IsEmpty;
        if (Cohort.TryCreate(read.SelectMany(file => file.People), pairings, out Cohort? cohort, out ImmutableArray<DataProblem> found) && isWhole)
        {
            return (cohort, read);
        }

        foreach (DataProblem problem in found.Where(problem => isWhole || !IsAboutSomebodyUnknown(problem)))
        {
            problems.Add(problem);
        }

        return (null, read);
    }

    private IEnumerable<PeopleFile> ReadFiles(PeopleReader reader)
    {
        (string? File, ParticipantRole? Role)[] all =
        [
            (files.People, null),
            (files.Mentors, ParticipantRole.Mentor),
            (files.Mentees, ParticipantRole.Mentee),
        ];
        foreach ((string? file, ParticipantRole? role) in all)
        {
            if (file is not null && reader.Read(file, role) is { } read)
            {
                yield return read;
            }
        }
    }

    private static bool IsAboutSomebodyUnknown(DataProblem problem) => problem.Code.StartsWith("unknown-", StringComparison.Ordinal);
}
