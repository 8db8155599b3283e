using System.Collections.Immutable;
using MentorMatch.Fuzz.Running;

namespace MentorMatch.Fuzz.Formats;

/// <summary>Every format of people against trying everything, its document against the verifier, and a forgery against both; and what is asked of several plans at once.</summary>
internal static class FormatKinds
{
    private const string Family = "formats";

    public static ImmutableArray<FuzzKind> All { get; } =
    [
        new("scores", Family, 2, 5, PairingKinds.Scores),
        new("pairs", Family, 4, 3, PairingKinds.Pairs),
        new("quotas", Family, 2, 3, PairingKinds.Quotas),
        new("suggestions", Family, 2, 3, PairingKinds.Suggestions),
        new("groups", Family, 2, 3, PairingKinds.Groups),
        new("a-la-carte", Family, 2, 4, RequestKinds.ALaCarte),
        new("teams", Family, 2, 4, RequestKinds.Teams),
        new("peers", Family, 2, 7, PeerKinds.Peers),
        new("peer-groups", Family, 2, 6, PeerKinds.PeerGroups),
        new("stable-peers", Family, 1, 6, StableKinds.Peers),
        new("stable-requests", Family, 1, 4, StableKinds.ALaCarte),
        new("live", Family, 2, 5, PairingKinds.Live),
        new("programmes", Family, 2, 2, ProgrammeKind.Try),
        new("rematch", Family, 2, 3, RematchKind.Try),
        new("recruit", Family, 2, 3, RecruitKind.Try),
    ];
}
