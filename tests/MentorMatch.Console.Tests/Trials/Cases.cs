using Xunit.Abstractions;

namespace MentorMatch.Console.Tests.Trials;

/// <summary>Real data with known answers that lies beside the repository on some machines and is never copied into it.</summary>
internal static class Cases
{
    /// <summary>The path of a case file, or <see langword="null"/> when it is not on this machine, which the test then says.</summary>
    public static string? Find(ITestOutputHelper output, params string[] path)
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "MentorMatch.sln")))
        {
            root = root.Parent;
        }

        string file = Path.Combine([root?.Parent?.FullName ?? ".", "shared", "cases", .. path]);
        if (File.Exists(file) || Directory.Exists(file))
        {
            return file;
        }

        output.WriteLine($"NOT RUN: {Path.Combine(path)} is not on this machine.");
        return null;
    }
}
