using System.Collections.Immutable;

namespace MentorMatch.Testing.Cohorts;

/// <summary>A site of a synthetic organisation.</summary>
/// <param name="Name">Its name, as it stands in the column <c>location</c>.</param>
/// <param name="TimeZone">Its time zone, an IANA name such as <c>Europe/Paris</c>.</param>
/// <param name="Language">What everybody there speaks.</param>
public sealed record SyntheticSite(string Name, string TimeZone, string Language);
