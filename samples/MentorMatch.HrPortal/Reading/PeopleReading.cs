using System.Collections.Immutable;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Reading.People;
using MentorMatch.People;

namespace MentorMatch.HrPortal.Reading;

/// <summary>Reads files of people by the reader that all samples share.</summary>
internal static class PeopleReading
{
    /// <summary>Reads people.</summary>
    /// <param name="files">The files.</param>
    /// <param name="facts">Names of the attributes to keep; <see langword="null"/> for all.</param>
    /// <returns>The people, and what the reader should be told although they could be read.</returns>
    /// <exception cref="DataProblemsException">Something is wrong with the files; every problem is listed with file, line and column.</exception>
    public static (Cohort Cohort, ImmutableArray<DataProblem> Warnings) Read(PeopleFiles files, IReadOnlyCollection<string>? facts)
    {
        ProblemList problems = new();
        (Cohort? cohort, _) = new CohortReader(files, facts, problems).Read();
        if (cohort is { Mentors.IsEmpty: true, Mentees.IsEmpty: true, Peers.IsEmpty: true })
        {
            problems.Add(
                "nobody",
                files.People!.Name,
                null,
                null,
                "has column names and nobody under them",
                "the export was made with a filter"
            );
        }

        return problems.IsEmpty && cohort is not null ? (cohort, problems.Warnings) : throw new DataProblemsException(problems.Problems);
    }
}
