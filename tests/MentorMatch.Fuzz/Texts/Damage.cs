using System.Text;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Texts;

/// <summary>Damages bytes: what a broken copy, a wrong program or somebody curious does to a file.</summary>
internal static class Damage
{
    private static readonly string[] Words =
    [
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "\0",
        "=1+1",
        "'=cmd|' /C calc'!A0",
        "<script>alert(1)</script>",
        "\uFEFF",
        "\u202E",
        "é",
        "e\u0301",
        "😀",
        "999999999999999999999999",
        "-0.0000001",
        "1e400",
        "NaN",
        "{",
        "}",
        "[",
        "]",
        ":",
        "null",
        "\\u0000",
        "mentee",
        "sep=;",
        "#",
        " ",
        "Mon 9-12",
        "25:61",
    ];

    /// <summary>The bytes as they were, or with a few changes.</summary>
    public static byte[] Of(SplitMix64 random, byte[] whole, double share = 0.8)
    {
        if (!random.NextBoolean(share))
        {
            return whole;
        }

        List<byte> bytes = [.. whole];
        for (int change = random.Next(1, 5); change > 0; change--)
        {
            int at = random.Next(bytes.Count + 1);
            int length = Math.Min(random.Next(1, 20), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)]));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                    break;
                case 4 when random.Next(3) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(1, 40)));
                    break;
            }
        }

        return [.. bytes];
    }
}
