using System.Globalization;

namespace MentorMatch.Reporting;

/// <summary>The sentences about quotas.</summary>
internal abstract partial class Wording
{
    /// <summary>What became of a quota.</summary>
    public abstract string Quota(QuotaFinding finding);

    protected abstract string QuotasAtOdds(Clash clash);

    protected abstract string QuotasAtOddsRemedy(Clash clash);

    /// <summary>A number of matches, a share as a percentage, or percentage points, with the decimals it needs.</summary>
    protected string InUnit(decimal value, QuotaUnit unit) =>
        unit switch
        {
            QuotaUnit.Matches or QuotaUnit.KeptPairs => Number((long)value),
            QuotaUnit.Points => Plain(value),
            _ => Plain(value * 100) + PercentSign,
        };

    protected static string Quoted(IEnumerable<string> names, string open, string close) =>
        string.Join(", ", names.Select(name => $"{open}{name}{close}"));
}
