using System.Text;

namespace MentorMatch.Tests.Doubles;

/// <summary>
/// A file of the repository that an output must equal byte by byte; of a page without its style sheet, which is the same in all of them and stands in the source. Rewritten only when MENTORMATCH_REWRITE_GOLDEN is 1, to be read before it is committed.
/// </summary>
internal static class GoldenFile
{
    private const string RewriteVariable = "MENTORMATCH_REWRITE_GOLDEN";

    public static void AssertEqual(string name, string actual)
    {
        actual = WithoutStyle(actual);
        string path = Path.Combine(Root(), "tests", "MentorMatch.Tests", "Golden", name);
        if (string.Equals(Environment.GetEnvironmentVariable(RewriteVariable), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.True(File.Exists(path), $"{path} is missing. Maybe run once with {RewriteVariable}=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string WithoutStyle(string text)
    {
        const string start = "<style>";
        int from = text.IndexOf(start, StringComparison.Ordinal);
        int to = text.IndexOf("</style>", StringComparison.Ordinal);
        return from < 0 || to < from ? text : string.Concat(text.AsSpan(0, from + start.Length), "…", text.AsSpan(to));
    }

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
