using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MentorMatch.Reporting;

/// <summary>
/// The evidence behind a bound on pairs of peers (Edmonds' odd-set duals), in the words of people. All numbers belong to doubled scores: two people and the blossoms that
/// hold both cover twice the score of their pair (with the bonus of a pair where most pairs come first).
/// </summary>
/// <param name="Duals">Everybody whose dual is not 0, in ordinal order of ids.</param>
/// <param name="Blossoms">Odd sets of people with positive duals.</param>
/// <param name="Trios">Where a group of three is allowed, the trios that were solved one by one; left out otherwise.</param>
/// <param name="Parties">
/// Where pairs must be stable and cannot be, the parties of a stable partition: each member prefers the next to the one before. Left out otherwise.
/// </param>
public sealed record PeerCertificate(
    ImmutableArray<NamedScore> Duals,
    ImmutableArray<PeerBlossom> Blossoms,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<PeerTrio>? Trios = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<PeerParty>? Parties = null
);
