using Xunit.Abstractions;

namespace MentorMatch.Files.Tests.Trials;

/// <summary>Real data with known answers that lies beside the repository on some machines and is never copied into it.</summary>
internal static class Cases
{
    /// <summary>The path of a case file, or <see langword="null"/> when it is not on this machine, which the test then says.</summary>
    public static string? Find(ITestOutputHelper output, params string[] path)
    {
        string file = Path.Combine([Path.GetDirectoryName(Repository.Root())!, "shared", "cases", .. path]);
        if (File.Exists(file) || Directory.Exists(file))
        {
            return file;
        }

        output.WriteLine($"NOT RUN: {Path.Combine(path)} is not on this machine.");
        return null;
    }
}
