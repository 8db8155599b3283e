using System.ComponentModel;
using System.Text.Json.Serialization;
using MentorMatch.Formats.Teams;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Formats;

/// <summary>
/// An intact team gets one mentor for each speciality that its members want: different mentors within a team, and a mentor works with several teams.
/// </summary>
/// <remarks>
/// A team is the mentees who share a value of an attribute; it asks for every skill that one of them wants. A mentor who offers the skill (or a related one) is scored
/// as if every member wanted that skill alone; the team's score is the mean over its members, rounded half up to a millionth, and what a rule forbids with one member is
/// forbidden with the team. A mentor's capacity counts teams.
/// </remarks>
public sealed record TeamsFormat : Format
{
    internal const string TypeName = "teams";

    /// <summary>The most teams any mentor may be allowed.</summary>
    public const int MostTeams = 1000;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Name => TypeName;

    /// <summary>The attribute that names each mentee's team. Default: <c>team</c>.</summary>
    [Description("The attribute that names each mentee's team. Default: team.")]
    public string Team { get; init; } = "team";

    /// <summary>Most teams of one mentor, 1 to 1,000; a mentor's own capacity may be lower. Default: 3.</summary>
    [Description("Most teams of one mentor, 1 to 1000; a mentor's own capacity may be lower. Default: 3.")]
    public int MaxTeams { get; init; } = 3;

    internal override IEnumerable<string> Facts => [Team];

    internal override IEnumerable<string> FactsShown => [Team, "wants"];

    internal override IEnumerable<Flaw> Flaws() =>
        [.. Flaw.Name("team", Team), .. Flaw.Number("maxTeams", MaxTeams, least: 1, MostTeams, decimals: 0)];

    internal override FormatQuestion Ask(Cohort cohort, MatchingPolicy policy, MatchOptions options, CancellationToken cancellationToken) =>
        TeamsQuestion.Of(cohort, policy, Checked(), options, cancellationToken);

    /// <summary>The format itself, once its settings are known to be in range.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    internal TeamsFormat Checked()
    {
        Flaw.ThrowIfAny(Flaws());
        return this;
    }
}
