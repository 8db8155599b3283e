using System.Collections.Immutable;

namespace MentorMatch.Reporting;

/// <summary>Sentences about groups and circles.</summary>
internal sealed partial class FrenchWording
{
    public override string UnknownInGroup(string id) => $"Un groupe nomme {id}, que ces données ne connaissent pas.";

    public override string InCircle(string person, MatchGroup circle) =>
        $"{person} est dans le cercle {circle.Id} avec {string.Join(", ", circle.Members.Where(member => !string.Equals(member, person, StringComparison.Ordinal)))} ; ses binômes totalisent {Number(circle.Score)}.";

    protected override string CircleClash(Clash clash) =>
        clash.Reason switch
        {
            ClashReason.CircleSizes =>
                $"{Count(clash.Needed, "personne ne peut", "personnes ne peuvent")} pas être réparties en cercles de {Sizes(clash)}.",
            ClashReason.PinsExceedCircle =>
                $"Les binômes imposés {Pins(clash.Pins)} réunissent {Count(clash.Needed, "personne", "personnes")} ({Ids(clash.Mentees)}) ; un cercle en compte au plus {Number(clash.Available)}.",
            ClashReason.PinsJoinForbidden =>
                $"Les binômes imposés {Pins(clash.Pins)} réunissent des personnes dont deux ne doivent pas partager un cercle ({Ids(clash.Mentees)}).",
            ClashReason.PinsExceedSpread =>
                $"Les binômes imposés {Pins(clash.Pins)} réunissent {Count(clash.Needed, "personne", "personnes")} de même {clash.Topic} ; un cercle peut en avoir {Number(clash.Available)}.",
            ClashReason.TooFewCompanions =>
                $"{Ids(clash.Mentees)} peut partager un cercle avec {Count(clash.Available, "autre personne", "autres personnes")} ; il en faut {Number(clash.Needed)}.",
            ClashReason.TooManyApart =>
                $"Parmi {Count(clash.Needed, "personne", "personnes")} ({Ids(clash.Mentees)}), deux ne peuvent jamais partager un cercle, et il peut y avoir au plus {Count(clash.Available, "cercle", "cercles")} de {Sizes(clash)}.",
            ClashReason.CircleComposition =>
                $"Aucun nombre de cercles de {Sizes(clash)} ne permet à {Count(clash.Needed, "personne", "personnes")} de respecter ce qui est demandé sur {clash.Topic} : les nombres s’y opposent.",
            _ when clash.Topic is null =>
                $"Toute répartition de {Count(clash.Needed, "personne", "personnes")} en cercles de {Sizes(clash)} enfreint une règle ou un binôme imposé ; toutes ont été essayées.",
            _ =>
                $"Toute répartition de {Count(clash.Needed, "personne", "personnes")} en cercles de {Sizes(clash)} enfreint une règle, un binôme imposé ou ce qui est demandé sur {clash.Topic} ; toutes ont été essayées.",
        };

    protected override string CircleRemedy(Clash clash) =>
        clash.Reason switch
        {
            ClashReason.CircleSizes => "Peut-être permettre des cercles plus petits ou plus grands.",
            ClashReason.PinsExceedCircle => "Peut-être retirer un des binômes imposés, ou permettre des cercles plus grands.",
            ClashReason.PinsJoinForbidden =>
                "Peut-être retirer un des binômes imposés, ou l’interdiction ou la règle qui sépare les deux personnes.",
            ClashReason.PinsExceedSpread => "Peut-être retirer un des binômes imposés, ou ne pas demander une répartition égale.",
            ClashReason.TooManyApart => "Peut-être permettre des cercles plus petits, ou assouplir les règles qui séparent ces personnes.",
            ClashReason.TooFewCompanions =>
                "Peut-être assouplir les règles qui interdisent des binômes, ou permettre des cercles plus petits.",
            _ => "Peut-être permettre d’autres tailles, ou demander moins.",
        };

    private static string Sizes(Clash clash) =>
        clash.Sizes is { } sizes && sizes.Min != sizes.Max ? $"{sizes.Min} à {sizes.Max}" : $"{clash.Sizes?.Min}";

    private string InGroups(MatchResult result) =>
        MakesGroups(result.Format) && !result.Groups.IsEmpty ? $" en {Count(result.Groups.Length, "groupe", "groupes")}" : "";

    private ImmutableArray<string> CheckedCircles(ResultDocument document, long pairsChecked) =>
        document.Groups.IsEmpty
            ?
            [
                $"{Count(document.Mentees, "personne", "personnes")} : ce que le résultat en dit a été établi à nouveau à partir des données.",
            ]
            :
            [
                $"{Count(document.Mentees, "personne", "personnes")} en {Count(document.Groups.Length, "cercle", "cercles")} : chacune dans un seul, tailles, binômes imposés, interdictions et règles respectés.",
                $"{Count(document.Matches.Length, "binôme", "binômes")} dans les cercles : notés à nouveau, parts et totaux additionnés.",
                pairsChecked == 0
                    ? "Aucune borne sur le total n’est affirmée ; aucune n’a été vérifiée."
                    : $"{Count(pairsChecked, "binôme possible", "binômes possibles")} : la borne tient sur chacun d’eux, en nombres entiers.",
            ];
}
