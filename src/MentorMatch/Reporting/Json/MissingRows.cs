using System.Text.Json;

namespace MentorMatch.Reporting.Json;

/// <summary>Finds what the platform's reader lets pass: <c>null</c> in a list, where a row, an id or a name is expected.</summary>
internal static class MissingRows
{
    /// <summary>Checks a text.</summary>
    /// <param name="utf8Json">The text.</param>
    /// <exception cref="JsonException">A list holds <c>null</c>, or the text is no JSON.</exception>
    public static void Refuse(ReadOnlySpan<byte> utf8Json)
    {
        Utf8JsonReader reader = new(utf8Json);
        Stack<bool> listsAround = new();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    listsAround.Push(reader.TokenType == JsonTokenType.StartArray);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    listsAround.Pop();
                    break;
                case JsonTokenType.Null when listsAround.TryPeek(out bool isList) && isList:
                    ReadOnlySpan<byte> before = utf8Json[..(int)reader.TokenStartIndex];
                    throw new JsonException(
                        "null stands in a list",
                        path: null,
                        lineNumber: before.Count((byte)'\n'),
                        bytePositionInLine: before.Length - 1 - before.LastIndexOf((byte)'\n')
                    );
            }
        }
    }
}
