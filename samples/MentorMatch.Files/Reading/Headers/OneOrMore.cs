using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MentorMatch.Files.Reading.Headers;

/// <summary>A text, or a list of texts of which the first that fits counts.</summary>
/// <param name="Texts">The texts.</param>
[JsonConverter(typeof(OneOrMoreConverter))]
internal sealed record OneOrMore(ImmutableArray<string> Texts);
