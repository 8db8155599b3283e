using System.Collections.Immutable;

namespace MentorMatch.Reporting;

/// <summary>Evidence for what all others can reach when three people make a group; see <see cref="PeerCertificate"/>.</summary>
/// <param name="Members">Ids of the three, in ordinal order.</param>
/// <param name="Duals">Everybody else whose dual is not 0, in ordinal order of ids.</param>
/// <param name="Blossoms">Odd sets of the others with positive duals.</param>
public sealed record PeerTrio(ImmutableArray<string> Members, ImmutableArray<NamedScore> Duals, ImmutableArray<PeerBlossom> Blossoms);
