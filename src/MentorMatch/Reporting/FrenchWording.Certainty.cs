using MentorMatch.Analysis.Certainty;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <content>À quel point une répartition est sûre.</content>
internal sealed partial class FrenchWording
{
    public override string CertaintyTitle => "Cette répartition est-elle sûre ?";

    public override string PairsCaption => "Les binômes :";

    public override (
        string Mentee,
        string Mentor,
        string Score,
        string Stands,
        string MatchesWithout,
        string TotalWithout,
        string RunnerUp,
        string Worst,
        string Best,
        string StandsAtWorst
    ) PairColumns =>
        (
            "Personne",
            "Mentor",
            "Score",
            "Présent dans",
            "Sans lui : binômes",
            "Sans lui : total",
            "Second choix",
            "Pire score",
            "Meilleur score",
            "Tient au pire"
        );

    public override string TiesCaption => "Binômes d’autres répartitions tout aussi bonnes :";

    public override string NoTies => "Aucune autre répartition n’est aussi bonne.";

    public override string WeightsCaption =>
        "Jusqu’où un poids peut varier, les autres restant, avant qu’une autre répartition soit meilleure :";

    public override (string Criterion, string Weight, string Least, string Most, string Between) WeightColumns =>
        ("Critère", "Poids", "Tient de", "Tient jusqu’à", "Entre les deux");

    public override string MarginsNote =>
        "Sans lui : la meilleure répartition sans le binôme moins celle-ci. Second choix : le mentor que la personne pourrait avoir au moindre coût pour l’ensemble. Les deux sont exacts.";

    public override string MarginsLeftOut =>
        "Il y a trop de binômes possibles pour calculer la marge de chacun ; demandez-la pour un binôme.";

    public override string BlanksNote =>
        "Pire et meilleur score : avec la pire et la meilleure réponse à ce qui est inconnu du binôme ; tous les autres gardent leur score.";

    public override string WeightsNote =>
        "Aux deux bouts, il est prouvé en notant et en résolvant à nouveau que la répartition tient, et qu’un millième plus loin elle ne tient plus (un poids va de 0,001 à 1\u202f000) ; elle tient tant qu’aucune autre n’est meilleure de plus que l’arrondi.";

    public override string HowManyStand(PlanCertainty certainty)
    {
        int standing = certainty.Pairs.Count(pair => pair.Standing == PairStanding.InEvery);
        return certainty.IsOnlyBestPlan
            ? $"C’est la seule meilleure répartition : {Count(certainty.Pairs.Length, "binôme tient", "binômes tiennent")}, et aucun autre binôme possible ({Number(certainty.PairsInNone)}) n’est dans une meilleure répartition."
            : $"{Number(standing)} sur {Count(certainty.Pairs.Length, "binôme", "binômes")} dans toutes les meilleures répartitions, {Number(certainty.Pairs.Length - standing)} dans certaines seulement : ex æquo. Parmi les autres binômes possibles, {Number(certainty.TiedPairs)} dans une autre meilleure répartition, {Number(certainty.PairsInNone)} dans aucune.";
    }

    public override string Narrowest(PairCertainty pair) =>
        $"La marge la plus étroite hors ex æquo : {pair.Mentee} avec {pair.Mentor} ; la meilleure répartition sans ce binôme : {Effect(pair.Without!.Value)}.";

    public override string BlanksInShort(int blanks, int standing) =>
        $"{Count(blanks, "binôme est noté", "binômes sont notés")} avec une inconnue ; {Number(standing)} d’entre eux {(standing < 2 ? "tiendrait" : "tiendraient")} même avec les pires réponses.";

    public override string StandingWord(PairCertainty pair) =>
        pair.IsPinned ? "toutes (imposé)"
        : pair.Standing == PairStanding.InSome ? "certaines (ex æquo)"
        : "toutes les meilleures";

    public override string YesOrNo(bool value) => value ? "oui" : "non";

    public override string MoreTies(int count) =>
        count < 2 ? $"{Number(count)} autre n’est pas dans la liste." : $"{Number(count)} autres ne sont pas dans la liste.";

    public override string Between(WeightRange range) => range.HoldsBetween ? "tient partout" : "tient aux poids essayés";

    public override string WeightsLeftOut(bool hasNoPolicy) =>
        hasNoPolicy
            ? "Ce sont des scores fournis : il n’y a pas de poids à faire varier."
            : $"Il y a plus de {Number(PlanCertainty.MostPairsForWeights)} binômes possibles : la variation des poids n’a pas été calculée.";

    public override string Blanks(PairBlanks blanks, bool? standsAtWorst) =>
        $"Une fois connu ce qui manque ({Ids(blanks.Unknown)}), le score est entre {Number(blanks.Worst)} et {Number(blanks.Best)}"
        + standsAtWorst switch
        {
            true => " ; même au pire, le binôme tiendrait.",
            false => " ; au pire, une autre répartition serait meilleure.",
            null => ".",
        };
}
