using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace MentorMatch.Policies;

/// <summary>The JSON Schema of policy files, generated from the types, so that the two cannot drift apart.</summary>
internal static class PolicySchema
{
    /// <summary>Generates the schema.</summary>
    public static JsonObject Generate()
    {
        JsonSchemaExporterOptions options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Refine };
        JsonObject types = PolicyJsonContext.Default.MatchingPolicy.GetJsonSchemaAsNode(options).AsObject();
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "MentorMatch policy",
            ["description"] =
                "What makes a good matching in one mentoring programme: criteria with weights, hard rules, and what the whole is to be best at.",
        };
        foreach ((string name, JsonNode? value) in types)
        {
            schema[name] = value?.DeepClone();
        }

        schema["properties"]!
            .AsObject()
            .Insert(0, "$schema", new JsonObject { ["type"] = "string", ["description"] = "Where this schema is, for editors." });
        return schema;
    }

    private static JsonNode Refine(JsonSchemaExporterContext context, JsonNode node)
    {
        if (context.TypeInfo.Type == typeof(Objective))
        {
            node = new JsonObject
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. Objective.All.Select(known => JsonValue.Create(known.Name))]),
            };
        }

        if (node is not JsonObject schema)
        {
            return node;
        }

        if (schema.ContainsKey("properties") && !schema.ContainsKey("anyOf"))
        {
            schema["additionalProperties"] = false;
        }

        if (
            context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true)
            is [DescriptionAttribute description, ..]
        )
        {
            schema.Insert(0, "description", description.Description);
        }

        return schema;
    }
}
