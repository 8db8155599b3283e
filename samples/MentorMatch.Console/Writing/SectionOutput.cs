using MentorMatch.Console.Commands;
using MentorMatch.Console.Texts;
using MentorMatch.Files.Writing;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Console.Writing;

/// <summary>What becomes of the sections that answer a question: on the terminal, and the first table in a file where one is asked for.</summary>
internal static class SectionOutput
{
    /// <summary>Writes the file and prints the sections; nothing is printed where the file is the standard output.</summary>
    /// <param name="run">The run.</param>
    /// <param name="sections">The sections, at least one; the first table of the first is what a file holds.</param>
    /// <param name="target">The file; <see langword="null"/> when none is asked for.</param>
    /// <param name="mostRows">The most rows of each table to print.</param>
    public static void Write(CommandRun run, IReadOnlyList<ReportSection> sections, string? target, int mostRows)
    {
        if (target is not null)
        {
            SingleOutput.Write(run.Terminal, target, stream => SectionCsv.Write(stream, sections[0].Tables[0]));
            if (SingleOutput.IsStandardOutput(target))
            {
                return;
            }
        }

        CommandTexts texts = CommandTexts.Of(run.Settings.Language);
        foreach (ReportSection section in sections)
        {
            SectionPrinter.Print(run.Terminal, section, mostRows, texts.AndMore);
        }

        if (target is not null)
        {
            run.Say(texts.Wrote([target]));
        }
    }
}
