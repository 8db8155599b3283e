using System.Diagnostics.CodeAnalysis;
using MentorMatch.People;

namespace MentorMatch.Files.Reading;

/// <summary>
/// A file to read: one on disk, or bytes that came another way, such as an upload, with the name that problems give as their place. Opened as often as a reader
/// needs it.
/// </summary>
public sealed class InputFile
{
    private const int BufferLength = 128 * 1024;
    private readonly byte[]? content;

    private InputFile(string name, byte[]? content)
    {
        Name = name;
        this.content = content;
    }

    /// <summary>What problems call the file: its path as given, or the name that came with the bytes.</summary>
    public string Name { get; }

    /// <summary>Where the file lies; <see langword="null"/> for bytes that came another way.</summary>
    public string? Path => content is null ? Name : null;

    /// <summary>A file on disk. Whether it is there shows when it is read.</summary>
    /// <param name="path">The path.</param>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator InputFile?(string? path) => path is null ? null : At(path);

    /// <summary>A file on disk. Whether it is there shows when it is read.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The file.</returns>
    public static InputFile At(string path) => new(path, content: null);

    /// <summary>Bytes that are in memory already.</summary>
    /// <param name="name">What problems call the file, such as <c>people.csv</c>.</param>
    /// <param name="content">The bytes; kept, not copied, and not to be changed while the file is in use.</param>
    /// <returns>The file.</returns>
    public static InputFile Of(string name, byte[] content) => new(name, content);

    /// <summary>Reads a stream, such as an upload, to its end. Nothing is believed about its length: what is read is counted.</summary>
    /// <param name="name">What problems call the file, such as <c>people.csv</c>.</param>
    /// <param name="stream">The stream; stays open.</param>
    /// <param name="mostBytes">Most bytes to take, at least 1.</param>
    /// <param name="cancellationToken">Stops the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The file, its bytes in memory.</returns>
    /// <exception cref="DataProblemsException">The stream is longer than <paramref name="mostBytes"/>; code <c>file-too-large</c>.</exception>
    public static async Task<InputFile> ReadAsync(string name, Stream stream, int mostBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostBytes, 1);
        using MemoryStream kept = new();
        byte[] buffer = new byte[Math.Min(BufferLength, mostBytes)];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (kept.Length + read > mostBytes)
            {
                throw new DataProblemsException([
                    new DataProblem
                    {
                        Code = "file-too-large",
                        File = name,
                        Message = FormattableString.Invariant($"is larger than {mostBytes:N0} bytes, the most that is taken"),
                        Maybe = "it is not the file that was meant; an export of 10,000 people has a few megabytes",
                    },
                ]);
            }

            kept.Write(buffer, 0, read);
        }

        return new InputFile(name, kept.ToArray());
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Opens the file at its start.</summary>
    /// <returns>The stream; whoever asked for it disposes it.</returns>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal Stream Open() =>
        content is null
            ? new FileStream(Name, FileMode.Open, FileAccess.Read, FileShare.Read, BufferLength, FileOptions.SequentialScan)
            : new MemoryStream(content, writable: false);
}
