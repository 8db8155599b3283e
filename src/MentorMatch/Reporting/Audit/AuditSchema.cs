using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Audit;

/// <summary>The JSON Schema of audit records, generated from the types, so that the two cannot drift apart.</summary>
internal static class AuditSchema
{
    public static JsonObject Generate()
    {
        JsonSchemaExporterOptions options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Refine };
        JsonObject types = AuditJsonContext.Default.AuditRecord.GetJsonSchemaAsNode(options).AsObject();
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "MentorMatch audit record",
            ["description"] = "What went into a matching and what came out: enough to run it again and get the same bytes.",
        };
        foreach ((string name, JsonNode? value) in types)
        {
            schema[name] = value?.DeepClone();
        }

        schema["properties"]!["schema"]!["const"] = AuditRecord.SchemaName;
        return schema;
    }

    private static JsonNode Refine(JsonSchemaExporterContext context, JsonNode node)
    {
        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        bool mayBeNull = context.PropertyInfo?.IsGetNullable == true;
        if (type == typeof(MatchingPolicy))
        {
            node = new JsonObject { ["$ref"] = "mentormatch-policy.schema.json" };
        }
        else if (type == typeof(Objective))
        {
            node = new JsonObject
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. Objective.All.Select(known => JsonValue.Create(known.Name))]),
            };
        }
        else if (type == typeof(Score))
        {
            node = new JsonObject { ["type"] = mayBeNull ? new JsonArray("number", "null") : "number" };
        }
        else if (type.IsEnum)
        {
            node = new JsonObject { ["type"] = "string", ["enum"] = Names(context.TypeInfo, type) };
        }

        if (node is not JsonObject schema)
        {
            return node;
        }

        if (schema.ContainsKey("properties"))
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

    /// <summary>The names of an enumeration as records write them.</summary>
    private static JsonArray Names(System.Text.Json.Serialization.Metadata.JsonTypeInfo info, Type type) =>
        [
            .. Enum.GetValuesAsUnderlyingType(type)
                .Cast<int>()
                .Select(value => (JsonNode?)JsonSerializer.SerializeToNode(Enum.ToObject(type, value), info)),
        ];
}
