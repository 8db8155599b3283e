using System.ComponentModel;
using System.Globalization;

namespace MentorMatch.Policies.Rules;

/// <summary>Forbids pairs with too little free time in common; see <see cref="Rule.SharedHoursAtLeast"/>.</summary>
public sealed record SharedHoursRule : Rule
{
    /// <summary>The fewest shared hours a week, above 0, at most 168, in whole minutes.</summary>
    [Description("The fewest shared hours a week: above 0, at most 168, in whole minutes.")]
    public required decimal Hours { get; init; }

    internal override string OwnCode => "shared-hours";

    internal override IEnumerable<string> Facts => ["availability", "timezone"];

    internal override string Words => string.Create(CultureInfo.InvariantCulture, $"the two must share at least {Hours:0.##} hours a week");

    internal override IEnumerable<Flaw> Flaws() =>
        [
            .. base.Flaws(),
            .. Flaw.NumberAbove("hours", Hours, above: 0, PolicyLimits.LargestHours, PolicyLimits.ValueDecimals),
            .. Flaw.WholeMinutes("hours", Hours),
        ];
}
