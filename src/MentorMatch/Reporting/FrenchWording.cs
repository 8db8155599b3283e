using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>The sentences in French.</summary>
internal sealed partial class FrenchWording : Wording
{
    public static FrenchWording Instance { get; } = new();

    public override string Code => "fr";

    public override ReportLabels Labels => ReportLabels.French;

    public override string AlternativesHeading => "Les meilleurs autres mentors possibles, par score moins le prix d’une place :";

    protected override string DecimalPoint => ",";

    protected override string ThousandsSign => "\u202f";

    protected override string PercentSign => "\u202f%";

    public override string Summary(MatchResult result) =>
        $"{Status(result.Status)} : {Count(result.Matches.Length, "binôme", "binômes")}{InGroups(result)}, total {Number(result.Total)}"
        + (result.Bound is { } bound ? $", borne {Number(bound)}" : "");

    public override string Status(SolutionStatus status) =>
        status switch
        {
            SolutionStatus.Optimal => "optimal",
            SolutionStatus.Feasible => "réalisable",
            SolutionStatus.Infeasible => "impossible",
            _ => "inconnu",
        };

    public override string StatusMeaning(SolutionStatus status, StopReason stop) =>
        status switch
        {
            SolutionStatus.Optimal => "Prouvé : aucune autre répartition de ces personnes selon ces règles n’est meilleure.",
            SolutionStatus.Feasible when stop == StopReason.Finished =>
                "Toutes les règles sont respectées, mais il n’est pas prouvé que rien de mieux n’existe.",
            SolutionStatus.Feasible =>
                "La recherche a été arrêtée : toutes les règles sont respectées, et l’écart dit de combien une autre répartition peut être meilleure au plus.",
            SolutionStatus.Infeasible =>
                "Prouvé : tout ce qui est demandé ne peut pas être respecté à la fois. Les conflits ci-dessous disent pourquoi.",
            _ => "La recherche a été arrêtée avant qu’une répartition soit trouvée.",
        };

    public override string Objective(Objective objective, bool minimize) =>
        minimize ? "le plus de binômes, puis le plus petit coût total"
        : objective.PutsWorstOffFirst
            ? "le plus de binômes, puis les moins bien servis d’abord : le score le plus bas aussi haut que possible, aussi peu de bas scores que possible tranche par tranche, puis le meilleur score total"
        : objective.PutsMatchesFirst ? "le plus de binômes, puis le meilleur score total"
        : "le meilleur score total";

    public override string Clash(Clash clash) =>
        clash.Reason switch
        {
            ClashReason.PinsExceedPeer or ClashReason.NoStablePairs => PeerClash(clash),
            _ when IsAboutCircles(clash) => CircleClash(clash),
            ClashReason.QuotasAtOdds => QuotasAtOdds(clash),
            ClashReason.PinForbidden when clash.BrokenRules.IsEmpty =>
                $"Le binôme imposé {Pins(clash.Pins)} ne peut pas être respecté : il ne figure pas parmi les binômes possibles.",
            ClashReason.PinForbidden => $"Le binôme imposé {Pins(clash.Pins)} ne peut pas être respecté : {Rules(clash)}.",
            ClashReason.PinsExceedMentee =>
                $"{Count(clash.Needed, "mentor est imposé", "mentors sont imposés")} à {Ids(clash.Mentees)} ({Ids(clash.Mentors)}), qui peut en avoir {Number(clash.Available)}.",
            ClashReason.PinsExceedMentor =>
                $"{Count(clash.Needed, "personne est imposée", "personnes sont imposées")} au mentor {Ids(clash.Mentors)} ({Ids(clash.Mentees)}), qui offre {Count(clash.Available, "place", "places")}.",
            ClashReason.PinsExceedCategory => PinsExceedCategory(clash),
            ClashReason.PinsWithoutTimes => PinsWithoutTimes(clash),
            ClashReason.PinsNeedAGroup =>
                $"{Ids(clash.Mentees)} : binôme imposé avec le mentor {Ids(clash.Mentors)}, qui accueille {Count(clash.Available, "personne", "personnes")} ; il en faut {Number(clash.Needed)} à un groupe.",
            ClashReason.MentorMinimums =>
                $"{Side(clash.Mentors, "Le mentor", "Les mentors")} {Ids(clash.Mentors)} {Side(clash.Mentors, "doit", "doivent")} accompagner {Count(clash.Needed, "personne", "personnes")}{Together(clash.Mentors)}, mais il ne peut y en avoir que {Number(clash.Available)} ({Eligible(clash.Mentees)}){WithPins(clash)}.",
            _ =>
                $"{Side(clash.Mentees, "La personne", "Les personnes")} {Ids(clash.Mentees)} {Side(clash.Mentees, "doit", "doivent")} avoir {Count(clash.Needed, "mentor", "mentors")}{Together(clash.Mentees)}, mais il ne peut y en avoir que {Number(clash.Available)} ({Eligible(clash.Mentors)}){WithPins(clash)}.",
        };

    public override string ClashRemedy(Clash clash) =>
        clash.Reason switch
        {
            ClashReason.PinsExceedPeer or ClashReason.NoStablePairs => PeerClashRemedy(clash),
            _ when IsAboutCircles(clash) => CircleRemedy(clash),
            ClashReason.QuotasAtOdds => QuotasAtOddsRemedy(clash),
            ClashReason.PinForbidden when clash.BrokenRules.IsEmpty => "Peut-être retirer ce binôme imposé, ou lui donner un score.",
            ClashReason.PinForbidden => "Peut-être retirer ce binôme imposé, ou changer la règle.",
            ClashReason.PinsExceedMentee => $"Peut-être retirer des binômes imposés jusqu’à ce qu’il en reste {Number(clash.Available)}.",
            ClashReason.PinsExceedMentor =>
                $"Peut-être retirer des binômes imposés, ou donner {Count(clash.Needed, "place", "places")} au mentor.",
            ClashReason.PinsExceedCategory => PinsExceedCategoryRemedy(clash),
            ClashReason.PinsWithoutTimes => "Peut-être ajouter des demandes à d’autres créneaux, ou retirer un des binômes imposés.",
            ClashReason.PinsNeedAGroup =>
                "Peut-être retirer les binômes imposés, augmenter la capacité du mentor, ou permettre des groupes plus petits.",
            _ when clash.Pins.IsEmpty => "Peut-être baisser un minimum, ou assouplir la règle qui interdit d’autres binômes.",
            _ => "Peut-être baisser un minimum, ou retirer un des binômes imposés.",
        };

    public override string Warning(MatchWarning warning) =>
        warning.Code switch
        {
            WarningCode.StablePairs or WarningCode.NotProvedStable => PeerNote(warning),
            WarningCode.WaitingFirst => WaitingFirst(warning),
            WarningCode.FewerPlacesThanMentees =>
                $"Il y a {Count(warning.Actual, "place", "places")} pour {Count(warning.Needed, "personne à accompagner", "personnes à accompagner")} : au moins {Number(warning.Needed - warning.Actual)} {(warning.Needed - warning.Actual == 1 ? "restera" : "resteront")} sans mentor. Peut-être recruter des mentors, ou augmenter les capacités.",
            WarningCode.DemandNotMet =>
                $"{Number(warning.Actual)} sur {Count(warning.Needed, "personne qui peut", "personnes qui peuvent")} avoir plusieurs mentors en ont moins que demandé : {warning.Note}.",
            WarningCode.PolicyAsksForUnknown => warning.Note,
            WarningCode.ShortLists => ShortLists(warning),
            WarningCode.TooLittleExposure => TooLittleExposure(warning),
            WarningCode.RequestForbidden => RequestForbidden(warning),
            WarningCode.BelowMinimum => BelowMinimum(warning),
            _ => $"La preuve du solveur n’a pas tenu ; seul ce qui a été vérifié est affirmé : {warning.Note}",
        };

    public override string Unmatched(UnmatchedPerson mentee) =>
        mentee switch
        {
            { Requests: not null } => UnmatchedRequests(mentee),
            { Role: ParticipantRole.Peer } => UnmatchedPeer(mentee),
            { Reason: UnmatchedReason.NoEligibleMentor, ForbiddenBy.IsEmpty: true } => "Aucun mentor n’est possible.",
            { Reason: UnmatchedReason.NoEligibleMentor } =>
                $"Aucun mentor n’est possible : {string.Join(", ", mentee.ForbiddenBy.Select(entry => $"{entry.Rule.Name} en interdit {Number(entry.Count)}"))}.",
            { Shortage: { } shortage } when shortage.Asked == shortage.Mentees =>
                $"{Count(shortage.Mentees, "personne", "personnes")}, dont celle-ci, {(shortage.Mentees == 1 ? "a" : "se partagent")} {Count(shortage.Places, "place", "places")} chez {Count(shortage.Mentors, "mentor possible", "mentors possibles")}.",
            { Shortage: { } shortage } =>
                $"{Count(shortage.Mentees, "personne", "personnes")}, dont celle-ci, demandent {Number(shortage.Asked)} places ; {Count(shortage.Mentors, "mentor possible en a", "mentors possibles en ont")} {Number(shortage.Places)}.",
            { Reason: UnmatchedReason.Capacity, Eligible: 1 } =>
                $"Le seul mentor possible est complet ({Count(mentee.Places, "place", "places")}) ; une autre répartition ne serait pas meilleure.",
            { Reason: UnmatchedReason.Capacity } =>
                $"Les {Number(mentee.Eligible)} mentors possibles sont complets ({Count(mentee.Places, "place", "places")} en tout) ; une autre répartition ne serait pas meilleure.",
            { Reason: UnmatchedReason.GroupNotOpened } =>
                "Chaque mentor possible est complet ou n’anime pas de groupe, et en ouvrir un n’améliorerait pas l’ensemble.",
            { IsUnderQuotas: true } =>
                "Un mentor possible a une place libre, mais ce binôme n’améliorerait pas l’ensemble ou romprait un quota.",
            _ => "Un mentor possible a une place libre, mais ce binôme n’améliorerait pas l’ensemble.",
        };

    public override string Idle(IdleMentor mentor) =>
        mentor.Reason switch
        {
            IdleReason.NoPlaces => "N’offre aucune place.",
            IdleReason.NotRequested => "Personne n’a demandé ce mentor.",
            IdleReason.NoEligibleMentee => "Personne ne peut lui être confié.",
            IdleReason.MenteesPlaced when mentor.EligibleMentees == 1 => "La seule personne possible a un mentor.",
            IdleReason.MenteesPlaced when mentor.EligibleMentees is { } eligible =>
                $"Les {Number(eligible)} personnes possibles ont un mentor.",
            IdleReason.MenteesPlaced => "Toutes les personnes possibles ont un mentor.",
            IdleReason.FewerPlacesThanAGroup => $"Accueille moins de personnes qu’il n’en faut à un groupe : {Number(mentor.Needed)}.",
            IdleReason.TooFewForAGroup =>
                $"N’anime pas de groupe : {Count(mentor.EligibleMentees ?? 0, "personne est possible", "personnes sont possibles")}, et il en faut {Number(mentor.Needed)}.",
            IdleReason.GroupNotOpened =>
                $"N’anime pas de groupe : un groupe d’au moins {Count(mentor.Needed, "personne", "personnes")} n’améliorerait pas l’ensemble.",
            _ when mentor.IsUnderQuotas =>
                "Une personne possible est libre, mais ce binôme n’améliorerait pas l’ensemble ou romprait un quota.",
            _ => "Une personne possible est libre, mais ce binôme n’améliorerait pas l’ensemble.",
        };

    public override string PairScore(PairExplanation pair) => $"{pair.Mentee} avec {pair.Mentor} : score {Number(pair.Score)}.";

    public override string PairForbidden(PairExplanation pair) =>
        $"{pair.Mentee} avec {pair.Mentor} est interdit (sans les règles, le score serait {Number(pair.Score)}) :";

    public override string PairNotListed(PairExplanation pair) =>
        $"{pair.Mentee} avec {pair.Mentor} est interdit : le binôme ne figure pas parmi les binômes possibles.";

    public override string Matched(string mentee, string mentor, bool pinned) =>
        pinned ? $"{mentee} a {mentor}, binôme imposé." : $"{mentee} a {mentor}.";

    public override string NoMatching(string mentee) => $"Aucune répartition n’est connue ; rien n’est décidé pour {mentee}.";

    public override string UnmatchedHeading(string mentee) => $"{mentee} n’a pas de mentor.";

    public override string UnknownCriteria(IEnumerable<string> criteria, decimal known) =>
        $"Inconnu, et laissé hors de la moyenne : {string.Join(", ", criteria)} (connu : {Percent(known)}).";

    public override string Alternative(Alternative alternative) =>
        $"{alternative.Mentor} : score {Number(alternative.Score)}{(alternative.Price is { } price ? $", prix {Number(price)}" : "")}"
        + alternative switch
        {
            { IfForced: { } change } => $" ; s’il était demandé : {Effect(change)}",
            { IsPossible: false } => " ; binômes imposés ou minimums ne laissent aucune répartition avec lui",
            _ => "",
        };

    public override string TiedWith(Match match) => $"Même score : {Ids(match.TiedWith, match.TiedCount)}.";

    public override ImmutableArray<string> Checked(ResultDocument document, long pairsChecked) =>
        ArePeers(document) ? CheckedPeers(document, pairsChecked)
        : string.Equals(document.Format, Formats.PeerGroupsFormat.TypeName, StringComparison.Ordinal)
            ? CheckedCircles(document, pairsChecked)
        :
        [
            $"{Count(document.Mentees, "personne à accompagner", "personnes à accompagner")} et {Count(document.Mentors, "mentor", "mentors")} : qui est en binôme, sans mentor ou sans personne, et pourquoi.",
            $"{Count(document.Matches.Length, "binôme", "binômes")} : possibles, notés à nouveau, parts et total additionnés, toutes les bornes et tous les binômes imposés respectés.",
            document.Choices?.Stability is not null ? StabilityChecked(pairsChecked)
            : pairsChecked == 0 ? "Aucune borne sur le total n’est affirmée ; aucune n’a été vérifiée."
            : $"{Count(pairsChecked, "binôme possible", "binômes possibles")} : les prix prouvent la borne sur chacun d’eux, en nombres entiers.",
        ];

    public override string DoesNotHold(long pairsChecked, int problems) =>
        $"{Count(pairsChecked, "binôme possible vérifié", "binômes possibles vérifiés")}. Le résultat ne tient pas : {Count(problems, "problème", "problèmes")}.";

    public override string Difference(string path, string said, string found) =>
        (said.Length, found.Length) switch
        {
            (0, _) => $"{path} : le document omet {found}.",
            (_, 0) => $"{path} : le document dit {said}, les données ne donnent rien à cet endroit.",
            _ => $"{path} : le document dit {said}, les données donnent {found}.",
        };

    public override string NotEligible(string mentee, string mentor) =>
        $"Le binôme {mentee}, {mentor} ne figure pas parmi les binômes possibles de ces données.";

    public override string UnknownInCertificate(string id) => $"Le certificat nomme {id}, que ces données ne connaissent pas.";

    public override string UnknownLanguage(string code) => $"La langue « {code} » n’est ni en ni fr.";

    public override string PartsDoNotAddUp(string mentee, string mentor) =>
        $"Les parts de {mentee}, {mentor} ne s’additionnent pas au score.";

    public override string TotalDoesNotAddUp() => "Le total n’est pas la somme des scores.";

    protected override string AndMore(long count) => count == 1 ? "et 1 autre" : $"et {Number(count)} autres";

    private static string Side(IReadOnlyCollection<string> ids, string one, string many) => ids.Count == 1 ? one : many;

    private static string Together(IReadOnlyCollection<string> ids) => ids.Count == 1 ? "" : " en tout";

    private static string Rules(Clash clash) => string.Join(" ; ", clash.BrokenRules.Select(broken => $"{broken.Name} : {broken.Words}"));

    private string Eligible(IReadOnlyCollection<string> ids) => ids.Count == 0 ? "personne n’est possible" : $"possibles : {Ids(ids)}";

    private string WithPins(Clash clash) => clash.Pins.IsEmpty ? "" : $", les binômes imposés {Pins(clash.Pins)} étant gardés";

    /// <summary>In French, 0 and 1 take the singular.</summary>
    private string Count(long count, string one, string many) => $"{Number(count)} {(count < 2 ? one : many)}";
}
