using System.Collections.Immutable;
using MentorMatch.Console.Terminals;
using MentorMatch.Console.Texts;
using MentorMatch.Files.Reading.People;
using MentorMatch.Files.Texts;
using MentorMatch.People;

namespace MentorMatch.Console.Commands;

/// <summary>A cohort as every command reads it: what a file was recognised as, who is left out and which columns must not travel is said on the error stream.</summary>
internal static class CohortInput
{
    /// <summary>Reads people. Problems are added to the run's.</summary>
    /// <param name="files">The files.</param>
    /// <param name="attributes">Names of the attributes to keep; <see langword="null"/> for all.</param>
    /// <param name="run">The run.</param>
    /// <param name="withAddresses">Whether e-mail addresses are kept beside the people.</param>
    /// <returns>The cohort, <see langword="null"/> when there is a problem; and how each people file was understood.</returns>
    public static (Cohort? Cohort, ImmutableArray<PeopleFile> Files) Read(
        PeopleFiles files,
        IReadOnlyCollection<string>? attributes,
        CommandRun run,
        bool withAddresses = false
    )
    {
        (Cohort? cohort, ImmutableArray<PeopleFile> read) = new CohortReader(files, attributes, run.Problems)
        {
            KeepsAddresses = withAddresses,
        }.Read();
        WriteNotes(read, run);
        return (cohort, read);
    }

    /// <summary>Says on the error stream what a file was recognised as, who is left out and which columns must not travel.</summary>
    /// <param name="files">The files.</param>
    /// <param name="run">The run.</param>
    public static void WriteNotes(ImmutableArray<PeopleFile> files, CommandRun run)
    {
        ImportTexts texts = ImportTexts.Of(run.Settings.Language);
        foreach (PeopleFile file in files)
        {
            foreach (string note in texts.Notes(file))
            {
                run.Terminal.Error.Write($"{texts.Note}: {ShownText.OneLine($"{file.File}: {note}")}\n");
            }
        }
    }
}
