using System.Text.Json.Serialization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;

namespace MentorMatch.Reporting.Json;

/// <summary>How a whole result is written. Used through <see cref="ResultJson"/>, which puts each row on a line of its own.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(ScoreJsonConverter),
        typeof(NamedScoresJsonConverter),
        typeof(KebabCaseEnumConverter<FairAim>),
        typeof(KebabCaseEnumConverter<SolutionStatus>),
        typeof(KebabCaseEnumConverter<StopReason>),
    ]
)]
[JsonSerializable(typeof(ResultDocument))]
internal sealed partial class ResultJsonContext : JsonSerializerContext;
