using MentorMatch.Analysis.Fairness;

namespace MentorMatch.Reporting;

/// <summary>The sentences about a frontier, in French.</summary>
internal sealed partial class FrenchWording
{
    public override string FrontierTitle => "Ce qu’un objectif coûte à un autre";

    public override string FrontierPlan => "Plan";

    public override string FrontierMatches => "Binômes";

    public override string FrontierTotal => "Total";

    public override string FrontierWorst => "Score le plus bas";

    public override string FrontierHow => "Comment l’obtenir";

    public override string FrontierEmpty => "Il n’y a pas de plan : binômes imposés, minimums ou capacités ne peuvent être respectés.";

    public override string FrontierChart => "Score le plus bas selon le nombre de binômes";

    public override string FrontierDiverse(string attribute) => $"{attribute} : différents";

    public override string FrontierLead(Frontier frontier) =>
        frontier.Points.IsEmpty
            ? "Il n’y a rien à choisir."
            : $"{Count(frontier.Points.Length, "plan", "plans")} au choix : aucun autre d’ici n’est au moins aussi bon en tout et meilleur en quelque chose.";

    public override string FrontierAim(FrontierPoint point) =>
        point.Aim switch
        {
            Analysis.Fairness.FrontierAim.MostMatches => "le plus de binômes, puis le meilleur total",
            Analysis.Fairness.FrontierAim.BestTotal => "le meilleur total",
            Analysis.Fairness.FrontierAim.WorstOffFirst => "les moins bien servis d’abord",
            Analysis.Fairness.FrontierAim.MostDiverse => "le plus de binômes, puis le plus de différents",
            Analysis.Fairness.FrontierAim.MinimumScore => $"aucun score sous {Number(point.Setting!.Value)}",
            Analysis.Fairness.FrontierAim.GivenCoverage => $"le meilleur total avec {Number(point.Matched)} binômes",
            _ => $"un binôme différent vaut {Number(point.Setting!.Value)} de plus",
        };

    public override string FrontierChange(FrontierPoint point) =>
        point.Policy is null ? "imposer ses binômes"
        : point.Aim == Analysis.Fairness.FrontierAim.MinimumScore
            ? $"objectif most-matches, règle minimum-score {Number(point.Setting!.Value)}"
        : $"objectif {point.Policy.Objective}";

    public override IEnumerable<string> FrontierNotes(Frontier frontier)
    {
        yield return "Chaque plan respecte toutes les règles et tous les binômes imposés, et il est prouvé le meilleur pour ce qui le nomme. Les binômes imposés ne comptent pas pour le score le plus bas. Les scores minimums sont essayés par pas ; les plans entre deux pas ne sont pas listés.";
        if (frontier.LeftOut > 0)
        {
            yield return $"{Count(frontier.LeftOut, "autre plan n’est pas listé", "autres plans ne sont pas listés")}.";
        }

        if (frontier.NotProved > 0)
        {
            yield return $"{Count(frontier.NotProved, "plan n’a pu être prouvé", "plans n’ont pu être prouvés")} à temps.";
        }

        if (frontier.IsAttributePrivate)
        {
            yield return "L’attribut est privé : les nombres qui distingueraient moins de cinq binômes ne sont pas montrés.";
        }
    }
}
