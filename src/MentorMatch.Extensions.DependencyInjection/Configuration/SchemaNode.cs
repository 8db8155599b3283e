using System.Text.Json.Nodes;
using MentorMatch.Policies;

namespace MentorMatch.Configuration;

/// <summary>What the schema of policies says about one value. Configuration knows text alone; this tells which text is a number and which children are a list.</summary>
internal sealed class SchemaNode
{
    private readonly JsonObject node;

    private SchemaNode(JsonObject node) => this.node = node;

    /// <summary>The schema of a whole policy.</summary>
    public static SchemaNode Policy => new(JsonNode.Parse(PolicyJson.Schema())!.AsObject());

    /// <summary>A value about which nothing is known.</summary>
    public static SchemaNode Unknown => new([]);

    public bool IsList => Is("array");

    public bool IsObject => Is("object") || node.ContainsKey("properties");

    public bool IsNumber => Is("number") || Is("integer");

    public bool IsBoolean => Is("boolean");

    /// <summary>The items of a list.</summary>
    public SchemaNode Item => node["items"] is JsonObject item ? new SchemaNode(item) : Unknown;

    /// <summary>The branch that an object's <c>type</c> asks for; the node itself where there is no choice.</summary>
    /// <param name="type">The <c>type</c>; <see langword="null"/> when the object has none.</param>
    public SchemaNode Branch(string? type)
    {
        if (node["anyOf"] is not JsonArray branches)
        {
            return this;
        }

        JsonNode? branch = branches.FirstOrDefault(each =>
            string.Equals(each!["properties"]!["type"]!["const"]!.GetValue<string>(), type, StringComparison.Ordinal)
        );
        return branch is null ? Unknown : new SchemaNode(branch.AsObject());
    }

    /// <summary>The member of a name in any case: its name as policies spell it, and its schema.</summary>
    /// <param name="key">The configuration key.</param>
    public (string Name, SchemaNode Schema) Member(string key)
    {
        foreach ((string name, JsonNode? member) in node["properties"] as JsonObject ?? [])
        {
            if (name.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return (name, new SchemaNode(member!.AsObject()));
            }
        }

        return (key, Unknown);
    }

    private bool Is(string kind) =>
        node["type"] switch
        {
            JsonArray several => several.Any(each => string.Equals(each!.GetValue<string>(), kind, StringComparison.Ordinal)),
            JsonValue one => string.Equals(one.GetValue<string>(), kind, StringComparison.Ordinal),
            _ => false,
        };
}
