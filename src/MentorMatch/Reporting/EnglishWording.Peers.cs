using System.Collections.Immutable;

namespace MentorMatch.Reporting;

/// <content>What is said of peers.</content>
internal sealed partial class EnglishWording
{
    public override string Meets(string one, string other, bool pinned) =>
        pinned ? $"{one} meets {other}, as asked for by a pin." : $"{one} meets {other}.";

    public override string SinglePeer(string person) => $"{person} has no partner.";

    protected override string UnmatchedPeer(UnmatchedPerson peer) =>
        peer switch
        {
            { Reason: UnmatchedReason.NoEligibleMentor, ForbiddenBy.IsEmpty: true } => "Nobody is eligible.",
            { Reason: UnmatchedReason.NoEligibleMentor } =>
                $"Nobody is eligible: {string.Join(", ", peer.ForbiddenBy.Select(entry => $"{entry.Rule.Name} forbids {Number(entry.Count)}"))}.",
            { IsStable: true } => "Everybody eligible would rather have the partner they have.",
            { Reason: UnmatchedReason.Capacity, Eligible: 1 } =>
                "The only eligible person meets somebody else; another plan would be no better.",
            { Reason: UnmatchedReason.Capacity } =>
                $"All {Number(peer.Eligible)} eligible people meet somebody else; another plan would be no better.",
            _ => "An eligible person is free too, but this match would not make the whole better.",
        };

    protected override ImmutableArray<string> CheckedPeers(ResultDocument document, long pairsChecked) =>
        [
            $"{Count(document.Mentees, "person", "people")}: who meets whom, who has no partner, and why.",
            $"{Count(document.Matches.Length, "match", "matches")}: eligible, scored anew in both directions, contributions and total added up, every pin kept.",
            pairsChecked == 0 ? "No bound on the total is claimed, so none was checked."
            : document.Bound is null ? $"{Count(pairsChecked, "eligible pair", "eligible pairs")}: every one was looked at."
            : $"{Count(pairsChecked, "eligible pair", "eligible pairs")}: duals and blossoms prove the bound over every one of them, in whole numbers.",
        ];

    private string PeerClash(Clash clash) =>
        clash.Reason == ClashReason.NoStablePairs
            ? $"No stable pairs exist: {Ids(clash.Mentees)} are an odd number of people ({Number(clash.Needed)}) of whom, in this order, each would rather have the next than the one before, and nobody outside comes between."
            : $"{Ids(clash.Mentees)} is pinned to {Count(clash.Needed, "person", "people")} ({Ids(clash.Mentors)}) but can meet {Number(clash.Available)}.";

    private string PeerClashRemedy(Clash clash) =>
        clash.Reason == ClashReason.NoStablePairs
            ? "Maybe pin one of these people, or ask for the best total instead of stable pairs."
            : $"Maybe remove pins until {Number(clash.Available)} is left.";

    private string PeerNote(MatchWarning warning) =>
        warning.Code == WarningCode.StablePairs
            ? $"Stable: of {Count(warning.Actual, "eligible pair", "eligible pairs")} there is none in which both would rather have each other."
            : "Stable pairs were asked for, but the search was stopped before it was proved that these are.";
}
