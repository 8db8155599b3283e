namespace MentorMatch.Files.Reading;

/// <summary>Reads small files at once.</summary>
internal static class WholeFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Told why it cannot be read.</param>
    /// <param name="mostBytes">Most bytes to take; see <see cref="InputLimits"/>.</param>
    /// <returns>Its bytes, or <see langword="null"/> after a problem.</returns>
    public static byte[]? Read(InputFile file, ProblemList problems, long mostBytes)
    {
        using Stream? stream = FileOpener.Open(file, problems);
        if (stream is null)
        {
            return null;
        }

        if (stream.Length > mostBytes)
        {
            problems.Add(
                "file-too-large",
                file.Name,
                null,
                null,
                FormattableString.Invariant($"has {stream.Length} bytes; at most {mostBytes} are read"),
                "it is not the file that was meant"
            );
            return null;
        }

        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
