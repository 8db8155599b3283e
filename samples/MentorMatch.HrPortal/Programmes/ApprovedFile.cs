using System.Text.Json.Serialization;

namespace MentorMatch.HrPortal.Programmes;

/// <summary>A file of an approved result, to the byte as it was on the day.</summary>
internal sealed record ApprovedFile
{
    /// <summary>Its name, such as <c>matches.csv</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The SHA-256 of its bytes, in lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its bytes; empty where only the heading was asked for.</summary>
    [JsonIgnore]
    public byte[] Content { get; init; } = [];
}
