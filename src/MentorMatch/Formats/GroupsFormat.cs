using System.ComponentModel;
using System.Text.Json.Serialization;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Formats;

/// <summary>Facilitated groups: each mentor leads a group of a size within bounds, or none. A mentee is in at most one group.</summary>
public sealed record GroupsFormat : Format
{
    internal const string TypeName = "groups";

    /// <summary>The most members any group may be allowed.</summary>
    public const int MostMembers = 1000;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Name => TypeName;

    /// <summary>Fewest members of a group, its mentor not counted, 1 to <see cref="MaxMembers"/>; a mentor's own minimum may be higher. Default: 4.</summary>
    [Description("Fewest members of a group, its mentor not counted, 1 to maxMembers; a mentor's own minimum may be higher. Default: 4.")]
    public int MinMembers { get; init; } = 4;

    /// <summary>Most members of a group, its mentor not counted, 1 to 1,000; a mentor's own capacity may be lower. Default: 8.</summary>
    [Description("Most members of a group, its mentor not counted, 1 to 1000; a mentor's own capacity may be lower. Default: 8.")]
    public int MaxMembers { get; init; } = 8;

    /// <summary>Whether every mentor with enough places must lead a group. Default: no, a mentor may be left without one.</summary>
    [Description("Whether every mentor with enough places must lead a group. Default: false.")]
    public bool MustOpen { get; init; }

    /// <summary>The format itself, once its numbers are known to be in range.</summary>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    internal GroupsFormat Checked()
    {
        Flaw.ThrowIfAny(Flaws());
        return this;
    }

    internal override IEnumerable<Flaw> Flaws() =>
        [
            .. Flaw.Number("maxMembers", MaxMembers, least: 1, MostMembers, decimals: 0),
            .. Flaw.Number("minMembers", MinMembers, least: 1, Math.Max(1, MaxMembers), decimals: 0),
        ];

    internal override FormatQuestion Ask(Cohort cohort, MatchingPolicy policy, MatchOptions options, CancellationToken cancellationToken) =>
        GroupsQuestion.Of(cohort, policy, Checked(), options, cancellationToken);

    /// <summary>The sizes of the group that a mentor can lead; nothing but 0 when the mentor takes fewer people than a group needs.</summary>
    /// <exception cref="DataProblemsException">Mentors ask for more members than they take; every one is listed.</exception>
    internal PersonBounds Sizes(Cohort cohort)
    {
        List<DataProblem> problems = [];
        Dictionary<string, Bounds> exceptions = new(StringComparer.Ordinal);
        foreach (Participant mentor in cohort.Mentors)
        {
            int max = Math.Min(mentor.Capacity ?? MaxMembers, MaxMembers);
            int min = Math.Max(mentor.MinCapacity ?? MinMembers, MinMembers);
            if (max < MinMembers)
            {
                exceptions.Add(mentor.Id, Bounds.Exactly(0));
            }
            else if (min > max)
            {
                problems.Add(MentorBounds.MinimumAboveMaximum(mentor, Name, min, max));
            }
            else if (min != MinMembers || max != MaxMembers)
            {
                exceptions.Add(mentor.Id, new Bounds(min, max));
            }
        }

        if (problems.Count > 0)
        {
            throw new DataProblemsException([.. problems]);
        }

        PersonBounds sizes = PersonBounds.Between(MinMembers, MaxMembers);
        return sizes with { Exceptions = sizes.Exceptions.AddRange(exceptions) };
    }
}
