using System.Text;
using System.Text.RegularExpressions;

namespace MentorMatch.Tests.Doubles;

/// <summary>
/// A file of the repository that an output must equal byte by byte; of a page without its style sheet and its script, which are the same in all of them and stand in the source. Rewritten only when MENTORMATCH_REWRITE_GOLDEN is 1, to be read before it is committed.
/// </summary>
internal static partial class GoldenFile
{
    private const string RewriteVariable = "MENTORMATCH_REWRITE_GOLDEN";

    /// <summary>Whether files are to be rewritten.</summary>
    public static bool IsRewriting => string.Equals(Environment.GetEnvironmentVariable(RewriteVariable), "1", StringComparison.Ordinal);

    /// <summary>The path of a file of the repository.</summary>
    public static string PathInRepository(params string[] parts) => Path.Combine([Root(), .. parts]);

    public static void AssertEqual(string name, string actual)
    {
        actual = WithoutAssets(actual);
        string path = Path.Combine(Root(), "tests", "MentorMatch.Tests", "Golden", name);
        if (IsRewriting)
        {
            File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.True(File.Exists(path), $"{path} is missing. Maybe run once with {RewriteVariable}=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    /// <summary>The page without its style sheet, its script and their hashes.</summary>
    private static string WithoutAssets(string text) =>
        Hashes().Replace(Between(Between(text, "<style>", "</style>"), "<script>", "</script>"), "'sha256-…'");

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal);
        int to = text.IndexOf(end, StringComparison.Ordinal);
        return from < 0 || to < from ? text : string.Concat(text.AsSpan(0, from + start.Length), "…", text.AsSpan(to));
    }

    [GeneratedRegex("'sha256-[^']*'", RegexOptions.None, 60_000)]
    private static partial Regex Hashes();

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "MentorMatch.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
