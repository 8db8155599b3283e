using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorMatch.Reporting.Json;

/// <summary>An enum as words in kebab-case, such as <c>time-limit</c>; a number is an error.</summary>
internal sealed class KebabCaseEnumConverter<TEnum>()
    : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
