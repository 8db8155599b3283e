using System.Text;

namespace MentorMatch.Packages.Tests;

/// <summary>
/// A file of the repository that holds what was agreed on. Rewritten only when MENTORMATCH_REWRITE_GOLDEN is 1, to be read before it is committed.
/// </summary>
internal static class ApprovedFile
{
    private const string RewriteVariable = "MENTORMATCH_REWRITE_GOLDEN";

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    public static void AssertEqual(string name, string actual)
    {
        string path = Path.Combine(Root, "tests", "MentorMatch.Packages.Tests", "Approved", name);
        if (string.Equals(Environment.GetEnvironmentVariable(RewriteVariable), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.True(File.Exists(path), $"{path} is missing. Maybe run once with {RewriteVariable}=1 and read what it wrote.");
        string[] approved = File.ReadAllLines(path);
        string[] found = actual.TrimEnd('\n').Split('\n');
        string[] changes =
        [
            .. approved.Except(found, StringComparer.Ordinal).Select(line => $"- {line.Trim()}"),
            .. found.Except(approved, StringComparer.Ordinal).Select(line => $"+ {line.Trim()}"),
        ];
        Assert.True(
            changes.Length == 0,
            $"{name}: users see other types and members than agreed:\n{string.Join('\n', changes)}\nMaybe that is meant: run once with {RewriteVariable}=1, "
                + "read the difference, and say in CHANGELOG.md what users must change."
        );
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "MentorMatch.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
