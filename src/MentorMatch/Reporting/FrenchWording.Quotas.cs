using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

internal sealed partial class FrenchWording
{
    public override string Quota(QuotaFinding finding)
    {
        string achieved =
            finding.IsWithheld ? "non communiqué, car cela parlerait de moins de cinq personnes"
            : finding.Achieved is not { } value ? "rien à compter"
            : finding.Unit switch
            {
                QuotaUnit.Matches => Count((long)value, "binôme", "binômes"),
                QuotaUnit.KeptPairs => $"{Count((long)value, "binôme actuel gardé", "binômes actuels gardés")}",
                QuotaUnit.ShareOfGroup => $"{InUnit(value, finding.Unit)} du groupe en binôme",
                QuotaUnit.ShareOfMatches => $"{InUnit(value, finding.Unit)} des binômes",
                _ => $"{InUnit(value, finding.Unit)} points d’écart",
            };
        string limits = string.Join(
            " et ",
            new[]
            {
                finding.AtLeast is { } least ? $"au moins {InUnit(least, finding.Unit)}" : "",
                finding.AtMost is { } most ? $"au plus {InUnit(most, finding.Unit)}" : "",
            }.Where(limit => limit.Length > 0)
        );
        string unit = finding.Unit == QuotaUnit.Points ? "d’un point" : "d’un binôme";
        string price =
            finding.PriceInMatches != 0 && finding.Price != Score.Zero
                ? $" L’assouplir {unit} vaut environ {Plain(decimal.Round(finding.PriceInMatches, 2))} en binômes et {Number(finding.Price)} sur le total."
            : finding.PriceInMatches != 0
                ? $" L’assouplir {unit} vaut environ {Plain(decimal.Round(finding.PriceInMatches, 2))} en binômes."
            : finding.Price != Score.Zero ? $" L’assouplir {unit} vaut environ {Number(finding.Price)} sur le total."
            : "";
        return $"Quota « {finding.Name} » : {achieved} ({limits}).{price}";
    }

    protected override string QuotasAtOdds(Clash clash) =>
        clash switch
        {
            { Quotas.Length: 1 } when clash.Needed > clash.Available =>
                $"Le quota {Quoted(clash.Quotas, "« ", " »")} ne peut pas être tenu : il demande {Count(clash.Needed, "binôme", "binômes")}, et il ne peut y en avoir que {Number(clash.Available)}.",
            { Quotas.Length: 1 } when clash.Needed < clash.Available =>
                $"Le quota {Quoted(clash.Quotas, "« ", " »")} ne peut pas être tenu : il permet {Count(clash.Needed, "binôme", "binômes")}, et les affectations imposées ou les minimums en font {Number(clash.Available)}.",
            { Quotas.Length: 1 } =>
                $"Le quota {Quoted(clash.Quotas, "« ", " »")} ne peut être tenu par aucune affectation de ces personnes.",
            _ => $"Les quotas {Quoted(clash.Quotas, "« ", " »")} ne peuvent pas être tenus ensemble.",
        };

    protected override string QuotasAtOddsRemedy(Clash clash) =>
        clash.Quotas.Length == 1
            ? "Peut-être assouplir le quota, ou la règle qui interdit d’autres binômes."
            : "Peut-être en assouplir un, ou la règle qui interdit d’autres binômes.";
}
