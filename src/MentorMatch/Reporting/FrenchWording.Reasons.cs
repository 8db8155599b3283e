using System.Globalization;
using MentorMatch.Analysis.Reasons;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <content>Pourquoi, pourquoi pas et ce qui aiderait.</content>
internal sealed partial class FrenchWording
{
    public override string MovesHeading => "Qui aurait qui à la place :";

    public override (string Person, string Now, string Instead, string Before, string After, string Change) MoveColumns =>
        ("Personne", "Maintenant", "À la place", "Score actuel", "Score à la place", "Écart");

    public override string Nobody => "personne";

    public override (string What, string Matches, string Total) RemedyColumns => ("Changement", "Binômes", "Total");

    public override string Effect(PlanChange change) =>
        change.IsNone
            ? "rien de perdu"
            : string.Join(
                ", ",
                new[]
                {
                    change.Matches == 0 ? null : MatchesChange(change.Matches),
                    change.Total == Score.Zero ? null : TotalChange(change.Total),
                }.OfType<string>()
            );

    public override string WithEffect(string what, PlanChange change) => $"{what} : {Effect(change)}.";

    public override string SkillsOffered(IReadOnlyCollection<SkillAnswer> skills) =>
        $"Compétences souhaitées : {string.Join(" ; ", skills.Select(SkillOffered))}.";

    public override string? Stands(MatchStanding standing) =>
        standing switch
        {
            { Standing: null } => null,
            { Standing: PairStanding.InSome } => "Ex æquo : certaines meilleures répartitions ont ce binôme, d’autres non.",
            { Without: null } => "Toute répartition a ce binôme : il est imposé, ou des minimums l’exigent.",
            { Without: { } change } => $"Toutes les meilleures répartitions ont ce binôme ; la meilleure sans lui : {Effect(change)}.",
        };

    public override string NextBest(string mentor, Score ahead) =>
        ahead == Score.Zero ? $"{mentor} a le même score."
        : ahead > Score.Zero ? $"Le meilleur score suivant est celui de {mentor}, inférieur de {Number(ahead)}."
        : $"{mentor} a le meilleur autre score, supérieur de {Number(-ahead)}.";

    public override string WhoIsShort(ShortageProof shortage) =>
        $"{Side(shortage.Mentees, "La personne", "Les personnes")} : {Ids(shortage.Mentees)} ; {Side(shortage.Mentors, "le mentor", "les mentors")} : {Ids(shortage.Mentors)}.";

    public override string WhyShort(ShortageCause cause) =>
        cause.Values.IsEmpty
            ? $"La règle {cause.Rule.Name} leur interdit tout autre mentor."
            : $"Toutes ont besoin de {Ids(cause.Values)} : la règle {cause.Rule.Name} leur interdit tout autre mentor.";

    public override string WhyNotTitle(WhyNot asked) => $"Pourquoi pas {asked.Mentee} avec {asked.Mentor} ?";

    public override string WhyNot(WhyNot asked) =>
        asked switch
        {
            { Answer: WhyNotAnswer.Matched } => "Ce binôme est formé.",
            { Answer: WhyNotAnswer.Forbidden } => "Des règles l’interdisent, quel que soit le reste de la répartition.",
            { Answer: WhyNotAnswer.Impossible, Clashes: [var clash, ..] } =>
                $"Aucune répartition n’a ce binôme. {clash.Message(Language.French)}",
            { Answer: WhyNotAnswer.Impossible } =>
                "Aucune répartition n’a ce binôme : binômes imposés, minimums ou limites ne lui laissent pas de place.",
            { Answer: WhyNotAnswer.NotKnown } => "La recherche a été arrêtée avant de trouver une répartition avec ce binôme.",
            { Answer: WhyNotAnswer.NotComparable } =>
                "Il n’y a pas de meilleure répartition à laquelle comparer : aucune n’est connue, ou la réponse est stable et d’autres y sont préférés.",
            { Change: { IsNone: true } } =>
                "Une autre répartition avec ce binôme est aussi bonne : le demander ne coûte rien à l’ensemble.",
            { Change: { } change } => $"Avec ce binôme, la meilleure répartition aurait : {Effect(change)}. C’est exact.",
            { Least: { } least, Most: { } most } =>
                $"Avec ce binôme, la meilleure répartition aurait, au pire : {Effect(least)} ; au mieux : {Effect(most)}. Tout n’a pas été prouvé.",
            _ => "Une répartition avec ce binôme a été trouvée ; son coût n’est pas prouvé, ou ne tient pas qu’aux binômes et au total.",
        };

    public override string Move(PlanMove move) =>
        move switch
        {
            { To: null } => $"{move.Person} : personne au lieu de {move.From} ({Signed(move.Change)})",
            { From: null } => $"{move.Person} : {move.To} au lieu de personne ({Signed(move.Change)})",
            _ => $"{move.Person} : {move.To} au lieu de {move.From} ({Signed(move.Change)})",
        };

    public override string RemediesHeading(string mentee) =>
        $"Ce qui donnerait un mentor à {mentee}, du meilleur au moins bon pour l’ensemble :";

    public override string NoRemedy(string mentee) =>
        $"Ni une place, ni un binôme, ni un maximum de plus ne donnerait un mentor à {mentee}.";

    public override string Remedy(string mentee, Remedy remedy) =>
        remedy.Kind switch
        {
            RemedyKind.Pin => $"En l’état, imposer {mentee} avec {remedy.Mentor}",
            RemedyKind.PlaceMore => $"Une place de plus chez {remedy.Mentor}, ou un mentor de plus comme {remedy.Mentor}{WithPin(remedy)}",
            RemedyKind.AllowPair =>
                $"{remedy.Rule!.Name} levée pour {mentee} et {remedy.Mentor} seulement, score {Number(remedy.Score!.Value)}{WithPin(remedy)}",
            _ => $"Au plus {Number(remedy.Maximum!.Value)} personnes par mentor{WithPin(remedy)}",
        };

    private static string WithPin(Remedy remedy) => remedy.NeedsPin ? ", et un binôme imposé, sinon quelqu’un d’autre y gagnerait" : "";

    private string MatchesChange(long change) => $"{Count(Math.Abs(change), "binôme", "binômes")} de {(change < 0 ? "moins" : "plus")}";

    private string TotalChange(Score change) =>
        change < Score.Zero ? $"total inférieur de {Number(-change)}" : $"total supérieur de {Number(change)}";

    private string Signed(Score change) =>
        change > Score.Zero
            ? $"+{Number(change)}"
            : $"{(change < Score.Zero ? "\u2212" : "")}{Number(change < Score.Zero ? -change : change)}";

    private static string At(SkillAnswer answer) =>
        answer.Proficiency is { } level ? string.Create(CultureInfo.InvariantCulture, $" au niveau {level}") : "";

    private string SkillOffered(SkillAnswer answer) =>
        answer.IsMissing ? $"{answer.Wanted} manque"
        : answer.Similarity == 1 ? $"{answer.Wanted} offerte{At(answer)}"
        : $"{answer.Wanted} couverte par {answer.Offered}{At(answer)}, proche à {Percent(answer.Similarity)}";
}
