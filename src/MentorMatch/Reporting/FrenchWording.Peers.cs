using System.Collections.Immutable;

namespace MentorMatch.Reporting;

/// <content>What is said of peers.</content>
internal sealed partial class FrenchWording
{
    public override string Meets(string one, string other, bool pinned) =>
        pinned ? $"{one} rencontre {other}, binôme imposé." : $"{one} rencontre {other}.";

    public override string SinglePeer(string person) => $"{person} n’a pas de partenaire.";

    protected override string UnmatchedPeer(UnmatchedPerson peer) =>
        peer switch
        {
            { Reason: UnmatchedReason.NoEligibleMentor, ForbiddenBy.IsEmpty: true } => "Personne n’est possible.",
            { Reason: UnmatchedReason.NoEligibleMentor } =>
                $"Personne n’est possible : {string.Join(", ", peer.ForbiddenBy.Select(entry => $"{entry.Rule.Name} en écarte {Number(entry.Count)}"))}.",
            { IsStable: true } => "Chaque personne possible préfère le partenaire qu’elle a.",
            { Reason: UnmatchedReason.Capacity, Eligible: 1 } =>
                "La seule personne possible rencontre quelqu’un d’autre ; une autre répartition ne serait pas meilleure.",
            { Reason: UnmatchedReason.Capacity } =>
                $"Les {Number(peer.Eligible)} personnes possibles rencontrent toutes quelqu’un d’autre ; une autre répartition ne serait pas meilleure.",
            _ => "Une personne possible est libre aussi, mais ce binôme n’améliorerait pas l’ensemble.",
        };

    protected override ImmutableArray<string> CheckedPeers(ResultDocument document, long pairsChecked) =>
        [
            $"{Count(document.Mentees, "personne", "personnes")} : qui rencontre qui, qui n’a pas de partenaire, et pourquoi.",
            $"{Count(document.Matches.Length, "binôme", "binômes")} : possibles, notés à nouveau dans les deux sens, parts et total additionnés, tous les binômes imposés respectés.",
            pairsChecked == 0 ? "Aucune borne sur le total n’est affirmée ; aucune n’a été vérifiée."
            : document.Bound is null ? $"{Count(pairsChecked, "binôme possible", "binômes possibles")} : tous examinés."
            : $"{Count(pairsChecked, "binôme possible", "binômes possibles")} : les prix et les ensembles impairs prouvent la borne sur chacun d’eux, en nombres entiers.",
        ];

    private string PeerClash(Clash clash) =>
        clash.Reason == ClashReason.NoStablePairs
            ? $"Il n’existe pas de binômes stables : {Ids(clash.Mentees)} sont en nombre impair ({Number(clash.Needed)}) et chacun, dans cet ordre, préfère le suivant au précédent, sans que personne d’autre ne s’intercale."
            : $"{Ids(clash.Mentees)} est imposé à {Count(clash.Needed, "personne", "personnes")} ({Ids(clash.Mentors)}) mais ne peut en rencontrer que {Number(clash.Available)}.";

    private string PeerClashRemedy(Clash clash) =>
        clash.Reason == ClashReason.NoStablePairs
            ? "Peut-être imposer un binôme à l’une de ces personnes, ou demander le meilleur total au lieu de binômes stables."
            : $"Peut-être retirer des binômes imposés jusqu’à ce qu’il en reste {Number(clash.Available)}.";

    private string PeerNote(MatchWarning warning) =>
        warning.Code == WarningCode.StablePairs
            ? $"Stable : sur {Count(warning.Actual, "binôme possible", "binômes possibles")}, il n’y en a aucun dont les deux préféreraient être ensemble."
            : "Des binômes stables ont été demandés, mais la recherche a été arrêtée avant que ce soit prouvé.";
}
