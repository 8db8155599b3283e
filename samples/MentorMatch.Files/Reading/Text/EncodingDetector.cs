using System.Text;
using System.Text.Unicode;

namespace MentorMatch.Files.Reading.Text;

/// <summary>
/// Tells the encoding of a text file: by its byte order mark; else UTF-16 when every other byte is mostly zero, as text in it is; else UTF-8 when all bytes
/// are valid UTF-8; else Windows-1252, in which spreadsheets of western Europe still save.
/// </summary>
internal static class EncodingDetector
{
    private const int HeadLength = 64 * 1024;

    /// <summary>Windows-1252, which .NET carries but does not offer unasked.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Detects the encoding of a file. Reads the whole file when it has no byte order mark, in constant memory.</summary>
    /// <param name="stream">The file, at its start; left anywhere.</param>
    /// <returns>The encoding and its name.</returns>
    public static (Encoding Encoding, string Name) Detect(Stream stream)
    {
        byte[] buffer = new byte[HeadLength];
        int length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> head = buffer.AsSpan(0, length);
        if (head.StartsWith("\uFEFF"u8))
        {
            return (Encoding.UTF8, "UTF-8 with BOM");
        }

        if (head is [0xFF, 0xFE, ..])
        {
            return (Encoding.Unicode, "UTF-16 LE with BOM");
        }

        if (head is [0xFE, 0xFF, ..])
        {
            return (Encoding.BigEndianUnicode, "UTF-16 BE with BOM");
        }

        return Utf16WithoutMark(head) ?? (IsUtf8(stream, buffer, length) ? (Encoding.UTF8, "UTF-8") : (Windows1252, "Windows-1252"));
    }

    // CSV is full of ASCII (delimiters, digits, line ends), whose high byte is zero in UTF-16 and which never contains a zero byte otherwise.
    private static (Encoding Encoding, string Name)? Utf16WithoutMark(ReadOnlySpan<byte> head)
    {
        int evenZeros = 0;
        int oddZeros = 0;
        for (int k = 0; k + 1 < head.Length; k += 2)
        {
            evenZeros += head[k] == 0 ? 1 : 0;
            oddZeros += head[k + 1] == 0 ? 1 : 0;
        }

        int pairs = head.Length / 2;
        return (evenZeros, oddZeros) switch
        {
            (0, 0) => null,
            (0, _) when oddZeros * 4 >= pairs => (Encoding.Unicode, "UTF-16 LE"),
            (_, 0) when evenZeros * 4 >= pairs => (Encoding.BigEndianUnicode, "UTF-16 BE"),
            _ => null,
        };
    }

    private static bool IsUtf8(Stream stream, byte[] buffer, int length)
    {
        while (length > 0)
        {
            int cut = StartOfLastCharacter(buffer.AsSpan(0, length));
            if (!Utf8.IsValid(buffer.AsSpan(0, cut)))
            {
                return false;
            }

            int carried = length - cut;
            buffer.AsSpan(cut, carried).CopyTo(buffer);
            int read = stream.ReadAtLeast(buffer.AsSpan(carried), buffer.Length - carried, throwOnEndOfStream: false);
            if (read == 0)
            {
                return carried == 0 || Utf8.IsValid(buffer.AsSpan(0, carried));
            }

            length = carried + read;
        }

        return true;
    }

    // A character of several bytes may straddle two reads: its first byte is among the last four.
    private static int StartOfLastCharacter(ReadOnlySpan<byte> bytes)
    {
        for (int k = bytes.Length - 1; k >= 0 && k >= bytes.Length - 4; k--)
        {
            if ((bytes[k] & 0xC0) != 0x80)
            {
                return bytes[k] < 0x80 ? k + 1 : k;
            }
        }

        return bytes.Length;
    }
}
