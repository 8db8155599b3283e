using MentorMatch.Analysis.Fairness;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

internal sealed partial class FrenchWording
{
    public override FairnessAuditLabels FairnessAudit => FairnessAuditLabels.French;

    public override string Fares(string side, AuditFigures figures) =>
        $"Sur {Number(figures.People)} {side}, {Number(figures.Matched)} en binôme ({Percent(figures.Coverage)}) et {Number(figures.Waiting)} en attente.";

    public override string NobodyHas(string attribute) => $"Personne n’a l’attribut {attribute}. Peut-être son nom est-il mal écrit.";

    public override string WithoutAttribute(string attribute) => $"Sans {attribute}";

    public override IEnumerable<string> LeftOut(AttributeLeftOut leftOut)
    {
        yield return leftOut.PairsLost == 0 && leftOut.PairsGained == 0
            ? "Aucun binôme ne change."
            : $"{Count(leftOut.PairsLost, "binôme disparaît", "binômes disparaissent")} et {Count(leftOut.PairsGained, "apparaît", "apparaissent")} : {Count(leftOut.MatchedBefore, "binôme", "binômes")} avec lui, {Number(leftOut.MatchedAfter)} sans.";
        yield return $"Selon les scores de la politique, le total est {Number(leftOut.TotalBefore)} avec lui et {Number(leftOut.TotalAfter)} sans"
            + (
                leftOut.ForbiddenBefore > 0
                    ? $" ; {Count(leftOut.ForbiddenBefore, "nouveau binôme est interdit", "nouveaux binômes sont interdits")} par la politique et {(leftOut.ForbiddenBefore < 2 ? "compte" : "comptent")} pour 0."
                    : "."
            );
        yield return $"{Count(leftOut.NewlyMatchedCount, "personne a un binôme", "personnes ont un binôme")} seulement sans lui{Named(leftOut.NewlyMatched)}, {Number(leftOut.NewlyUnmatchedCount)} seulement avec lui{Named(leftOut.NewlyUnmatched)}.";
    }

    private string Named(IReadOnlyCollection<string> ids) => ids.Count == 0 ? "" : $" ({Ids(ids)})";
}
