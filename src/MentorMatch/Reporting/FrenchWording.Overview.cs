using MentorMatch.Reporting.Overview;

namespace MentorMatch.Reporting;

internal sealed partial class FrenchWording
{
    public override Language Language => Language.French;

    public override string ScoresHeading => "Répartition des scores";

    public override string CostsHeading => "Répartition des coûts";

    public override string ShareHeading => "Part";

    public override string MentorsHeading => "Mentors";

    public override string MentorsByLoad => "Mentors selon le nombre de personnes accompagnées";

    public override string SkillsHeading => "Compétences souhaitées et trouvées";

    public override string SkillsWantedAndMet => "Personnes qui souhaitent une compétence, et celles dont le mentor l’offre";

    public override string SkillHeading => "Compétence";

    public override string WantedHeading => "Souhaitée par";

    public override string MetHeading => "Trouvée par";

    public override string OfferedHeading => "Mentors qui l’offrent";

    public override string SkillsInShort(SkillsInPlan plan)
    {
        long wanted = plan.Skills.Sum(skill => (long)skill.Wanted);
        long met = plan.Skills.Sum(skill => (long)skill.Met);
        SkillInPlan worst = plan.Skills[0];
        return $"Sur {Count(wanted, "souhait", "souhaits")} de compétence, {Number(met)} {(met < 2 ? "rencontre" : "rencontrent")} un mentor qui l’offre."
            + (worst.Wanted > worst.Met ? $" {worst.Name} manque le plus : {Number(worst.Met)} sur {Number(worst.Wanted)}." : "");
    }

    public override string ScoresInShort(ScoreDistribution scores)
    {
        string what = scores.OfGroups ? Count(scores.Count, "groupe", "groupes") : Count(scores.Count, "binôme", "binômes");
        return scores.Count == 1 ? $"{what}, {Number(scores.Lowest)}."
            : scores.Lowest == scores.Highest ? $"Les {what} ont {Number(scores.Lowest)}."
            : $"Au moins la moitié des {what} atteignent {Number(scores.Median)}. Le plus bas est {Number(scores.Lowest)}, le plus haut {Number(scores.Highest)}.";
    }

    public override string LoadsInShort(LoadDistribution loads)
    {
        long mentors = loads.Mentors.Sum(count => (long)count);
        long busy = mentors - loads.Mentors[0];
        long most = loads.Mentors.Length - 1;
        return $"Sur {Count(mentors, "mentor", "mentors")}, {Number(busy)} {(busy < 2 ? "accompagne" : "accompagnent")} quelqu’un et {Number(loads.Full)} {(loads.Full < 2 ? "est complet" : "sont complets")} ; personne n’en accompagne plus de {Number(most)}.";
    }

    public override string Step(NextStep step) =>
        step.Kind switch
        {
            NextStepKind.ResolveClash => $"Résoudre le conflit, puis relancer. {step.Detail}",
            NextStepKind.AllowMoreTime =>
                "Relancer avec plus de temps : la recherche a été arrêtée avant que l’on sache s’il existe mieux.",
            NextStepKind.CorrectFacts => $"Corriger la politique ou les colonnes : {step.Detail}",
            NextStepKind.PlaceSingles =>
                $"{People(step)} sans partenaire{Such(step)} : les joindre à un binôme, ou les placer en premier la prochaine fois.",
            NextStepKind.AddPlaces when step.Other > 0 =>
                $"{People(step)} sans mentor parce que tous les mentors possibles sont complets{Such(step)}. Là où les places manquent le plus, il en faudrait {Number(step.Other)} de plus : demander une place de plus à des mentors, ou recruter.",
            NextStepKind.AddPlaces =>
                $"{People(step)} sans mentor parce que tous les mentors possibles sont complets{Such(step)} : demander une place de plus à des mentors, ou recruter.",
            NextStepKind.RelaxRules =>
                $"{People(step)} sans aucun mentor possible{Such(step)}{(step.Detail is { } rule ? $" ; la règle qui interdit le plus est {rule}" : "")} : corriger leurs données, assouplir une règle, ou recruter.",
            NextStepKind.MatchMore =>
                $"{People(step)} sans mentor alors qu’une place est libre{Such(step)} : l’ensemble est meilleur ainsi{(step.IsUnderQuotas ? ", ou un quota ne serait pas tenu" : "")}. Regarder chaque cas avant de l’annoncer.",
            NextStepKind.OfferOthers =>
                $"{Count(step.Count, "demande n’est pas satisfaite", "demandes ne sont pas satisfaites")} : proposer un autre mentor, ou la liste d’attente.",
            NextStepKind.ReviewWeakest =>
                $"{Count(step.Count, "binôme a", "binômes ont")} moins de la moitié du score habituel ici{Such(step)} : les regarder avant de les annoncer.",
            NextStepKind.AskForFacts =>
                $"Pour {Count(step.Count, "binôme", "binômes")}, moins de la moitié de ce qui compte est connu : demander ce qui manque{Such(step)}, puis relancer.",
            NextStepKind.UseIdleMentors =>
                $"{Count(step.Count, "mentor n’accompagne personne", "mentors n’accompagnent personne")}{Such(step)} : les remercier, les garder pour la prochaine session, ou inviter d’autres personnes.",
            NextStepKind.LookAtTies =>
                $"Pour {Count(step.Count, "binôme", "binômes")}, d’autres mentors ont le même score{Such(step)} : là, le choix peut tenir compte de ce que les données ne savent pas.",
            _ => "Vérifier le résultat avec ses données, puis le diffuser : matches.csv contient tous les binômes.",
        };

    private string People(NextStep step) => Count(step.Count, "personne est", "personnes sont");
}
