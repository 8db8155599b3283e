using System.ComponentModel;
using System.Globalization;

namespace MentorMatch.Policies.Rules;

/// <summary>Forbids pairs whose levels are too near or too far apart; see <see cref="Rule.LevelGap"/>.</summary>
public sealed record LevelGapRule : Rule
{
    /// <summary>The smallest gap allowed (mentor's level less mentee's), −1000 … 1000; <see langword="null"/> for no limit.</summary>
    [Description("The smallest gap allowed: the mentor's level less the mentee's, -1000 to 1000.")]
    public int? Min { get; init; }

    /// <summary>The largest gap allowed (mentor's level less mentee's), −1000 … 1000; <see langword="null"/> for no limit.</summary>
    [Description("The largest gap allowed: the mentor's level less the mentee's, -1000 to 1000.")]
    public int? Max { get; init; }

    internal override string OwnCode => "level-gap";

    internal override Rule Reversed() => this with { Min = -Max, Max = -Min };

    internal override IEnumerable<string> Facts => ["level"];

    internal override string Words =>
        (Min, Max) switch
        {
            (int min, int max) => string.Create(CultureInfo.InvariantCulture, $"the level gap must be from {min} to {max}"),
            (int min, null) => string.Create(CultureInfo.InvariantCulture, $"the level gap must be at least {min}"),
            (null, int max) => string.Create(CultureInfo.InvariantCulture, $"the level gap must be at most {max}"),
            _ => "any level gap",
        };

    internal override IEnumerable<Flaw> Flaws() =>
        [
            .. base.Flaws(),
            .. Min is int min ? Flaw.Number("min", min, -PolicyLimits.LargestGap, PolicyLimits.LargestGap, decimals: 0) : [],
            .. Max is int max ? Flaw.Number("max", max, -PolicyLimits.LargestGap, PolicyLimits.LargestGap, decimals: 0) : [],
            .. Min is null && Max is null
                ? [new Flaw("", "no-limit", "the level-gap rule has neither min nor max", "write \"min\": 1")]
                : Array.Empty<Flaw>(),
            .. Min > Max
                ?
                [
                    new Flaw(
                        "max",
                        "out-of-range",
                        string.Create(CultureInfo.InvariantCulture, $"max {Max} is below min {Min}"),
                        "the two are exchanged"
                    ),
                ]
                : Array.Empty<Flaw>(),
        ];
}
