using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

internal sealed partial class EnglishWording
{
    public override string Quota(QuotaFinding finding)
    {
        string achieved =
            finding.IsWithheld ? "withheld, for it would tell of fewer than five people"
            : finding.Achieved is not { } value ? "nothing to count"
            : finding.Unit switch
            {
                QuotaUnit.Matches => Count((long)value, "match", "matches"),
                QuotaUnit.KeptPairs => $"{Count((long)value, "current pair", "current pairs")} kept",
                QuotaUnit.ShareOfGroup => $"{InUnit(value, finding.Unit)} of the group matched",
                QuotaUnit.ShareOfMatches => $"{InUnit(value, finding.Unit)} of the matches",
                _ => $"{InUnit(value, finding.Unit)} percentage points apart",
            };
        string limits = string.Join(
            " and ",
            new[]
            {
                finding.AtLeast is { } least ? $"at least {InUnit(least, finding.Unit)}" : "",
                finding.AtMost is { } most ? $"at most {InUnit(most, finding.Unit)}" : "",
            }.Where(limit => limit.Length > 0)
        );
        string unit = finding.Unit == QuotaUnit.Points ? "percentage point" : "match";
        string price =
            finding.PriceInMatches != 0 && finding.Price != Score.Zero
                ? $" Loosening it by one {unit} is worth about {Plain(decimal.Round(finding.PriceInMatches, 2))} in matches and {Number(finding.Price)} of the total."
            : finding.PriceInMatches != 0
                ? $" Loosening it by one {unit} is worth about {Plain(decimal.Round(finding.PriceInMatches, 2))} in matches."
            : finding.Price != Score.Zero ? $" Loosening it by one {unit} is worth about {Number(finding.Price)} of the total."
            : "";
        return $"Quota “{finding.Name}”: {achieved} ({limits}).{price}";
    }

    protected override string QuotasAtOdds(Clash clash) =>
        clash switch
        {
            { Quotas.Length: 1 } when clash.Needed > clash.Available =>
                $"The quota {Quoted(clash.Quotas, "“", "”")} cannot be kept: it asks for {Count(clash.Needed, "match", "matches")}, and there can be only {Number(clash.Available)}.",
            { Quotas.Length: 1 } when clash.Needed < clash.Available =>
                $"The quota {Quoted(clash.Quotas, "“", "”")} cannot be kept: it allows {Count(clash.Needed, "match", "matches")}, and pins or minimums make {Number(clash.Available)}.",
            { Quotas.Length: 1 } => $"The quota {Quoted(clash.Quotas, "“", "”")} cannot be kept by any matching of these people.",
            _ => $"The quotas {Quoted(clash.Quotas, "“", "”")} cannot be kept together.",
        };

    protected override string QuotasAtOddsRemedy(Clash clash) =>
        clash.Quotas.Length == 1
            ? "Maybe loosen the quota, or relax the rule that forbids further pairs."
            : "Maybe loosen one of them, or relax the rule that forbids further pairs.";
}
