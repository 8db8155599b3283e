using System.Collections.Immutable;
using MentorMatch.Analysis;
using MentorMatch.Analysis.Comparing;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

/// <summary>Sentences of a comparison of plans in French.</summary>
internal sealed partial class FrenchWording
{
    public override ComparisonLabels Comparing { get; } =
        new()
        {
            Title = "Plans côte à côte",
            SideBySide = "Chaque plan selon sa propre politique",
            Plan = "Plan",
            Policy = "Politique",
            Format = "Format",
            Status = "Statut",
            Matched = "Placés",
            Coverage = "Couverture",
            Total = "Total",
            Mean = "Moyenne",
            Worst = "Plus bas",
            Bound = "Borne",
            Gap = "Écart",
            MentorsUsed = "Mentors occupés",
            Crossed = "Chaque plan selon les scores de chaque politique",
            ByPolicy = "Scores de",
            Forbidden = "Interdits là",
            Apart = "Distance entre les plans",
            First = "Premier plan",
            Second = "Second plan",
            Shared = "Binômes communs",
            OnlyFirst = "Premier seul",
            OnlySecond = "Second seul",
            Moved = "Autre mentor",
            Lost = "Mentor dans le premier seul",
            Gained = "Mentor dans le second seul",
            WhoChanges = "Qui change",
            NobodyChanges = "Rien ne change : chacun a le même mentor, ou aucun, dans tous les plans.",
            Mentee = "Personne accompagnée",
            OtherWays = "Autres façons de choisir, avec les mêmes binômes possibles et les mêmes places",
            Way = "Choix par",
            ThisPlan = "ce plan",
            Greedy = "le meilleur binôme d’abord",
            StableByScore = "acceptation différée, par score",
            StableByWishes = "acceptation différée, par souhaits",
            Drawn = "tirage au sort",
            Share = "Du total maximal",
            Blocking = "Préféreraient changer (score)",
            BlockingByWishes = "Préféreraient changer (souhaits)",
            BelowMinimum = "Sous le minimum",
            Resampled = "Si d’autres personnes semblables s’étaient inscrites : 95 cohortes rééchantillonnées sur 100",
            ResampledDifferences = "Premier plan moins second, sur les mêmes cohortes rééchantillonnées",
            Difference = "Premier − second",
            ShareChart = "Total de chaque façon de choisir, en pour cent du plus élevé possible",
            CoverageChart = "Personnes avec un mentor, en pour cent",
            Percent = "pour cent",
        };

    public override string Range(string low, string high) => $"{low} à {high}";

    public override string Compared(PlanComparison comparison) =>
        $"{Count(comparison.Plans.Length, "plan", "plans")} pour {Count(comparison.Mentees, "personne à accompagner", "personnes à accompagner")} et {Count(comparison.Mentors, "mentor", "mentors")}.";

    public override string Apart(PlanDifference difference) =>
        difference.Moved + difference.Lost + difference.Gained == 0
            ? $"{difference.First} et {difference.Second} donnent les mêmes binômes."
            : $"{difference.First} et {difference.Second} ont {Count(difference.Shared, "binôme en commun", "binômes en commun")} ; {Count(difference.Moved, "personne a", "personnes ont")} un autre mentor, "
                + $"{Number(difference.Lost)} un mentor dans {difference.First} seul, {Number(difference.Gained)} dans {difference.Second} seul.";

    public override string OtherWays(PlanBaselines baselines, string drawnShare, string greedyShare, string chosenShare) =>
        $"{baselines.Plan} atteint {chosenShare} du total le plus élevé que ces binômes permettent ; le meilleur binôme d’abord, {greedyShare}"
        + (baselines.Drawn is { } drawn ? $" ; le tirage au sort, {drawnShare} et {Tenths(drawn.Matched.Mean)} binômes en moyenne" : "")
        + $". Dans le plan, {Count(baselines.Chosen.Blocking, "binôme possible préférerait", "binômes possibles préféreraient")} des deux côtés être formé à la place, par score.";

    public override string DrawnTimes(int draws) => $"tirage au sort, moyenne de {Number(draws)}";

    public override string BeyondChance(ResampledDifference difference, ImmutableArray<string> what) =>
        what.IsEmpty
            ? $"Entre {difference.First} et {difference.Second}, rien ne dépasse le hasard des inscriptions : chaque intervalle contient 0."
            : $"Au-delà du hasard des inscriptions, {difference.First} moins {difference.Second} : {string.Join(" ; ", what)}.";

    public override string CoverageDiffers(Interval difference) => $"couverture {PercentRange(difference)}";

    public override string MeanDiffers(string policy, Interval difference) => $"score moyen selon {policy} {Range(difference)}";

    public override string WorstDiffers(string policy, Interval difference) => $"score le plus bas selon {policy} {Range(difference)}";

    public override string PlanWithoutAnswer(ComparedPlan plan) =>
        $"{plan.Contender.Name} : {string.Join(' ', plan.Result.Clashes.Select(clash => $"{Clash(clash)} {ClashRemedy(clash)}").DefaultIfEmpty(StatusMeaning(plan.Result.Status, plan.Result.Stop)))}";

    public override ImmutableArray<string> ComparisonNotes(PlanComparison comparison)
    {
        ImmutableArray<string>.Builder notes = ImmutableArray.CreateBuilder<string>();
        bool hasCrossed = comparison.Crossed.Select(entry => entry.Policy).Distinct(StringComparer.Ordinal).Count() > 1;
        if (hasCrossed)
        {
            notes.Add(
                "Les totaux et moyennes de politiques différentes sont des choses différentes : comparez les plans selon les scores d’une seule politique, dans le deuxième tableau. Le plan d’une politique n’a pas toujours la meilleure moyenne selon elle : le nombre de binômes peut passer avant, et ses règles ne lient aucun autre plan."
            );
        }

        if (!comparison.Baselines.IsEmpty)
        {
            notes.Add(
                "Le total maximal est une limite prouvée pour tout choix de binômes possibles dans les places, binômes imposés gardés, quel que soit le nombre de personnes placées et sans les minimums. Quand le nombre de binômes passe d’abord, un plan peut en céder une part pour placer plus de monde. « Préféreraient changer » compte les binômes possibles dont chacun a une place libre ou un partenaire de score plus bas (ou, par souhaits, plus loin dans sa liste) ; les binômes imposés sont acquis. L’acceptation différée n’en a aucun selon son propre ordre ; quand les deux côtés suivent les mêmes scores, tous différents, elle choisit comme le meilleur binôme d’abord."
            );
        }

        if (comparison.Baselines.Any(entry => entry.Greedy.BelowMinimum + entry.StableByScore.BelowMinimum > 0))
        {
            notes.Add("Les minimums des mentors ne lient que le plan : aucune autre façon montrée ici ne peut les promettre.");
        }

        if (comparison.Resampling is { } resampling)
        {
            notes.Add(
                $"Intervalles : {Number(resampling.Resamples)} cohortes de même taille ont été tirées de ces personnes, personnes accompagnées et mentors chacun avec remise, et chaque plan recalculé sur chacune, de sorte que les différences portent sur les mêmes personnes. Qui est tiré deux fois y figure comme deux personnes ayant les mêmes données et chacune autant de places ; interdictions et règles valent pour chaque copie, un binôme imposé joint autant de copies que les deux personnes en ont. 95 résultats sur 100 sont dans l’intervalle. Il dit ce qui dépend du hasard des inscriptions dans une population comme celle-ci ; il ne sait rien de personnes différentes, de réponses fausses, ni si les scores annoncent de bonnes relations. Des copies se ressemblent plus que de nouvelles personnes, et une cohorte tirée perd environ un tiers de ses personnes distinctes : les niveaux, surtout le score le plus bas et la couverture des souhaits rares, penchent d’un côté ; les différences sont plus sûres."
            );
            if (resampling.Infeasible > 0)
            {
                notes.Add(
                    $"Dans {Count(resampling.Infeasible, "cohorte rééchantillonnée", "cohortes rééchantillonnées")}, les minimums ne pouvaient pas tous être tenus par chaque plan ; {(resampling.Infeasible == 1 ? "elle n’est pas comptée" : "elles ne sont pas comptées")}, et les intervalles portent sur les autres."
                );
            }
        }
        else if (comparison.Stop == StopReason.TimeLimit)
        {
            notes.Add("Le temps était écoulé avant d’examiner d’autres façons de choisir et des cohortes rééchantillonnées.");
        }
        else
        {
            notes.Add(
                $"Pas de cohortes rééchantillonnées : aucune n’a été demandée, ou les binômes possibles de tous les plans ensemble dépassent {Number(ComparisonOptions.PairsLookedAt / ComparisonOptions.FewestRepetitions)}. Peut-être demander un nombre de rééchantillons."
            );
        }

        if (comparison.Plans.Any(plan => plan.Contender.Format is Formats.GroupsFormat))
        {
            notes.Add(
                "Les groupes ne figurent que dans les premiers tableaux : les autres façons de choisir et les cohortes rééchantillonnées sont pour le un-à-un et le ratio."
            );
        }

        if (comparison.Plans.Any(plan => !plan.Contender.Policy.Quotas.IsEmpty))
        {
            notes.Add(
                "Les plans sous quotas ne figurent que dans les premiers tableaux : aucune autre façon de choisir montrée ici ne tient de quotas, et les cohortes rééchantillonnées sont résolues sans."
            );
        }

        if (comparison.Plans.Any(plan => plan.Contender.Policy.Objective.PutsWorstOffFirst))
        {
            notes.Add(
                "Les plans où les moins bien servis passent d’abord ne sont pas recalculés sur des cohortes rééchantillonnées : celles-ci le sont pour les binômes et le total seuls."
            );
        }

        notes.Add($"Le hasard est parti de la graine {comparison.Seed} ; la même graine donne les mêmes nombres.");
        return notes.ToImmutable();
    }
}
