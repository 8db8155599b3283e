using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using MentorMatch.Formats.PeerGroups;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Formats;

/// <summary>
/// Peer groups without a leader: everybody is in exactly one circle. What is best is the sum of the scores of all pairs inside circles; sizes and the rules about who sits
/// together are hard.
/// </summary>
/// <remarks>
/// The people are those of role <see cref="ParticipantRole.Peer"/> or <see cref="ParticipantRole.Both"/>; where nobody has such a role, everybody. The score of two peers is
/// the mean of both directions, and a level gap counts from 0. Equal by numbers and names, the order of names included.
/// </remarks>
public sealed record PeerGroupsFormat : Format
{
    internal const string TypeName = "peer-groups";

    /// <summary>The most members any circle may be allowed.</summary>
    public const int MostMembers = 100;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Name => TypeName;

    /// <summary>Fewest members of a circle, 2 to <see cref="MaxMembers"/>. Default: 4.</summary>
    [Description("Fewest members of a circle, 2 to maxMembers. Default: 4.")]
    public int MinMembers { get; init; } = 4;

    /// <summary>Most members of a circle, 2 to 100. Default: 6.</summary>
    [Description("Most members of a circle, 2 to 100. Default: 6.")]
    public int MaxMembers { get; init; } = 6;

    /// <summary>
    /// Attributes whose values are spread evenly: a circle has at least the share of a value rounded down and at most the share rounded up, where the share is the people of
    /// that value over the number of circles. Of several values of one person the first counts; who has none is free. Default: none.
    /// </summary>
    [Description(
        "Attributes whose values are spread evenly over the circles, such as department: each circle has a value's share, rounded down or up. Default: none."
    )]
    public ImmutableArray<string> Spread
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>At least one member of every circle has this level or a higher one, 0 to 1000; <see langword="null"/> (the default) for no such rule.</summary>
    [Description("At least one member of every circle has this level or a higher one, 0 to 1000. Default: no such rule.")]
    public int? SeniorLevel { get; init; }

    /// <summary>
    /// Attributes of which nobody is to be the only one of a value in their circle, unless nobody else of all people has it. Of several values of one person the first counts;
    /// who has none is free. Default: none.
    /// </summary>
    [Description(
        "Attributes of which nobody is the only one of a value in their circle, unless alone among all people, such as gender. Default: none."
    )]
    public ImmutableArray<string> NeverAlone
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    internal override IEnumerable<string> Facts => [.. Spread, .. NeverAlone, .. SeniorLevel is null ? [] : new[] { "level" }];

    internal override IEnumerable<Flaw> Flaws() =>
        [
            .. Flaw.Number("maxMembers", MaxMembers, least: 2, MostMembers, decimals: 0),
            .. Flaw.Number("minMembers", MinMembers, least: 2, Math.Max(2, MaxMembers), decimals: 0),
            .. Spread.IsEmpty ? [] : Flaw.Attributes("spread", Spread),
            .. SeniorLevel is { } level
                ? Flaw.Number("seniorLevel", level, Participant.LowestLevel, Participant.HighestLevel, decimals: 0)
                : [],
            .. NeverAlone.IsEmpty ? [] : Flaw.Attributes("neverAlone", NeverAlone),
        ];

    internal override FormatQuestion Ask(Cohort cohort, MatchingPolicy policy, MatchOptions options, CancellationToken cancellationToken) =>
        PeerGroupsQuestion.Of(cohort, policy, Checked(), options, cancellationToken);

    /// <summary>The format itself, once its settings are known to be in range.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    internal PeerGroupsFormat Checked()
    {
        Flaw.ThrowIfAny(Flaws());
        return this;
    }

    /// <inheritdoc/>
    public bool Equals(PeerGroupsFormat? other) =>
        other is not null
        && MinMembers == other.MinMembers
        && MaxMembers == other.MaxMembers
        && SeniorLevel == other.SeniorLevel
        && Spread.SequenceEqual(other.Spread, StringComparer.Ordinal)
        && NeverAlone.SequenceEqual(other.NeverAlone, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MinMembers, MaxMembers, SeniorLevel, Spread.Length, NeverAlone.Length);
}
