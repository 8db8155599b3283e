namespace MentorMatch.Console.Reading;

/// <summary>Opens files, and turns what can go wrong into problems.</summary>
internal static class FileOpener
{
    private const int BufferLength = 128 * 1024;

    /// <summary>Opens a file for reading from its start to its end.</summary>
    /// <param name="file">The path.</param>
    /// <param name="problems">Told why the file cannot be read.</param>
    /// <returns>The stream, or <see langword="null"/> after a problem.</returns>
    public static FileStream? Open(string file, ProblemList problems)
    {
        try
        {
            FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, BufferLength, FileOptions.SequentialScan);
            if (stream.Length > 0)
            {
                return stream;
            }

            stream.Dispose();
            problems.Add("empty-file", file, null, null, "is empty", null);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add("no-file", file, null, null, "does not exist", "the path is misspelt or relative to another directory");
        }
        catch (UnauthorizedAccessException)
        {
            bool isDirectory = Directory.Exists(file);
            problems.Add(
                "unreadable-file",
                file,
                null,
                null,
                isDirectory ? "is a directory, not a file" : "may not be read by this user",
                null
            );
        }
        catch (IOException failure)
        {
            problems.Add("unreadable-file", file, null, null, $"cannot be read: {failure.Message}", "another program has it open");
        }

        return null;
    }
}
