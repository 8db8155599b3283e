using System.Text.Json.Serialization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Reporting.Json;

namespace MentorMatch.Reporting.Audit;

/// <summary>How records are read and written, made at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(ScoreJsonConverter),
        typeof(PolicyInRecordConverter),
        typeof(KebabCaseEnumConverter<SolutionStatus>),
        typeof(KebabCaseEnumConverter<StopReason>),
        typeof(KebabCaseEnumConverter<OverrideKind>),
    ]
)]
[JsonSerializable(typeof(AuditRecord))]
internal sealed partial class AuditJsonContext : JsonSerializerContext;
