using MentorMatch.Analysis.Fairness;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

internal sealed partial class EnglishWording
{
    public override FairnessAuditLabels FairnessAudit => FairnessAuditLabels.English;

    public override string Fares(string side, AuditFigures figures) =>
        $"Of {Number(figures.People)} {side}, {Number(figures.Matched)} are matched ({Percent(figures.Coverage)}) and {Number(figures.Waiting)} wait.";

    public override string NobodyHas(string attribute) => $"Nobody has the attribute {attribute}. Maybe its name is misspelt.";

    public override string WithoutAttribute(string attribute) => $"Without {attribute}";

    public override IEnumerable<string> LeftOut(AttributeLeftOut leftOut)
    {
        yield return leftOut.PairsLost == 0 && leftOut.PairsGained == 0
            ? "No pair changes."
            : $"{Count(leftOut.PairsLost, "pair goes", "pairs go")} and {Count(leftOut.PairsGained, "pair comes", "pairs come")}: {Count(leftOut.MatchedBefore, "match", "matches")} with it, {Number(leftOut.MatchedAfter)} without.";
        yield return $"By the scores of the policy the total is {Number(leftOut.TotalBefore)} with it and {Number(leftOut.TotalAfter)} without"
            + (
                leftOut.ForbiddenBefore > 0
                    ? $"; {Count(leftOut.ForbiddenBefore, "new pair is", "new pairs are")} forbidden by the policy and counted as 0."
                    : "."
            );
        yield return $"{Count(leftOut.NewlyMatchedCount, "person is", "people are")} matched only without it{Named(leftOut.NewlyMatched)}, {Number(leftOut.NewlyUnmatchedCount)} only with it{Named(leftOut.NewlyUnmatched)}.";
    }

    private string Named(IReadOnlyCollection<string> ids) => ids.Count == 0 ? "" : $" ({Ids(ids)})";
}
