using System.Collections.Immutable;

namespace MentorMatch.Reporting;

/// <summary>People of a stable partition, each preferring the next to the one before; see <see cref="PeerCertificate"/>.</summary>
/// <param name="Members">Ids in the order of the party.</param>
public sealed record PeerParty(ImmutableArray<string> Members);
