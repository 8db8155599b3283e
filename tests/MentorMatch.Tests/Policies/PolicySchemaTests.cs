using System.Text.Json;
using System.Text.Json.Nodes;
using MentorMatch.Policies;

namespace MentorMatch.Tests.Policies;

public sealed class PolicySchemaTests
{
    /// <summary>Set this variable to 1 to rewrite the published file.</summary>
    private const string Rewrite = "MENTORMATCH_REWRITE_GOLDEN";

    [Fact]
    public void The_published_schema_is_the_one_that_the_types_give()
    {
        string path = Path.Combine(Repository(), "src", "MentorMatch", "Policies", "mentormatch-policy.schema.json");
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            File.WriteAllText(path, PolicyJson.Schema());
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), PolicyJson.Schema());
    }

    [Fact]
    public void Every_member_is_described_and_no_other_is_allowed()
    {
        int members = 0;
        Visit(JsonNode.Parse(PolicyJson.Schema())!);
        Assert.True(members > 60, $"{members} members");

        void Visit(JsonNode node)
        {
            if (node is JsonObject schema)
            {
                if (schema["properties"] is JsonObject properties)
                {
                    Assert.False(schema["additionalProperties"]!.GetValue<bool>());
                    foreach ((string name, JsonNode? member) in properties)
                    {
                        Assert.True(name == "type" || member!["description"] is not null, $"{name} has no description");
                        members++;
                    }
                }

                foreach ((_, JsonNode? child) in schema)
                {
                    Visit(child!);
                }
            }
            else if (node is JsonArray items)
            {
                foreach (JsonNode? item in items)
                {
                    Visit(item!);
                }
            }
        }
    }

    [Fact]
    public void The_schema_names_the_same_objectives_as_the_library()
    {
        JsonNode values = JsonDocument
            .Parse(PolicyJson.Schema())
            .RootElement.GetProperty("properties")
            .GetProperty("objective")
            .GetProperty("enum")
            .Deserialize<JsonNode>()!;
        Assert.All(values.AsArray(), value => Assert.NotNull(Objective.Find(value!.GetValue<string>())));
        Assert.Equal(3, values.AsArray().Count);
    }

    private static string Repository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MentorMatch.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
