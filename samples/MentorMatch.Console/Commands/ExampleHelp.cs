using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MentorMatch.Console.Commands;

/// <summary>The usual help, followed by an example of the command.</summary>
/// <param name="usual">The usual help.</param>
internal sealed class ExampleHelp(HelpAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        string example = parseResult.CommandResult.Command is IHasExample command
            ? command.Example
            : "mentormatch match --people people.csv --format ratio --ratio 3 --out round1";
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.Write("Example:\n");
        foreach (string line in example.Split('\n'))
        {
            output.Write($"  {line}\n");
        }

        return code;
    }
}
