using MentorMatch.Console.Terminals;
using MentorMatch.Files.Writing;

namespace MentorMatch.Console.Writing;

/// <summary>A command's one output: a file, or the standard output when the file is called <c>-</c>.</summary>
internal static class SingleOutput
{
    /// <summary>Whether a path means the standard output.</summary>
    /// <param name="path">The path as typed.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsStandardOutput(string path) => string.Equals(path, "-", StringComparison.Ordinal);

    /// <summary>Checks early that the output can be a file of that name.</summary>
    /// <param name="path">The path as typed.</param>
    /// <param name="inputs">The files that the command reads, which it must never overwrite; those not given are <see langword="null"/>.</param>
    /// <exception cref="UsageException">It is empty, a directory or an input.</exception>
    public static void Check(string path, params IEnumerable<string?> inputs) => CheckOption("--out", path, inputs);

    /// <summary>Checks early that an output can be a file of that name.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="path">The path as typed.</param>
    /// <param name="inputs">The files that the command reads, which it must never overwrite; those not given are <see langword="null"/>.</param>
    /// <exception cref="UsageException">It is empty, a directory or an input.</exception>
    public static void CheckOption(string option, string path, IEnumerable<string?> inputs)
    {
        if (path.Length == 0)
        {
            throw new UsageException($"{option}: the name of the file is empty", "- for the standard output");
        }

        if (Directory.Exists(path))
        {
            throw new UsageException($"{option}: {path} is a directory, not a file", "a file in it");
        }

        string full = Path.GetFullPath(path);
        if (inputs.Any(input => !string.IsNullOrEmpty(input) && string.Equals(Path.GetFullPath(input), full, StringComparison.Ordinal)))
        {
            throw new UsageException($"{option}: {path} is one of the files read, and would be lost", "another name");
        }
    }

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
