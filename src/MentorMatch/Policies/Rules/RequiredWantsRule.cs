using System.ComponentModel;
using System.Globalization;
using MentorMatch.People;

namespace MentorMatch.Policies.Rules;

/// <summary>Forbids mentors who lack what the mentee wants most; see <see cref="Rule.RequiredWants"/>.</summary>
public sealed record RequiredWantsRule : Rule
{
    /// <summary>The lowest priority that makes a wanted skill a required one, 1 … 100.</summary>
    [Description("The lowest priority, 1 to 100, that makes a skill the mentee wants a skill the mentor must offer.")]
    public required int MinPriority { get; init; }

    internal override string OwnCode => "required-wants";

    internal override IEnumerable<string> Facts => ["skills", "wants"];

    internal override string Words =>
        string.Create(CultureInfo.InvariantCulture, $"the mentor must offer every skill wanted with priority {MinPriority} or more");

    internal override IEnumerable<Flaw> Flaws() =>
        [.. base.Flaws(), .. Flaw.Number("minPriority", MinPriority, WantedSkill.LowestPriority, WantedSkill.HighestPriority, decimals: 0)];
}
