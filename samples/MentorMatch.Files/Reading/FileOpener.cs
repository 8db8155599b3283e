namespace MentorMatch.Files.Reading;

/// <summary>Opens files, and turns what can go wrong into problems.</summary>
public static class FileOpener
{
    /// <summary>Opens a file for reading from its start to its end.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Told why the file cannot be read.</param>
    /// <returns>The stream, or <see langword="null"/> after a problem.</returns>
    public static Stream? Open(InputFile file, ProblemList problems)
    {
        try
        {
            Stream stream = file.Open();
            if (stream.Length > 0)
            {
                return stream;
            }

            stream.Dispose();
            problems.Add("empty-file", file.Name, null, null, "is empty", null);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add("no-file", file.Name, null, null, "does not exist", "the path is misspelt or relative to another directory");
        }
        catch (UnauthorizedAccessException)
        {
            bool isDirectory = Directory.Exists(file.Name);
            problems.Add(
                "unreadable-file",
                file.Name,
                null,
                null,
                isDirectory ? "is a directory, not a file" : "may not be read by this user",
                null
            );
        }
        catch (IOException failure)
        {
            problems.Add("unreadable-file", file.Name, null, null, $"cannot be read: {failure.Message}", "another program has it open");
        }

        return null;
    }
}
