using System.Text.Json;
using System.Text.Json.Serialization;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Reporting.Audit;

/// <summary>A policy inside a record: read and written as in its own file, so that it can be taken out and given to a command.</summary>
internal sealed class PolicyInRecordConverter : JsonConverter<MatchingPolicy>
{
    public override MatchingPolicy Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument policy = JsonDocument.ParseValue(ref reader);
        try
        {
            return PolicyJson.Read(policy.RootElement.GetRawText());
        }
        catch (DataProblemsException wrong)
        {
            throw new JsonException($"The policy: {wrong.Problems[0].Message}.", wrong);
        }
    }

    public override void Write(Utf8JsonWriter writer, MatchingPolicy value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, PolicyJsonContext.Default.MatchingPolicy);
}
