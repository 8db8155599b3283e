using System.Text.Json.Serialization;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Reporting.Documents;

namespace MentorMatch.Reporting.Json;

/// <summary>How the rows of a result are written, each by itself.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(ScoreJsonConverter),
        typeof(NamedScoresJsonConverter),
        typeof(KebabCaseEnumConverter<UnmatchedReason>),
        typeof(KebabCaseEnumConverter<ParticipantRole>),
        typeof(KebabCaseEnumConverter<IdleReason>),
        typeof(KebabCaseEnumConverter<WarningCode>),
        typeof(KebabCaseEnumConverter<ClashReason>),
        typeof(KebabCaseEnumConverter<RefusalReason>),
        typeof(KebabCaseEnumConverter<FairAim>),
        typeof(KebabCaseEnumConverter<QuotaUnit>),
        typeof(KebabCaseEnumConverter<ClashKind>),
    ]
)]
[JsonSerializable(typeof(PersonPart))]
[JsonSerializable(typeof(PartPrice))]
[JsonSerializable(typeof(PeerBlossom))]
[JsonSerializable(typeof(PeerParty))]
[JsonSerializable(typeof(OpeningCase))]
[JsonSerializable(typeof(SideCase))]
[JsonSerializable(typeof(QuotaRow))]
[JsonSerializable(typeof(MatchRow))]
[JsonSerializable(typeof(GroupRow))]
[JsonSerializable(typeof(RefusedRow))]
[JsonSerializable(typeof(WaitingList))]
[JsonSerializable(typeof(AlternateRow))]
[JsonSerializable(typeof(UnmatchedRow))]
[JsonSerializable(typeof(IdleRow))]
[JsonSerializable(typeof(LoadRow))]
[JsonSerializable(typeof(WarningRow))]
[JsonSerializable(typeof(ClashRow))]
[JsonSerializable(typeof(BandCount))]
[JsonSerializable(typeof(FairStageValue))]
[JsonSerializable(typeof(StageRow))]
internal sealed partial class RowJsonContext : JsonSerializerContext;
