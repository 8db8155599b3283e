using System.Collections.Immutable;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Reading.People;
using MentorMatch.Files.Reading.Profiles;
using MentorMatch.Files.Texts;
using MentorMatch.Files.Writing;
using MentorMatch.People;
using MentorMatch.Reporting;

namespace MentorMatch.HrPortal.Reading;

/// <summary>Reads files of people by the reader that all samples share.</summary>
internal static class PeopleReading
{
    /// <summary>Reads a file as it comes from an HR system.</summary>
    /// <param name="name">What problems call it.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>The people, and a copy that is fit to be stored.</returns>
    /// <exception cref="DataProblemsException">Something is wrong with the file; every problem is listed with file, line and column.</exception>
    public static ReadPeople ReadUpload(string name, byte[] content)
    {
        ProblemList problems = new();
        PeopleFiles files = new() { People = InputFile.Of(name, content) };
        (Cohort? cohort, ImmutableArray<PeopleFile> read) = new CohortReader(files, attributes: null, problems).Read();
        if (cohort is { Mentors.IsEmpty: true, Mentees.IsEmpty: true, Peers.IsEmpty: true })
        {
            problems.Add("nobody", name, null, null, "has column names and nobody under them", "the export was made with a filter");
        }

        if (cohort is null || !problems.IsEmpty)
        {
            throw new DataProblemsException(problems.Problems);
        }

        using MemoryStream copy = new();
        PeopleCsv.WriteWithAttributes(copy, [.. read.SelectMany(file => file.People)], CancellationToken.None);
        return new ReadPeople(
            cohort,
            copy.ToArray(),
            [
                .. read.SelectMany(file => ImportTexts.Of(Language.English).Notes(file)),
                .. problems.Warnings.Select(warning => warning.ToString()),
            ]
        );
    }

    /// <summary>Reads a stored copy.</summary>
    /// <param name="name">What the file was called.</param>
    /// <param name="copy">The bytes of the copy.</param>
    /// <param name="facts">Names of the attributes to keep.</param>
    /// <returns>The people.</returns>
    /// <exception cref="DataProblemsException">The copy is not what was stored.</exception>
    public static Cohort ReadStored(string name, byte[] copy, IReadOnlyCollection<string> facts) =>
        Read(new PeopleFiles { People = InputFile.Of(name, copy), Profile = ProfileChoice.None }, facts);

    /// <summary>Reads files that are known to be sound.</summary>
    /// <param name="files">The files.</param>
    /// <param name="facts">Names of the attributes to keep.</param>
    /// <returns>The people.</returns>
    /// <exception cref="DataProblemsException">They are not.</exception>
    public static Cohort Read(PeopleFiles files, IReadOnlyCollection<string> facts)
    {
        ProblemList problems = new();
        (Cohort? cohort, _) = new CohortReader(files, facts, problems).Read();
        return cohort is not null && problems.IsEmpty ? cohort : throw new DataProblemsException(problems.Problems);
    }
}
