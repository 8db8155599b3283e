using System.CommandLine;
using MentorMatch.Files.Reading.People;
using MentorMatch.Files.Writing;
using MentorMatch.Reporting;

namespace MentorMatch.Console.Commands;

/// <summary>The option <c>--export-as</c>: the matches once more, in the shape that a mentoring platform imports.</summary>
internal sealed class ExportOption
{
    /// <summary>The name of the file in the --out directory.</summary>
    public const string FileName = "connections.csv";

    private const string Chronus = "chronus";

    private readonly Option<string?> platform = new("--export-as")
    {
        Description =
            $"Also writes {FileName}, which a mentoring platform imports. chronus: mentor's and mentee's e-mail address and the connection's name.",
        HelpName = Chronus,
        CustomParser = argument => OptionText.OneOf<string?>(argument, (Chronus, Chronus)),
    };

    /// <summary>Adds the option to a command.</summary>
    /// <param name="command">The command, which has --out.</param>
    /// <param name="directory">Its --out.</param>
    public void AddTo(Command command, Option<string?> directory)
    {
        command.Options.Add(platform);
        command.Validators.Add(parsed =>
        {
            if (parsed.ReadableValue(platform) is not null && parsed.ReadableValue(directory) is null)
            {
                parsed.AddError("--export-as writes a file into --out, and there is none. Maybe add --out round1.");
            }
        });
    }

    /// <summary>Whether an export was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>Whether it was.</returns>
    public bool IsAsked(ParseResult parsed) => parsed.GetValue(platform) is not null;

    /// <summary>Makes the export of a result.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="run">The run; it ends with every problem when somebody matched has no address.</param>
    /// <param name="result">The result.</param>
    /// <param name="names">The names of the people.</param>
    /// <param name="files">The people files, with addresses.</param>
    /// <returns>Writes the file; <see langword="null"/> when no export was asked for.</returns>
    public Action<Stream>? Of(ParseResult parsed, CommandRun run, MatchResult result, PersonNames names, IEnumerable<PeopleFile> files)
    {
        if (!IsAsked(parsed))
        {
            return null;
        }

        Dictionary<string, string> addresses = new(StringComparer.Ordinal);
        foreach ((string id, string address) in files.SelectMany(file => file.Addresses))
        {
            addresses.TryAdd(id, address);
        }

        ConnectionsCsv.Check(result, addresses, run.Problems);
        run.ThrowIfProblems();
        return stream => ConnectionsCsv.Write(stream, result, names, addresses);
    }
}
