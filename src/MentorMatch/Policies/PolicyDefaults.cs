using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorMatch.Formats;
using MentorMatch.Policies.Criteria;
using MentorMatch.Policies.Quotas;
using MentorMatch.Policies.Rules;

namespace MentorMatch.Policies;

/// <summary>Gives members that a policy file leaves out the values that the types give them.</summary>
/// <remarks>
/// Source-generated deserialisation sets every init-only member of an object, also those that the file leaves out, and so a weight left out would be read as 0. The
/// values are taken from an example of each type, so that they stand in one place: the type.
/// </remarks>
internal static class PolicyDefaults
{
    /// <summary>An example of each type with a discriminator, by the place in a policy and the type.</summary>
    private static readonly FrozenDictionary<(string Place, string Type), JsonObject> Examples = new[]
    {
        Example("criteria", new SkillsCriterion()),
        Example("criteria", new LevelGapCriterion { Ideal = 0 }),
        Example("criteria", new PreferencesCriterion()),
        Example("criteria", new DifferentCriterion { Attributes = [] }),
        Example("criteria", new SameCriterion { Attributes = [] }),
        Example("criteria", new AvailabilityCriterion()),
        Example("criteria", new WantedCriterion { MenteeAttribute = "", MentorAttribute = "" }),
        Example("rules", new ReportingLineRule()),
        Example("rules", new LevelGapRule()),
        Example("rules", new DifferentRule { Attribute = "" }),
        Example("rules", new SameRule { Attribute = "" }),
        Example("rules", new RequiredSkillRule { Skill = "" }),
        Example("rules", new RequiredWantsRule { MinPriority = 1 }),
        Example("rules", new SharedHoursRule { Hours = 1 }),
        Example("rules", new TimeZoneRule { Hours = 1 }),
        Example("rules", new NotAgainRule()),
        Example("rules", new MinimumScoreRule { Score = 0 }),
        Example("quotas", new MenteeQuota { Attribute = "", Value = "" }),
        Example("quotas", new MentorQuota { Attribute = "", Value = "" }),
        Example("quotas", new PairQuota { Attribute = "", Relation = PairRelation.Different }),
        Example("quotas", new ParityQuota { Attribute = "", Within = 0 }),
        Example("format", Format.OneToOne),
        Example("format", Format.Ratio(maxMentees: 3)),
        Example("format", Format.Groups()),
        Example("format", Format.PeerGroups()),
        Example("format", Format.Teams()),
        Example("format", Format.ALaCarte()),
        Example("format", Format.Suggestions()),
        Example("format", Format.Peers()),
    }.ToFrozenDictionary(entry => (entry.Place, TypeOf(entry.Node)), entry => entry.Node);

    /// <summary>Fills in what a policy leaves out.</summary>
    /// <param name="policy">The policy as read; changed in place.</param>
    public static void Fill(JsonObject policy)
    {
        foreach (string list in (string[])["criteria", "rules", "quotas"])
        {
            foreach (JsonNode? item in policy[list]?.AsArray() ?? [])
            {
                Complete(item!.AsObject(), list);
            }
        }

        if (policy["format"] is JsonObject format)
        {
            Complete(format, "format");
        }
    }

    private static void Complete(JsonObject item, string place)
    {
        foreach ((string name, JsonNode? value) in Examples[(place, TypeOf(item))])
        {
            if (!item.ContainsKey(name))
            {
                item[name] = value?.DeepClone();
            }
        }
    }

    private static string TypeOf(JsonObject item) => item["type"]!.GetValue<string>();

    private static (string Place, JsonObject Node) Example(string place, Criterion example) =>
        (place, JsonSerializer.SerializeToNode(example, PolicyJsonContext.Default.Criterion)!.AsObject());

    private static (string Place, JsonObject Node) Example(string place, Rule example) =>
        (place, JsonSerializer.SerializeToNode(example, PolicyJsonContext.Default.Rule)!.AsObject());

    private static (string Place, JsonObject Node) Example(string place, Quota example) =>
        (place, JsonSerializer.SerializeToNode(example, PolicyJsonContext.Default.Quota)!.AsObject());

    private static (string Place, JsonObject Node) Example(string place, Format example) =>
        (place, JsonSerializer.SerializeToNode(example, PolicyJsonContext.Default.Format)!.AsObject());
}
