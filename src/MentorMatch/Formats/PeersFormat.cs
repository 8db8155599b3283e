using System.ComponentModel;
using System.Text.Json.Serialization;
using MentorMatch.Formats.Peers;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Formats;

/// <summary>Peers in pairs: nobody is mentor or mentee, everybody gives and takes. See the page beside <c>Formats/Peers</c>.</summary>
/// <remarks>
/// People of the roles peer and both take part. A pair's score is the mean of its two directions, rounded half up to a millionth; what a rule forbids in one direction is
/// forbidden.
/// </remarks>
public sealed record PeersFormat : Format
{
    internal const string TypeName = "peers";

    /// <summary>The largest discount that an earlier meeting may cost.</summary>
    public const decimal LargestDiscount = 1_000_000m;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Name => TypeName;

    /// <summary>What becomes of the odd one out: <c>single</c>, <c>trio</c> or <c>waiting</c>. Default: single.</summary>
    [Description(
        "What becomes of the odd one out: single, trio (one group of three) or waiting (who waited longest is matched first). Default: single."
    )]
    public OddOneOut OddOneOut { get; init; }

    /// <summary>For <see cref="OddOneOut.Waiting"/>, the attribute that says how long somebody has waited, a number; unknown counts 0. Default: <c>waiting</c>.</summary>
    [Description(
        "With oddOneOut waiting: the attribute that says how long somebody has waited, a number; unknown counts 0. Default: waiting."
    )]
    public string WaitingAttribute { get; init; } = "waiting";

    /// <summary>
    /// What every earlier meeting of two people takes off their score, 0 (the default) to 1,000,000. At half the number of people or more, meeting somebody new comes
    /// before any score. The rule not-again forbids repeats instead.
    /// </summary>
    [Description(
        "What every earlier meeting of two people takes off their score, 0 to 1000000. At half the number of people or more, somebody new comes before any score. Default: 0."
    )]
    public decimal RepeatDiscount { get; init; }

    /// <summary>Whether the pairs must be stable: no two people would rather have each other than the partners they are given. Default: no.</summary>
    [Description(
        "Whether the pairs must be stable: no two people would rather have each other than the partners they are given. Default: false."
    )]
    public bool Stable { get; init; }

    internal override IEnumerable<string> Facts => OddOneOut == OddOneOut.Waiting ? [WaitingAttribute] : [];

    internal override IEnumerable<Flaw> Flaws()
    {
        IEnumerable<Flaw> flaws =
        [
            .. Flaw.Name("waitingAttribute", WaitingAttribute),
            .. Flaw.Number("repeatDiscount", RepeatDiscount, least: 0, LargestDiscount, decimals: 6),
        ];
        return Stable && OddOneOut != OddOneOut.Single
            ? flaws.Append(
                new Flaw(
                    "stable",
                    "stable-odd-one-out",
                    "stable pairs leave nobody to choose for: oddOneOut must be single",
                    "take oddOneOut or stable out"
                )
            )
            : flaws;
    }

    internal override FormatQuestion Ask(Cohort cohort, MatchingPolicy policy, MatchOptions options, CancellationToken cancellationToken) =>
        PeersQuestion.Of(cohort, policy, Checked(), options, cancellationToken);

    /// <summary>The format itself, once its settings are known to be in range.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    internal PeersFormat Checked()
    {
        Flaw.ThrowIfAny(Flaws());
        return this;
    }
}
