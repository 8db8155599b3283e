using System.IO.Compression;
using Xunit.Abstractions;

namespace MentorMatch.Tests.Given;

/// <summary>Real data beside the repository. It is not part of it, so a test that needs it says when it is not there.</summary>
internal static class SharedCases
{
    /// <summary>The path of a case, or null, with a message, when the cases are not there.</summary>
    public static string? Find(string relative, ITestOutputHelper output)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "..", "shared", "cases", relative);
            if (File.Exists(Path.Combine(folder.FullName, "MentorMatch.sln")) && File.Exists(path))
            {
                return path;
            }
        }

        output.WriteLine($"SKIPPED: {relative} is not in ../shared/cases beside the repository; nothing was tested.");
        return null;
    }

    /// <summary>The rows of a small, well-formed CSV file, by header; compressed when its name ends in .gz.</summary>
    public static List<Dictionary<string, string>> Rows(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(plain);
        List<List<string>> records = Records(reader.ReadToEnd());
        return
        [
            .. records
                .Skip(1)
                .Where(record => record.Count == records[0].Count)
                .Select(record => records[0].Zip(record).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal)),
        ];
    }

    private static List<List<string>> Records(string text)
    {
        List<List<string>> records = [];
        List<string> record = [];
        System.Text.StringBuilder cell = new();
        bool quoted = false;
        for (int at = 0; at <= text.Length; at++)
        {
            char c = at < text.Length ? text[at] : '\n';
            if (quoted && at < text.Length)
            {
                quoted = c != '"' || (at + 1 < text.Length && text[at + 1] == '"');
                if (quoted)
                {
                    cell.Append(c);
                    at += c == '"' ? 1 : 0;
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                record.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    records.Add(record);
                    record = [];
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        return records;
    }
}
