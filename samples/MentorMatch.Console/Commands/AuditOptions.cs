using System.CommandLine;
using System.Globalization;
using MentorMatch.Files.Reading;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Audit;

namespace MentorMatch.Console.Commands;

/// <summary>The options of a command that leaves a record: who runs it and when, for those who want that kept.</summary>
internal sealed class AuditOptions
{
    private readonly Option<string?> runBy = new("--run-by")
    {
        Description = "Who runs this, for audit.json. Default: not recorded.",
        HelpName = "NAME",
    };
    private readonly Option<DateOnly?> runAt = new("--run-at")
    {
        Description = "The day, such as 2026-11-23, for audit.json. Default: not recorded, so that the same run gives the same bytes.",
        HelpName = "DATE",
        CustomParser = argument =>
        {
            if (Override.TryParseDay(argument.Tokens[0].Value, out DateOnly day))
            {
                return day;
            }

            argument.AddError($"--run-at: \"{argument.Tokens[0].Value}\" is no day. Maybe write it as 2026-11-23.");
            return null;
        },
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(runBy);
        command.Options.Add(runAt);
    }

    /// <summary>What the record says of this run.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="run">The run; it ends when a file can no longer be read.</param>
    /// <param name="files">The files read, by what they are for.</param>
    /// <param name="options">The options that matter besides language and time.</param>
    /// <returns>The context of the record.</returns>
    public AuditContext Read(
        ParseResult parsed,
        CommandRun run,
        IEnumerable<(string Role, InputFile? File)> files,
        params IEnumerable<(string Name, string? Value)> options
    )
    {
        string? limit = run.Settings.TimeLimit?.ToString("c", CultureInfo.InvariantCulture);
        string language = run.Settings.Language == Language.French ? "fr" : "en";
        AuditContext context = AuditInputs.Of(files, [.. options, ("lang", language), (AuditInputs.TimeLimit, limit)], run.Problems);
        run.ThrowIfProblems();
        (string? by, DateOnly? at) = (parsed.GetValue(runBy), parsed.GetValue(runAt));
        return by is null && at is null ? context : context with { Run = new AuditRun(by, at) };
    }
}
