using System.Text.Json.Serialization;
using MentorMatch.Reporting.Json;

namespace MentorMatch.Bookings;

/// <summary>How the rows of a snapshot are written, each by itself.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(KebabCaseEnumConverter<BookingState>)]
)]
[JsonSerializable(typeof(MentorPlaces))]
[JsonSerializable(typeof(MenteeLimit))]
[JsonSerializable(typeof(BookingRow))]
internal sealed partial class BookingRowJsonContext : JsonSerializerContext;
