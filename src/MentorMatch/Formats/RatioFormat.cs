using System.ComponentModel;
using System.Text.Json.Serialization;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Formats;

/// <summary>Each mentee gets at most one mentor, each mentor several mentees.</summary>
public sealed record RatioFormat : PairingFormat
{
    internal const string TypeName = "ratio";

    /// <summary>The most mentees any mentor may be allowed.</summary>
    public const int MostMentees = 1000;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Name => TypeName;

    /// <summary>Most mentees of one mentor, 1 to 1,000; a mentor's own capacity may be lower. Default: 3.</summary>
    [Description("Most mentees of one mentor, 1 to 1000; a mentor's own capacity may be lower. Default: 3.")]
    public int MaxMentees { get; init; } = 3;

    /// <summary>Fewest mentees of one mentor, 0 to <see cref="MaxMentees"/>; a mentor's own minimum comes before it. Default: 0.</summary>
    [Description("Fewest mentees of one mentor, 0 to maxMentees; a mentor's own minimum comes before it. Default: 0.")]
    public int MinMentees { get; init; }

    /// <summary>The format itself, once its numbers are known to be in range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    internal RatioFormat Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxMentees, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxMentees, MostMentees);
        ArgumentOutOfRangeException.ThrowIfNegative(MinMentees);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MinMentees, MaxMentees);
        return this;
    }

    internal override IEnumerable<Flaw> Flaws() =>
        [
            .. base.Flaws(),
            .. Flaw.Number("maxMentees", MaxMentees, least: 1, MostMentees, decimals: 0),
            .. Flaw.Number("minMentees", MinMentees, least: 0, Math.Max(0, MaxMentees), decimals: 0),
        ];

    internal override PairingTerms TermsFor(Cohort cohort, AssignmentObjective objective) =>
        Checked().Terms(cohort, objective, MinMentees, MaxMentees);
}
