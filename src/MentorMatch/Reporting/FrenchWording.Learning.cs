using System.Collections.Immutable;
using MentorMatch.Analysis.Learning;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

/// <summary>Sentences about weights learned from past matches, in French.</summary>
internal sealed partial class FrenchWording
{
    public override LearningLabels Learning { get; } =
        new()
        {
            Title = "Ce que les binômes passés disent des poids",
            Weights = "Poids, en parts de ceux qui peuvent être appris",
            Criterion = "Critère",
            Known = "Connu pour",
            Current = "Politique actuelle",
            Learned = "Appris",
            Interval = "95 sur 100",
            SuggestedWeight = "Poids suggéré",
            CannotBeLearned = "ne peut être appris",
            Prediction = "Qualité des prévisions pour des personnes non vues",
            Model = "Prévu par",
            Agreement = "Bon ordre (AUC)",
            SquaredError = "Erreur quadratique",
            Slope = "Pente de calibration",
            LearnedWeights = "les poids appris",
            CurrentWeights = "les scores de la politique",
            NoModel = "la moyenne seule",
            Calibration = "Prévisions des poids appris, et ce qui est arrivé",
            Matches = "Binômes",
            Predicted = "Prévu",
            Observed = "Arrivé",
            WeightsChart = "Part de chaque critère, en pour cent",
            Percent = "pour cent",
        };

    public override string LearnedFrom(LearnedWeights learned) =>
        $"{Count(learned.Matches, "binôme passé", "binômes passés")} de {Count(learned.Mentees, "personne accompagnée", "personnes accompagnées")} et {Count(learned.Mentors, "mentor", "mentors")}, "
        + (
            learned.Kind == PastMatchKind.Outcome
                ? $"acceptés ou refusés ({Number(learned.Telling)} du plus rare des deux)."
                : $"notés de {Plain(learned.Scale.Lowest)} à {Plain(learned.Scale.Highest)}."
        );

    public override string LeftOut(ImmutableArray<PastMatch> matches) =>
        $"{Count(matches.Length, "binôme passé réunit", "binômes passés réunissent")} des personnes dont rien n’est connu ici, et {(matches.Length == 1 ? "est laissé" : "sont laissés")} de côté : {Pairs(matches)}.";

    public override string Verdict(LearnedWeights learned) =>
        learned.Verdict switch
        {
            LearningVerdict.Suggestion =>
                "Les binômes passés parlent pour d’autres poids : ceux-ci ordonnent des binômes non vus mieux que le hasard, et tous les intervalles ne contiennent pas le poids actuel. Voici une politique à examiner ; rien n’a été changé.",
            LearningVerdict.NothingVaries =>
                $"Trop peu pour conclure : aucun critère de la politique ne diffère entre les binômes passés tout en étant connu pour {Number(LearnedWeights.FewestKnown)} d’entre eux. Rien n’est suggéré.",
            LearningVerdict.TooFewMatches =>
                $"Trop peu pour conclure : il faut {Number(learned.TellingNeeded)} binômes passés{(learned.Kind == PastMatchKind.Outcome ? " du résultat le plus rare" : " aux notes différentes")} ({Number(LearnedWeights.NeededPerCriterion)} par critère), "
                    + $"{Number(LearnedWeights.NeededPeople)} personnes accompagnées et {Number(LearnedWeights.NeededPeople)} mentors ; il y en a {Number(learned.Telling)}, {Number(learned.Mentees)} et {Number(learned.Mentors)}. Rien n’est suggéré.",
            LearningVerdict.NoBetterThanChance =>
                "Trop peu pour conclure : aucun poids de ces critères n’ordonne des binômes non vus mieux que le hasard avec certitude. Rien n’est suggéré.",
            LearningVerdict.CurrentWeightsFit =>
                "Trop peu pour dire autre chose que la politique : chaque intervalle contient son poids actuel. Rien n’est suggéré.",
            _ => "Les poids appris n’ordonnent pas les binômes non vus mieux que la politique. Rien n’est suggéré.",
        };

    public override string Advantage(LearnedWeights learned) =>
        $"De deux binômes qui ont tourné différemment, les poids appris placent le meilleur en premier dans {FinePercent(learned.Learned!.Agreement ?? 0.5m)} des cas, la politique dans {FinePercent(learned.Current!.Agreement ?? 0.5m)} ; le hasard, {FinePercent(0.5m)}."
        + (
            learned.Advantage is { } advantage
                ? $" La différence est entre {FinePercent(advantage.Low)} et {FinePercent(advantage.High)}{(advantage.Low <= 0 ? " : un gain n’est pas certain" : "")}."
                : ""
        );

    public override ImmutableArray<string> LearningNotes(LearnedWeights learned)
    {
        ImmutableArray<string>.Builder notes = ImmutableArray.CreateBuilder<string>();
        notes.Add(
            "On ne voit que les binômes formés. Ils ont été choisis, par une politique ou à la main : un critère selon lequel tous ont été bien choisis ne diffère guère entre eux et paraît ici sans importance ; et ceux que personne n’a essayés n’apprennent rien. Une note en dit parfois autant de l’humeur ou de la générosité de la personne que du binôme. Ce qui accompagne les bons binômes n’en est pas forcément la cause."
        );
        if (learned.Learned is null)
        {
            return notes.ToImmutable();
        }

        notes.Add(
            "Les poids sont les coefficients, aucun sous 0, d’une "
                + (
                    learned.Kind == PastMatchKind.Outcome
                        ? "régression logistique de l’acceptation ou du refus"
                        : "régression par moindres carrés de la note"
                )
                + " sur les valeurs des critères, en parts de leur somme. Un critère inconnu pour un binôme prend la moyenne de ceux qui sont connus (ou la valeur que la politique donne à l’inconnu), et n’en dit donc rien."
        );
        notes.Add(
            $"Intervalles : les personnes accompagnées, puis les mentors, ont été tirés {Number(learned.Resamples)} fois avec remise, chacun avec tous ses binômes ; le plus large des deux intervalles est montré. Le bon ordre est compté pour des personnes dont les binômes n’ont pas servi à trouver les poids ({Number(LearnedWeights.Folds)} parties) et, pour des notes, sur toutes les paires de notes différentes."
        );
        notes.Add(
            "Erreur quadratique : de la prévision, de 0 à 1, face à ce qui est arrivé (score de Brier)"
                + (learned.Kind == PastMatchKind.Rating ? ", l’échelle des notes ramenée de 0 à 1" : "")
                + ". Une pente de calibration de 1 dit que les prévisions sont aussi écartées que ce qui est arrivé ; sous 1, elles promettent trop."
        );
        if (learned.Suggestion is not null && learned.Weights.Any(weight => weight.Learned == 0))
        {
            notes.Add(
                "Un critère dont le poids appris est nul garde le plus petit poids, 0,001, car un poids est supérieur à 0 ; retirez-le de la politique s’il ne doit pas compter du tout."
            );
        }

        if (learned.Weights.Any(weight => !weight.CanBeLearned))
        {
            notes.Add(
                $"Un critère ne peut être appris s’il a la même valeur dans tous les binômes passés, ou s’il est connu pour moins de {Number(LearnedWeights.FewestKnown)} ; son poids reste."
            );
        }

        notes.Add($"Le hasard est parti de la graine {learned.Seed} ; la même graine donne les mêmes nombres.");
        return notes.ToImmutable();
    }
}
