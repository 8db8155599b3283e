using System.Collections.Immutable;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.Pairs;
using MentorMatch.Files.Reading.Profiles;
using MentorMatch.People;

namespace MentorMatch.Files.Reading.People;

/// <summary>Reads all files about people into a cohort, or finds every problem of them all.</summary>
/// <param name="files">The files.</param>
/// <param name="attributes">Names of the attributes to keep; <see langword="null"/> for all.</param>
/// <param name="problems">Told of every problem.</param>
public sealed class CohortReader(PeopleFiles files, IReadOnlyCollection<string>? attributes, ProblemList problems)
{
    /// <summary>Whether e-mail addresses are kept beside the people, for an export that needs them. Default: no.</summary>
    public bool KeepsAddresses { get; init; }

    /// <summary>Reads the files.</summary>
    /// <returns>The cohort, <see langword="null"/> when there is a problem; and how each people file was understood.</returns>
    public (Cohort? Cohort, ImmutableArray<PeopleFile> Files) Read()
    {
        long before = problems.Count;
        ColumnMapping mapping = MappingReader.Read(files.Map, problems);
        if (problems.Count > before)
        {
            // Read without what the mapping says, the people would show problems that they do not have.
            return (null, []);
        }

        PeopleReader reader = new(mapping, attributes, problems, files.Profile) { KeepsAddresses = KeepsAddresses };
        ImmutableArray<PeopleFile> read = [.. ReadFiles(reader)];
        reader.Finish();
        KnownPairings pairings = new()
        {
            Pins = PairingReader.Read(files.Pins, problems),
            Bans = PairingReader.Read(files.Bans, problems),
            History = PairingReader.Read(files.Previous, problems),
            Choices = ChoiceReader.Read(files.Choices, problems),
        };
        bool isWhole = read.Length == FilesGiven().Count() && read.All(file => file.IsWhole);
        IEnumerable<Participant> people = read.SelectMany(file => file.People);
        people = files.IsReversed ? people.Select(person => person.Reversed()) : people;
        Cohort.TryCreate(people, pairings, out Cohort? cohort, out ImmutableArray<DataProblem> found);

        // Somebody unknown may be somebody whose row could not be read: that row is reported, its echoes are not.
        foreach (DataProblem problem in found.Where(problem => isWhole || !problem.Code.EndsWith("-unknown", StringComparison.Ordinal)))
        {
            problems.Add(IfLeftOut(problem, read));
        }

        cohort = problems.IsEmpty && cohort is not null ? WithWaiting(cohort) : null;
        return (problems.IsEmpty ? cohort : null, read);
    }

    // Whoever is named and not there may be somebody whom the profile leaves out: then that is the reason, and no near name.
    private static DataProblem IfLeftOut(DataProblem problem, ImmutableArray<PeopleFile> read)
    {
        bool isUnknown = problem.Code.EndsWith("-unknown", StringComparison.Ordinal);
        foreach (PeopleFile file in isUnknown ? read : [])
        {
            LeftOut? person = file.LeftOut.FirstOrDefault(row =>
                row.Id.Length > 0 && problem.Message.Contains($"\"{row.Id}\"", StringComparison.Ordinal)
            );
            if (person is not null)
            {
                return problem with
                {
                    Maybe =
                        $"the person is left out: {person.Column} is \"{person.Text}\" on line {person.Line} of {file.File}; take the id out, or see --profile",
                };
            }
        }

        return problem;
    }

    private Cohort? WithWaiting(Cohort cohort)
    {
        if (files.Waiting is null || ResultReader.Read(files.Waiting, problems) is not { } earlier)
        {
            return cohort;
        }

        try
        {
            return cohort.WithWaiting(earlier.Unmatched.Select(person => person.Id));
        }
        catch (DataProblemsException wrong)
        {
            foreach (DataProblem problem in wrong.Problems)
            {
                problems.Add(problem);
            }

            return null;
        }
    }

    private IEnumerable<(InputFile File, ParticipantRole? Role)> FilesGiven() =>
        new (InputFile? File, ParticipantRole? Role)[]
        {
            (files.People, null),
            (files.Mentors, ParticipantRole.Mentor),
            (files.Mentees, ParticipantRole.Mentee),
        }
            .Where(given => given.File is not null)
            .Select(given => (given.File!, given.Role));

    private IEnumerable<PeopleFile> ReadFiles(PeopleReader reader) =>
        FilesGiven().Select(given => reader.Read(given.File, given.Role)).OfType<PeopleFile>();
}
