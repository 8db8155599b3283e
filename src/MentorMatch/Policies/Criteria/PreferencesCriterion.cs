namespace MentorMatch.Policies.Criteria;

/// <summary>How well the two fit in each other's list of preferred people; see <see cref="Criterion.Preferences"/>.</summary>
public sealed record PreferencesCriterion : Criterion
{
    internal override string OwnName => "preferences";

    internal override IEnumerable<string> Facts => ["prefers"];
}
