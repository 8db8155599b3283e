using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace MentorMatch.Console.Reading.Edges;

/// <summary>Compares ids ordinally, and lets a dictionary of ids be asked with UTF-8 bytes so that no string is made for an id seen before.</summary>
internal sealed class Utf8IdComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
{
    /// <summary>The comparer.</summary>
    public static Utf8IdComparer Instance { get; } = new();

    private Utf8IdComparer() { }

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] string obj)
    {
        Span<byte> small = stackalloc byte[256];
        return Encoding.UTF8.TryGetBytes(obj, small, out int written) ? Hash(small[..written]) : Hash(Encoding.UTF8.GetBytes(obj));
    }

    /// <inheritdoc/>
    public string Create(ReadOnlySpan<byte> alternate) => Encoding.UTF8.GetString(alternate);

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<byte> alternate, string other)
    {
        if (Ascii.IsValid(alternate))
        {
            return Ascii.Equals(alternate, other);
        }

        Span<byte> small = stackalloc byte[256];
        return Encoding.UTF8.TryGetBytes(other, small, out int written)
            ? alternate.SequenceEqual(small[..written])
            : alternate.SequenceEqual(Encoding.UTF8.GetBytes(other));
    }

    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<byte> alternate) => Hash(alternate);

    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        HashCode hash = default;
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }
}
