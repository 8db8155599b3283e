using MentorMatch.Console.Terminals;

namespace MentorMatch.Console.Writing;

/// <summary>A command's one output: a file, or the standard output when the file is called <c>-</c>.</summary>
internal static class SingleOutput
{
    /// <summary>Whether a path means the standard output.</summary>
    /// <param name="path">The path as typed.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsStandardOutput(string path) => string.Equals(path, "-", StringComparison.Ordinal);

    /// <summary>Writes the output, whole or not at all.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="path">The path as typed.</param>
    /// <param name="write">Writes UTF-8 bytes.</param>
    public static void Write(Terminal terminal, string path, Action<Stream> write)
    {
        if (IsStandardOutput(path))
        {
            using TextWriterStream stream = new(terminal.Output);
            write(stream);
            return;
        }

        OutputFiles files = new();
        files.Add(path, write);
        files.Commit();
    }
}
