namespace MentorMatch.HrPortal.Reading;

/// <summary>A file on its way, deleted when disposed.</summary>
/// <param name="path">Where it lies.</param>
internal sealed class UploadedFile(string path) : IDisposable
{
    private const int BufferLength = 1 << 16;

    /// <summary>Where it lies.</summary>
    public string Path { get; } = path;

    /// <summary>Opens it for writing.</summary>
    public FileStream Create() => new(Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferLength, FileOptions.Asynchronous);

    /// <summary>Opens it for reading.</summary>
    public FileStream OpenRead() => new(Path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferLength, FileOptions.SequentialScan);

    /// <summary>Takes a body into the file, a buffer at a time, and stops where it becomes too long.</summary>
    /// <param name="body">The body.</param>
    /// <param name="most">Most bytes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether the body was not too long.</returns>
    public async Task<bool> TakeAsync(Stream body, long most, CancellationToken cancellationToken)
    {
        await using FileStream target = Create();
        byte[] buffer = new byte[BufferLength];
        long taken = 0;
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            taken += read;
            if (taken > most)
            {
                return false;
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(Path);
}
