namespace MentorMatch.Policies.Criteria;

/// <summary>How much of what the mentee wants the mentor offers; see <see cref="Criterion.Skills"/>.</summary>
public sealed record SkillsCriterion : Criterion
{
    internal override string OwnName => "skills";

    internal override IEnumerable<string> Facts => ["skills", "wants"];
}
