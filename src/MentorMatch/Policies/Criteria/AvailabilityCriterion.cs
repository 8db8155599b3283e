namespace MentorMatch.Policies.Criteria;

/// <summary>Shared free hours over the hours of the one who has fewer; see <see cref="Criterion.Availability"/>.</summary>
public sealed record AvailabilityCriterion : Criterion
{
    internal override string OwnName => "availability";

    internal override IEnumerable<string> Facts => ["availability", "timezone"];
}
