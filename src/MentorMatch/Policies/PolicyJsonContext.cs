using System.Text.Json.Serialization;

namespace MentorMatch.Policies;

/// <summary>How policies are written as JSON, made at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(MatchingPolicy))]
internal sealed partial class PolicyJsonContext : JsonSerializerContext;
