using System.Text.Json.Serialization;
using MentorMatch.Reporting.Json;

namespace MentorMatch.Bookings;

/// <summary>How a snapshot is read, and written as a whole; <see cref="BookingSnapshot"/> puts each row on a line of its own.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(KebabCaseEnumConverter<BookingState>)]
)]
[JsonSerializable(typeof(BookingSnapshot))]
internal sealed partial class BookingJsonContext : JsonSerializerContext;
