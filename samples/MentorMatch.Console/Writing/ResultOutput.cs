using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using MentorMatch.Console.Commands;
using MentorMatch.Console.Texts;
using MentorMatch.Files.Writing;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Audit;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Console.Writing;

/// <summary>What becomes of a result: files in the --out directory, a summary on the terminal, an exit code.</summary>
internal static class ResultOutput
{
    /// <summary>The option --out of the commands that make a result.</summary>
    /// <returns>The option.</returns>
    public static Option<string?> DirectoryOption() =>
        new("--out")
        {
            Description = "The directory to write result.json, matches.csv, report.html and audit.json to; made if missing.",
            HelpName = "DIR",
        };

    /// <summary>Checks early that a directory can be written to under this name.</summary>
    /// <param name="directory">The directory; <see langword="null"/> when nothing is to be written.</param>
    /// <exception cref="UsageException">A file has that name, or it is empty.</exception>
    public static void CheckDirectory(string? directory)
    {
        if (directory is { Length: 0 })
        {
            throw new UsageException("--out: the name of the directory is empty");
        }

        if (directory is not null && File.Exists(directory))
        {
            throw new UsageException($"--out: {directory} is a file, not a directory", "another name");
        }
    }

    /// <summary>Prints the summary and tells the exit code; writes no file.</summary>
    /// <param name="run">The run.</param>
    /// <param name="result">The result.</param>
    /// <param name="names">The names of the people; <see langword="null"/> for none.</param>
    /// <returns>The exit code.</returns>
    public static int Tell(CommandRun run, MatchResult result, PersonNames? names = null)
    {
        if (result.Status == SolutionStatus.Unknown)
        {
            return ReportNothingFound(run, result);
        }

        return Print(run, result, ResultDocument.From(result, run.Settings.Language), names, []);
    }

    /// <summary>Writes the files, prints the summary and tells the exit code.</summary>
    /// <param name="run">The run.</param>
    /// <param name="result">The result.</param>
    /// <param name="names">The names of the people; <see langword="null"/> for own scores.</param>
    /// <param name="directory">The --out directory; <see langword="null"/> to print only.</param>
    /// <param name="audit">Makes the record of the run.</param>
    /// <param name="sections">Works out what else the report is to show, if there is one; nothing when <see langword="null"/>.</param>
    /// <param name="export">Makes the file that a mentoring platform imports; <see langword="null"/>, itself or what it gives, for none.</param>
    /// <returns>The exit code.</returns>
    public static int Finish(
        CommandRun run,
        MatchResult result,
        PersonNames? names,
        string? directory,
        Func<ResultDocument, AuditRecord> audit,
        Func<ImmutableArray<ReportSection>>? sections = null,
        Func<MatchResult, Action<Stream>?>? export = null
    )
    {
        if (result.Status == SolutionStatus.Unknown)
        {
            return ReportNothingFound(run, result);
        }

        ResultDocument document = ResultDocument.From(result, run.Settings.Language);
        List<string> written = directory is null
            ? []
            : WriteFiles(
                result,
                document,
                names,
                directory,
                audit(document),
                sections?.Invoke() ?? [],
                result.Status == SolutionStatus.Infeasible ? null : export?.Invoke(result)
            );
        return Print(run, result, document, names, written);
    }

    private static int Print(CommandRun run, MatchResult result, ResultDocument document, PersonNames? names, List<string> written)
    {
        ResultPrinter printer = new(run, document, names);
        printer.Print(result.Summary(run.Settings.Language));
        if (written.Count > 0)
        {
            run.Say(CommandTexts.Of(run.Settings.Language).Wrote(written));
        }

        return result.Status == SolutionStatus.Infeasible ? ExitCode.Infeasible : ExitCode.Done;
    }

    private static int ReportNothingFound(CommandRun run, MatchResult result)
    {
        (string words, int code) = result.Stop switch
        {
            StopReason.TimeLimit => ("The time limit was reached before anything feasible was known.", ExitCode.Cancelled),
            StopReason.Cancelled => ("Cancelled before anything feasible was known.", ExitCode.Cancelled),
            _ when result.Certificate?.Sides is not null => (
                "No matching was found that keeps every quota, and it was not shown that there is none. Maybe loosen a quota.",
                ExitCode.UnexpectedFailure
            ),
            _ when result.ArePeers => (
                "No circles were found that keep every rule, and it was not shown that there are none. Maybe allow other sizes, or ask for less.",
                ExitCode.UnexpectedFailure
            ),
            _ => ("Unexpected failure: the solver found no matching and did not show that there is none.", ExitCode.UnexpectedFailure),
        };
        run.Terminal.Error.Write($"{words}\n");
        return code;
    }

    private static List<string> WriteFiles(
        MatchResult result,
        ResultDocument document,
        PersonNames? names,
        string directory,
        AuditRecord audit,
        ImmutableArray<ReportSection> sections,
        Action<Stream>? export
    )
    {
        OutputFiles files = new();
        List<string> paths = [];
        void Add(string name, Action<Stream> write)
        {
            string path = Path.Combine(directory, name);
            files.Add(path, write);
            paths.Add(path);
        }

        Add("result.json", document.Write);
        Add("report.html", stream => stream.Write(Encoding.UTF8.GetBytes(HtmlReport.Render(document, names, sections: sections))));
        Add("audit.json", audit.Write);
        void AddOrRemove(string name, bool isThere, Action<Stream> write)
        {
            if (isThere)
            {
                Add(name, write);
            }
            else
            {
                // What an earlier run left there is no part of this result.
                files.Remove(Path.Combine(directory, name));
            }
        }

        AddOrRemove("matches.csv", document.Status != SolutionStatus.Infeasible, stream => MatchesCsv.Write(stream, result, names));
        if (!result.Alternates.IsEmpty || File.Exists(Path.Combine(directory, "result.json")))
        {
            AddOrRemove("alternates.csv", !result.Alternates.IsEmpty, stream => AlternatesCsv.Write(stream, result, names));
        }

        if (
            export is not null
            || File.Exists(Path.Combine(directory, ExportOption.FileName)) && File.Exists(Path.Combine(directory, "result.json"))
        )
        {
            AddOrRemove(ExportOption.FileName, export is not null, stream => export!(stream));
        }

        if (result.Groups.IsEmpty)
        {
            files.Remove(Path.Combine(directory, "groups.csv"));
        }
        else
        {
            Add("groups.csv", stream => GroupsCsv.Write(stream, result, names));
        }

        files.Commit();
        return paths;
    }
}
