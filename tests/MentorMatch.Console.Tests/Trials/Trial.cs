using System.Text;
using MentorMatch.Console.Terminals;

namespace MentorMatch.Console.Tests.Trials;

/// <summary>A directory of its own in which the command is run in this process.</summary>
internal sealed class Trial : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("mentormatch-").FullName;

    /// <summary>The path of a file in the directory.</summary>
    public string PathOf(string name) => Path.Combine(directory, name);

    /// <summary>Writes a file as UTF-8 and gives its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    /// <summary>Reads a file as UTF-8.</summary>
    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>The names of all files in the directory and below, sorted.</summary>
    public string[] Files() =>
        [
            .. Directory
                .EnumerateFiles(directory, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(directory, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Runs the command; paths of the directory are shown without it.</summary>
    public Outcome Run(params string[] args) => Run(CancellationToken.None, args);

    /// <summary>Runs the command with a cancellation token.</summary>
    public Outcome Run(CancellationToken cancellation, params string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = MentorMatchCommand.Run(args, new Terminal(output, error), cancellation);
        return new Outcome(code, WithoutDirectory(output), WithoutDirectory(error));
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private string WithoutDirectory(StringWriter text) =>
        text.ToString().Replace(directory + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
}
