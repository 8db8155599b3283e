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
}
