using System.ComponentModel;
using System.Globalization;
using MentorMatch.People;

namespace MentorMatch.Policies.Rules;

/// <summary>Forbids mentors without a skill; see <see cref="Rule.RequiredSkill"/>.</summary>
public sealed record RequiredSkillRule : Rule
{
    /// <summary>The skill.</summary>
    [Description("The skill every mentor must offer. Related skills do not count.")]
    public required string Skill { get; init; }

    /// <summary>The lowest proficiency that will do, 1 … 5. Default: 1.</summary>
    [Description("The lowest proficiency that will do, 1 to 5; a skill without one counts as 5. Default: 1.")]
    public int MinProficiency { get; init; } = People.Skill.LowestProficiency;

    internal override string OwnCode => "required-skill";

    internal override IEnumerable<string> Facts => ["skills"];

    internal override string Words =>
        MinProficiency == People.Skill.LowestProficiency
            ? $"the mentor must offer {Quoted.Text(Skill)}"
            : string.Create(CultureInfo.InvariantCulture, $"the mentor must offer {Quoted.Text(Skill)} at {MinProficiency} or better");

    internal override IEnumerable<Flaw> Flaws() =>
        [
            .. base.Flaws(),
            .. Flaw.Name("skill", Skill),
            .. Flaw.Number("minProficiency", MinProficiency, People.Skill.LowestProficiency, People.Skill.HighestProficiency, decimals: 0),
        ];
}
