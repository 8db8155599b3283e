using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MentorMatch.Files.Reading.Headers;

/// <summary>A mapping file as written in JSON, before its words are understood.</summary>
internal sealed record MappingDocument
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public ImmutableSortedDictionary<string, OneOrMore>? Columns { get; init; }

    public ImmutableArray<string>? Ignore { get; init; }

    public ImmutableDictionary<string, int>? Levels { get; init; }

    public ImmutableDictionary<string, string>? Roles { get; init; }

    public ImmutableDictionary<string, string>? Separators { get; init; }

    public ImmutableDictionary<string, ImmutableArray<string>>? Options { get; init; }

    public string? Encoding { get; init; }

    public string? Delimiter { get; init; }

    public string? Quote { get; init; }

    public int? HeaderRow { get; init; }

    public int? FirstDataRow { get; init; }
}
