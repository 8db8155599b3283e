namespace MentorMatch.Files.Reading;

/// <summary>Reads small files at once.</summary>
internal static class WholeFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Told why it cannot be read.</param>
    /// <returns>Its bytes, or <see langword="null"/> after a problem.</returns>
    public static byte[]? Read(InputFile file, ProblemList problems)
    {
        using Stream? stream = FileOpener.Open(file, problems);
        if (stream is null)
        {
            return null;
        }

        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
