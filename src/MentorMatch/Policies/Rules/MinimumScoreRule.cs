using System.ComponentModel;
using System.Globalization;

namespace MentorMatch.Policies.Rules;

/// <summary>Forbids pairs whose score is too low; see <see cref="Rule.MinimumScore"/>. Applied after scoring; a pair about which nothing is known has score 0.</summary>
public sealed record MinimumScoreRule : Rule
{
    /// <summary>The lowest score allowed, 0 … 1, up to six decimals.</summary>
    [Description("The lowest score allowed, 0 to 1, up to six decimals.")]
    public required decimal Score { get; init; }

    internal override string OwnCode => "minimum-score";

    internal override IEnumerable<string> Facts => [];

    internal override string Words => string.Create(CultureInfo.InvariantCulture, $"the score must be at least {Score}");

    internal override IEnumerable<Flaw> Flaws() =>
        [.. base.Flaws(), .. Flaw.Number("score", Score, least: 0, most: 1, PolicyLimits.ValueDecimals)];
}
