using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorMatch.People;

namespace MentorMatch.Policies;

/// <summary>Compares the text of a policy with the schema: every member that is unknown, missing, repeated or of the wrong kind, with its line and column.</summary>
/// <remarks>
/// The platform's reader stops at the first error. This one walks the tokens along the schema that is generated from the types, goes on after an error, and remembers where
/// each value stands, so that what is wrong with the values can be placed too.
/// </remarks>
internal sealed class PolicyShape
{
    private readonly byte[] utf8;
    private readonly string? file;
    private readonly List<DataProblem> problems = [];
    private readonly Dictionary<string, long> places = new(StringComparer.Ordinal);

    private PolicyShape(byte[] utf8, string? file)
    {
        this.utf8 = utf8;
        this.file = file;
    }

    /// <summary>Everything wrong with the shape, in the order of the text.</summary>
    public ImmutableArray<DataProblem> Problems => [.. problems];

    /// <summary>Compares a text with the schema.</summary>
    public static PolicyShape Of(byte[] utf8, string? file)
    {
        PolicyShape shape = new(utf8, file);
        try
        {
            Utf8JsonReader reader = new(utf8);
            reader.Read();
            shape.Value(ref reader, PolicySchema.Generate(), "");

            // Reads to the end, so that text after the policy is found.
            while (reader.Read()) { }
        }
        catch (JsonException error)
        {
            shape.NotJson(error);
        }

        return shape;
    }

    /// <summary>The problem at the place of a member, or of the nearest member around it that is in the text.</summary>
    public DataProblem At(string path, DataProblem problem)
    {
        string known = path;
        while (!places.ContainsKey(known) && known.Length > 0)
        {
            known = known[..Math.Max(0, known.LastIndexOfAny(['.', '[']))];
        }

        string message = path.Contains('.', StringComparison.Ordinal)
            ? $"{path[..path.LastIndexOf('.')]}: {problem.Message}"
            : problem.Message;
        return Placed(places.GetValueOrDefault(known), problem with { Message = message });
    }

    private void Value(ref Utf8JsonReader reader, JsonObject schema, string path)
    {
        places[path] = reader.TokenStartIndex;
        string kind = Kind(reader.TokenType);
        string[] kinds = Kinds(schema);
        bool fits = kinds.Contains(kind, StringComparer.Ordinal) || (kind is "number" && kinds.Contains("integer", StringComparer.Ordinal));
        if (!fits)
        {
            Report(
                reader.TokenStartIndex,
                "wrong-kind",
                $"{Name(path)} is a{(kind is "object" or "array" ? "n" : "")} {kind}, not {string.Join(" or ", kinds)}",
                null
            );
            reader.Skip();
        }
        else if (kind is "object")
        {
            Object(ref reader, schema, path);
        }
        else if (kind is "array")
        {
            for (int k = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; k++)
            {
                Value(ref reader, schema["items"]!.AsObject(), PolicyCheck.Item(path, k));
            }
        }
        else if (kind is "number")
        {
            Number(ref reader, kinds, path);
        }
        else if (kind is "string" && schema["enum"] is JsonArray allowed)
        {
            OneOf(reader.TokenStartIndex, path, reader.GetString()!, [.. allowed.Select(value => value!.GetValue<string>())]);
        }
    }

    private void Object(ref Utf8JsonReader reader, JsonObject schema, string path)
    {
        long start = reader.TokenStartIndex;
        if (schema["anyOf"] is JsonArray branches)
        {
            JsonObject? branch = Branch(reader, branches, path);
            if (branch is null)
            {
                reader.Skip();
                return;
            }

            schema = branch;
        }

        JsonObject members = schema["properties"]?.AsObject() ?? [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            long at = reader.TokenStartIndex;
            reader.Read();
            if (!seen.Add(name))
            {
                Report(at, "duplicate-member", $"member {Quoted.Text(name)} of {Name(path)} stands twice", "keep the one that is right");
            }

            if (members[name] is JsonObject member)
            {
                Value(ref reader, member, path.Length == 0 ? name : $"{path}.{name}");
            }
            else
            {
                string? near = NearestName.Among(name, members.Select(known => known.Key));
                Report(
                    at,
                    "unknown-member",
                    $"{Name(path)} has no member {Quoted.Text(name)}",
                    near is null ? $"one of: {string.Join(", ", members.Select(known => known.Key))}" : $"{Quoted.Text(near)} was meant"
                );
                reader.Skip();
            }
        }

        foreach (string required in (schema["required"]?.AsArray() ?? []).Select(value => value!.GetValue<string>()))
        {
            if (!seen.Contains(required))
            {
                Report(
                    start,
                    "missing-member",
                    $"{Name(path)} lacks the member {Quoted.Text(required)}",
                    $"add {Example(required, members)}"
                );
            }
        }
    }

    /// <summary>The schema that the <c>type</c> of an object asks for; the reader is a copy that runs ahead.</summary>
    private JsonObject? Branch(Utf8JsonReader ahead, JsonArray branches, string path)
    {
        Dictionary<string, JsonObject> byType = branches.ToDictionary(
            branch => branch!["properties"]!["type"]!["const"]!.GetValue<string>(),
            branch => branch!.AsObject(),
            StringComparer.Ordinal
        );
        long start = ahead.TokenStartIndex;
        int depth = ahead.CurrentDepth + 1;
        while (ahead.Read() && ahead.CurrentDepth >= depth)
        {
            if (ahead.TokenType == JsonTokenType.PropertyName && ahead.CurrentDepth == depth && ahead.ValueTextEquals("type"u8))
            {
                ahead.Read();
                string type = ahead.TokenType == JsonTokenType.String ? ahead.GetString()! : Kind(ahead.TokenType);
                OneOf(ahead.TokenStartIndex, path.Length == 0 ? "type" : $"{path}.type", type, [.. byType.Keys]);
                return byType.GetValueOrDefault(type);
            }
        }

        Report(start, "missing-member", $"{Name(path)} lacks the member \"type\"", $"one of: {string.Join(", ", byType.Keys)}");
        return null;
    }

    private void Number(ref Utf8JsonReader reader, string[] kinds, string path)
    {
        string text = Encoding.UTF8.GetString(reader.ValueSpan);
        if (!kinds.Contains("number", StringComparer.Ordinal) && !reader.TryGetInt32(out _))
        {
            Report(reader.TokenStartIndex, "no-whole-number", $"{Name(path)} {text} is no whole number in range", null);
        }
        else if (!reader.TryGetDecimal(out _))
        {
            Report(reader.TokenStartIndex, "out-of-range", $"{Name(path)} {text} is out of range", null);
        }
    }

    private void OneOf(long at, string path, string value, string[] allowed)
    {
        if (!allowed.Contains(value, StringComparer.Ordinal))
        {
            string? near = NearestName.Among(value, allowed);
            Report(
                at,
                "unknown-value",
                $"{Name(path)} {Quoted.Text(value)} is unknown",
                near is null ? $"one of: {string.Join(", ", allowed)}" : $"{Quoted.Text(near)} was meant"
            );
        }
    }

    private void NotJson(JsonException error)
    {
        // The reader counts lines and bytes from 0.
        int reason = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        problems.Add(
            new DataProblem
            {
                Code = "not-json",
                File = file,
                Line = (int)(error.LineNumber ?? 0) + 1,
                Column = ((error.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture),
                Message = $"this is not JSON: {(reason < 0 ? error.Message : error.Message[..reason]).TrimEnd('.')}",
                Maybe = "a comma, a quote or a bracket is missing or too many",
            }
        );
    }

    private void Report(long at, string code, string message, string? maybe) =>
        problems.Add(
            Placed(
                at,
                new DataProblem
                {
                    Code = code,
                    Message = message,
                    Maybe = maybe,
                }
            )
        );

    private DataProblem Placed(long at, DataProblem problem)
    {
        ReadOnlySpan<byte> before = utf8.AsSpan(0, (int)at);
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return problem with
        {
            File = file,
            Line = before.Count((byte)'\n') + 1,
            Column = (Encoding.UTF8.GetCharCount(before[lineStart..]) + 1).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Name(string path) => path.Length == 0 ? "the policy" : path;

    private static string Example(string required, JsonObject members) =>
        members[required]?["enum"] is JsonArray values ? $"\"{required}\": {values[0]!.ToJsonString()}" : $"\"{required}\"";

    private static string[] Kinds(JsonObject schema) =>
        schema["type"] switch
        {
            JsonArray several => [.. several.Select(kind => kind!.GetValue<string>())],
            JsonValue one => [one.GetValue<string>()],
            _ => schema.ContainsKey("anyOf") ? ["object"] : ["string"],
        };

    private static string Kind(JsonTokenType token) =>
        token switch
        {
            JsonTokenType.StartObject => "object",
            JsonTokenType.StartArray => "array",
            JsonTokenType.Number => "number",
            JsonTokenType.String => "string",
            JsonTokenType.Null => "null",
            _ => "boolean",
        };
}
