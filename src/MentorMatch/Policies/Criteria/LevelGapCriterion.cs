using System.ComponentModel;

namespace MentorMatch.Policies.Criteria;

/// <summary>How near the gap between the levels is to the ideal; see <see cref="Criterion.LevelGap"/>.</summary>
public sealed record LevelGapCriterion : Criterion
{
    /// <summary>The tolerance taken when none is given: 3.</summary>
    public const int DefaultTolerance = 3;

    /// <summary>The ideal gap, mentor's level less mentee's, −1000 … 1000.</summary>
    [Description("The ideal gap: the mentor's level less the mentee's, -1000 to 1000; below 0 for reverse mentoring.")]
    public required int Ideal { get; init; }

    /// <summary>How far from the ideal the value reaches 0, 1 … 1000. Default: 3.</summary>
    [Description("How far from the ideal the value reaches 0, 1 to 1000. Default: 3.")]
    public int Tolerance { get; init; } = DefaultTolerance;

    internal override string OwnName => "level-gap";

    internal override Criterion Reversed() => this with { Ideal = -Ideal };

    internal override IEnumerable<string> Facts => ["level"];

    internal override IEnumerable<Flaw> Flaws() =>
        [
            .. base.Flaws(),
            .. Flaw.Number("ideal", Ideal, -PolicyLimits.LargestGap, PolicyLimits.LargestGap, decimals: 0),
            .. Flaw.Number("tolerance", Tolerance, least: 1, PolicyLimits.LargestGap, decimals: 0),
        ];
}
