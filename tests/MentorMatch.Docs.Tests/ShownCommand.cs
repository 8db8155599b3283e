using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Docs.Tests.Markdown;

namespace MentorMatch.Docs.Tests;

/// <summary>A command that a document shows, and the output shown under it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Words">Its words: the program, then its arguments.</param>
/// <param name="Output">The output shown; empty when the document shows none.</param>
internal sealed record ShownCommand(string Place, ImmutableArray<string> Words, ImmutableArray<string> Output)
{
    private const string Prompt = "$ ";
    private const string ExitRemark = "exits with ";

    /// <summary>The exit code that the document promises: 0 unless the block stands under the remark <c>exits with N</c>, which is about its last command.</summary>
    public int ExitCode { get; private init; }

    /// <summary>
    /// The commands of a block. In <c>bash</c> and <c>sh</c> blocks every line is a command; in <c>console</c> blocks a command starts with <c>$ </c> and its output
    /// follows. A backslash at the end of a line continues it; a word that starts with <c>#</c> ends it. A block that is a file of the reader's is no list of commands.
    /// </summary>
    public static IEnumerable<ShownCommand> Of(CodeBlock block)
    {
        bool isConsole = string.Equals(block.Language, "console", StringComparison.Ordinal);
        if ((!isConsole && block.Language is not ("bash" or "sh")) || block.FileName is not null)
        {
            return [];
        }

        var commands = ImmutableArray.CreateBuilder<ShownCommand>();
        for (int at = 0; at < block.Lines.Length; at++)
        {
            string line = block.Lines[at];
            string place = $"{block.File}:{block.Line + at}";
            if (isConsole && !line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                ShownCommand last = commands.Count > 0 ? commands[^1] : throw new FormatException($"{place}: output without a command.");
                commands[^1] = last with { Output = last.Output.Add(line) };
                continue;
            }

            string command = isConsole ? line[Prompt.Length..] : line;
            while (command.EndsWith('\\') && at + 1 < block.Lines.Length)
            {
                command = command[..^1] + block.Lines[++at];
            }

            ImmutableArray<string> words = [.. SplitWords(command).TakeWhile(word => !word.StartsWith('#'))];
            if (words.Length > 0)
            {
                commands.Add(new ShownCommand(place, words, []));
            }
        }

        if (commands.Count > 0 && block.Remark.StartsWith(ExitRemark, StringComparison.Ordinal))
        {
            int code = int.Parse(block.Remark.AsSpan(ExitRemark.Length), CultureInfo.InvariantCulture);
            commands[^1] = commands[^1] with { ExitCode = code };
        }

        return commands.ToImmutable();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Words);

    private static IEnumerable<string> SplitWords(string command)
    {
        string[] quoted = command.Split('"');
        for (int part = 0; part < quoted.Length; part++)
        {
            string[] words = part % 2 == 1 ? [quoted[part]] : quoted[part].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (string word in words)
            {
                yield return word;
            }
        }
    }
}
