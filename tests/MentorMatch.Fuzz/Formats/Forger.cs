using System.Globalization;
using System.Text.Json.Nodes;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Formats;

/// <summary>Changes one thing in a JSON text: a number, a word, a member, a row.</summary>
internal static class Forger
{
    private static readonly string[] Numbers =
    [
        "0",
        "-1",
        "1",
        "0.000001",
        "1e308",
        "-0.5",
        "9223372036854775807",
        "2147483648",
        "0.1234567",
        "1e-7",
    ];

    public static string Changed(SplitMix64 random, string json)
    {
        JsonNode root = JsonNode.Parse(json)!;
        List<JsonNode> all = [];
        Gather(root, all);
        JsonNode chosen = all[random.Next(all.Count)];
        switch (chosen)
        {
            case JsonObject members when members.Count > 0:
                string name = members.ElementAt(random.Next(members.Count)).Key;
                Change(random, members[name], value => members[name] = value, () => members.Remove(name), all);
                break;
            case JsonArray rows when rows.Count > 0:
                int row = random.Next(rows.Count);
                Change(random, rows[row], value => rows[row] = value, () => rows.RemoveAt(row), all);
                break;
            case JsonArray empty:
                empty.Add(all[random.Next(all.Count)].DeepClone());
                break;
            default:
                break;
        }

        return root.ToJsonString();
    }

    private static void Gather(JsonNode? node, List<JsonNode> all)
    {
        if (node is null or JsonValue)
        {
            return;
        }

        all.Add(node);
        foreach (
            JsonNode? child in node is JsonObject members
                ? members.Where(member => member.Key != "timing").Select(member => member.Value)
                : node.AsArray()
        )
        {
            Gather(child, all);
        }
    }

    private static void Change(SplitMix64 random, JsonNode? old, Action<JsonNode?> put, Action remove, List<JsonNode> all)
    {
        switch (random.Next(5))
        {
            case 0:
                remove();
                break;
            case 1:
                put(null);
                break;
            case 2 when old is JsonValue value && value.TryGetValue(out decimal number):
                decimal step = random.NextBoolean() ? 0.000001m : 1;
                put(JsonNode.Parse((number + (random.NextBoolean() ? step : -step)).ToString(CultureInfo.InvariantCulture)));
                break;
            case 3:
                put(JsonNode.Parse(Numbers[random.Next(Numbers.Length)]));
                break;
            default:
                put(
                    all[random.Next(all.Count)] is JsonObject { Count: > 0 } other
                        ? other.ElementAt(random.Next(other.Count)).Value?.DeepClone()
                        : "e0"
                );
                break;
        }
    }
}
