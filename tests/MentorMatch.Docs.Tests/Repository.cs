using System.Collections.Immutable;
using System.Diagnostics;
using MentorMatch.Docs.Tests.Markdown;

namespace MentorMatch.Docs.Tests;

/// <summary>The files of the repository that these tests read.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file that is part of the repository, relative to its root: those under version control and new ones that are not ignored.</summary>
    public static ImmutableArray<string> Files { get; } = [.. ListFiles().Where(file => File.Exists(PathOf(file)))];

    /// <summary>Every Markdown file of the repository.</summary>
    public static ImmutableArray<MarkdownDocument> Documents { get; } =
    [.. Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).Select(MarkdownDocument.Read)];

    /// <summary>The first thing that anybody reads.</summary>
    public static MarkdownDocument Readme => Document("README.md");

    /// <summary>One Markdown file of the repository.</summary>
    /// <param name="file">The file, relative to the root.</param>
    public static MarkdownDocument Document(string file) =>
        Documents.Single(document => string.Equals(document.File, file, StringComparison.Ordinal));

    public static string PathOf(string file) => Path.Combine(Root, file);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MentorMatch.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("The tests run outside the repository: no MentorMatch.sln above them.");
    }

    private static string[] ListFiles()
    {
        ProcessStartInfo git = new("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(git) ?? throw new InvalidOperationException("git did not start.");
        string list = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? list.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException("These tests need a git checkout: `git ls-files` failed.");
    }
}
