using System.ComponentModel;
using System.Security.Cryptography;

namespace MentorMatch.Reporting.Audit;

/// <summary>The bytes of one input file, by their hash. The file's name is not kept: it says nothing about the answer.</summary>
/// <param name="Sha256">The SHA-256 of the bytes, in lower-case hexadecimal digits.</param>
/// <param name="Bytes">How many bytes.</param>
public sealed record AuditInput(
    [property: Description("SHA-256 of the file's bytes, in lower-case hexadecimal digits.")] string Sha256,
    [property: Description("The file's size in bytes.")] long Bytes
)
{
    private const int BufferSize = 1 << 16;

    /// <summary>Hashes a file.</summary>
    /// <param name="file">The file, read from where it stands to its end.</param>
    /// <returns>Its hash and size.</returns>
    public static AuditInput Of(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        long start = file.Position;
        string hash = Convert.ToHexStringLower(SHA256.HashData(file));
        return new AuditInput(hash, file.Position - start);
    }

    /// <summary>Hashes a file without holding a thread while it is read: for uploads.</summary>
    /// <param name="file">The file, read from where it stands to its end; it need not be one that can seek.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Its hash and size.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<AuditInput> OfAsync(Stream file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[BufferSize];
        long bytes = 0;
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            bytes += read;
        }

        return new AuditInput(Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }
}
