using System.ComponentModel;
using System.Globalization;

namespace MentorMatch.Policies.Rules;

/// <summary>Forbids pairs whose clocks are too far apart; see <see cref="Rule.TimeZoneWithin"/>.</summary>
public sealed record TimeZoneRule : Rule
{
    /// <summary>The largest distance in hours, the shorter way round the clock, 0 … 12, in whole minutes.</summary>
    [Description("The largest distance between the clocks in hours, the shorter way round: 0 to 12, in whole minutes.")]
    public required decimal Hours { get; init; }

    internal override string OwnCode => "time-zone";

    internal override IEnumerable<string> Facts => ["timezone"];

    internal override string Words => string.Create(CultureInfo.InvariantCulture, $"the clocks must be at most {Hours:0.##} hours apart");

    internal override IEnumerable<Flaw> Flaws() =>
        [
            .. base.Flaws(),
            .. Flaw.Number("hours", Hours, least: 0, PolicyLimits.LargestZoneHours, PolicyLimits.ValueDecimals),
            .. Flaw.WholeMinutes("hours", Hours),
        ];
}
