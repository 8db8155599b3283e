using System.Collections.Immutable;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>An odd set of people with its dual; see <see cref="PeerCertificate"/>.</summary>
/// <param name="Members">Ids of the people, in ordinal order.</param>
/// <param name="Dual">The dual, above 0.</param>
public sealed record PeerBlossom(ImmutableArray<string> Members, Score Dual);
