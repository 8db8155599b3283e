namespace MentorMatch.HrPortal.Tests.Doubles;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mentormatch-portal-").FullName;

    /// <summary>Whether any file holds a text.</summary>
    public bool Holds(string text) =>
        Directory
            .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            .Any(file => Contains(file, text));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static bool Contains(string file, string text)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
