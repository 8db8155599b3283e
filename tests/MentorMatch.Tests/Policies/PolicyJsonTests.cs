using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;
using MentorMatch.Policies.Rules;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Policies;

public sealed class PolicyJsonTests
{
    private static MatchingPolicy Everything { get; } =
        new()
        {
            Name = "Édition d'été",
            Objective = Objective.BestTotal,
            Criteria =
            [
                Criterion.Skills.Weight(3),
                Criterion.LevelGap(ideal: -1, tolerance: 7).Weight(0.125m),
                Criterion.Preferences.IfUnknown(0.5m),
                Criterion.Different("department", "site"),
                Criterion.Same("languages").Named("tongue"),
                Criterion.Availability,
                Criterion.Wanted("identity", "characteristics").IfUnknown(0),
            ],
            Rules =
            [
                Rule.NotInReportingLine,
                Rule.LevelGap(1, 4),
                Rule.LevelGapAtLeast(0).Named("not-junior"),
                Rule.Different("team"),
                Rule.Same("languages").WhenUnknown(WhenUnknown.Forbid),
                Rule.RequiredSkill("First aid", 2),
                Rule.RequiredWants(5),
                Rule.SharedHoursAtLeast(1.5m),
                Rule.TimeZoneWithin(3),
                Rule.NotAgain,
                Rule.MinimumScore(0.1m),
            ],
            RelatedSkills = [new SkillRelation(".NET", "dotnet", 1), new SkillRelation("C#", "Java", 0.4m)],
            PrivateAttributes = ["identity"],
            Format = Format.Ratio(maxMentees: 4, minMentees: 1),
        };

    [Fact]
    public void A_policy_reads_back_as_it_was_written()
    {
        string text = PolicyJson.Write(Everything);
        Assert.Equal(Everything, PolicyJson.Read(text));
        Assert.Equal(text, PolicyJson.Write(PolicyJson.Read(text)));
        Assert.Contains("Édition d'été", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Equal(MatchingPolicy.Default, PolicyJson.Read(PolicyJson.Write(MatchingPolicy.Default)));
    }

    [Fact]
    public void Any_policy_without_code_of_its_own_reads_back() =>
        Seeds.Hold(
            100,
            random =>
            {
                MatchingPolicy drawn = RandomCohort.Policy(random);
                MatchingPolicy policy = drawn with
                {
                    Criteria = [.. drawn.Criteria.Where(criterion => criterion is not CustomCriterion)],
                    Rules = [.. drawn.Rules.Where(rule => rule is not CustomRule)],
                };
                Assert.Equal(policy, PolicyJson.Read(PolicyJson.Write(policy)));
            }
        );

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    public void The_culture_changes_nothing(string culture)
    {
        string text = PolicyJson.Write(Everything);
        Cultures.Run(
            culture,
            () =>
            {
                Assert.Equal(text, PolicyJson.Write(Everything));
                Assert.Equal(Everything, PolicyJson.Read(text));
            }
        );
    }

    [Fact]
    public void What_a_file_leaves_out_has_the_default_of_the_type()
    {
        MatchingPolicy policy = PolicyJson.Read(
            """
            { "$schema": "./mentormatch-policy.schema.json",
              "objective": "most-matches",
              "criteria": [{ "type": "skills" }, { "ideal": 2, "type": "level-gap" }],
              "rules": [{ "type": "required-skill", "skill": "Go" }, { "type": "not-again" }],
              "format": { "type": "ratio" } }
            """
        );
        Assert.Equal(
            new MatchingPolicy
            {
                Objective = Objective.MostMatches.Then(Objective.BestTotal),
                Criteria = [Criterion.Skills, Criterion.LevelGap(ideal: 2)],
                Rules = [Rule.RequiredSkill("Go"), Rule.NotAgain],
                Format = Format.Ratio(maxMentees: 3),
            },
            policy
        );
    }

    [Fact]
    public void Every_type_of_criterion_rule_and_format_can_be_read_with_defaults()
    {
        // From the schema, so that a type added later cannot be forgotten: the least that each type asks for, with some value.
        JsonObject members = JsonNode.Parse(PolicyJson.Schema())!["properties"]!.AsObject();
        (string Before, JsonNode Schema, string After)[] places =
        [
            ("\"criteria\": [", members["criteria"]!["items"]!, "]"),
            ("\"rules\": [", members["rules"]!["items"]!, "]"),
            ("\"format\": ", members["format"]!, ""),
        ];
        int types = 0;
        foreach ((string before, JsonNode schema, string after) in places)
        {
            foreach (JsonNode? branch in schema["anyOf"]!.AsArray())
            {
                JsonObject least = new() { ["type"] = branch!["properties"]!["type"]!["const"]!.GetValue<string>() };
                foreach (JsonNode? required in branch["required"]?.AsArray() ?? [])
                {
                    string name = required!.GetValue<string>();
                    least[name] = branch["properties"]![name]!["type"]!.ToJsonString() switch
                    {
                        "\"array\"" => new JsonArray("x"),
                        "\"string\"" => "x",
                        _ => 1,
                    };
                }

                string text = $$"""{ "objective": "best-total", {{before}}{{least.ToJsonString()}}{{after}} }""";
                bool isRead = PolicyJson.TryRead(text, null, out MatchingPolicy? policy, out ImmutableArray<DataProblem> problems);
                Assert.True(isRead || problems.All(problem => problem.Code == "no-limit"), $"{text}: {string.Join(' ', problems)}");
                Assert.All(policy?.Criteria ?? [], criterion => Assert.Equal(1, criterion.Weight));
                types++;
            }
        }

        Assert.True(types >= 19);
    }

    [Fact]
    public void Every_problem_is_reported_at_its_line_and_column()
    {
        const string text = """
            {
              "objctive": "best-total",
              "objective": "best-totl",
              "criteria": [
                { "type": "skils" },
                { "type": "skills", "weigth": 2 },
                { "type": "level-gap", "ideal": 1.5 },
                { "type": "level-gap" },
                { "ideal": 1 },
                7,
                { "type": "skills", "weight": "é", "weight": 1 }
              ],
              "rules": {},
              "relatedSkills": [{ "skill": "a", "other": null, "similarity": 1e40 }]
            }
            """;
        Assert.False(PolicyJson.TryRead(text, "policy.json", out MatchingPolicy? policy, out ImmutableArray<DataProblem> problems));
        Assert.Null(policy);
        Assert.Equal(
            [
                "policy.json:2: 3: the policy has no member \"objctive\". Maybe \"objective\" was meant.",
                "policy.json:3: 16: objective \"best-totl\" is unknown. Maybe \"best-total\" was meant.",
                "policy.json:5: 15: criteria[0].type \"skils\" is unknown. Maybe \"skills\" was meant.",
                "policy.json:6: 25: criteria[1] has no member \"weigth\". Maybe \"weight\" was meant.",
                "policy.json:7: 37: criteria[2].ideal 1.5 is no whole number in range.",
                "policy.json:8: 5: criteria[3] lacks the member \"ideal\". Maybe add \"ideal\".",
                "policy.json:9: 5: criteria[4] lacks the member \"type\". Maybe one of: skills, level-gap, preferences, different, same, availability, wanted.",
                "policy.json:10: 5: criteria[5] is a number, not object.",
                "policy.json:11: 35: criteria[6].weight is a string, not number.",
                "policy.json:11: 40: member \"weight\" of criteria[6] stands twice. Maybe keep the one that is right.",
                "policy.json:13: 12: rules is an object, not array.",
                "policy.json:14: 46: relatedSkills[0].other is a null, not string.",
                "policy.json:14: 66: relatedSkills[0].similarity 1e40 is out of range.",
            ],
            problems.Select(problem => problem.ToString())
        );
    }

    [Fact]
    public void Values_out_of_range_are_reported_at_their_place()
    {
        const string text = """
            { "objective": "best-total",
              "criteria": [
                { "type": "skills", "weight": 0 },
                { "type": "skills", "ifUnknown": 2 },
                { "type": "same", "attributes": ["site", ""] } ],
              "rules": [{ "type": "level-gap", "min": 3, "max": 1 }, { "type": "level-gap" }],
              "relatedSkills": [{ "skill": "Go", "other": "go", "similarity": 0 }],
              "format": { "type": "ratio", "maxMentees": 0 } }
            """;
        PolicyJson.TryRead(text, "p.json", out _, out ImmutableArray<DataProblem> problems);
        Assert.Equal(
            [
                (3, "35", "out-of-range"),
                (4, "38", "out-of-range"),
                (5, "46", "empty-name"),
                (4, "5", "duplicate-name"),
                (6, "53", "out-of-range"),
                (6, "58", "no-limit"),
                (7, "67", "out-of-range"),
                (7, "21", "related-to-itself"),
                (8, "46", "out-of-range"),
            ],
            problems.Select(problem => (problem.Line!.Value, problem.Column!, problem.Code))
        );
        Assert.All(problems, problem => Assert.Equal("p.json", problem.File));
    }

    [Theory]
    [InlineData("", 1, "1")]
    [InlineData("not json", 1, "2")]
    [InlineData("{ \"objective\": \"best-total\",\n  }", 2, "3")]
    [InlineData("{ \"objective\": \"best-total\" } x", 1, "31")]
    [InlineData("{ // comment\n}", 1, "3")]
    [InlineData("{ \"objective\": ", 1, "16")]
    public void What_is_not_JSON_is_one_problem_with_its_place(string text, int line, string column)
    {
        Assert.False(PolicyJson.TryRead(text, "p.json", out _, out ImmutableArray<DataProblem> problems));
        DataProblem problem = problems.Last();
        Assert.Equal(("not-json", line, column), (problem.Code, problem.Line, problem.Column));
        Assert.Throws<DataProblemsException>(() => PolicyJson.Read(text));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("{}")]
    [InlineData("{ \"objective\": null }")]
    [InlineData("{ \"objective\": \"best-total\", \"criteria\": null }")]
    [InlineData("{ \"objective\": \"best-total\", \"criteria\": [{ \"type\": 3 }] }")]
    [InlineData("{ \"objective\": \"best-total\", \"criteria\": [{ \"type\": {} }] }")]
    [InlineData("{ \"objective\": \"best-total\", \"criteria\": [{ \"type\": \"skills\", \"type\": \"skills\" }] }")]
    [InlineData("{ \"objective\": \"best-total\", \"rules\": [{ \"type\": \"same\", \"attribute\": \"x\", \"whenUnknown\": 1 }] }")]
    [InlineData("{ \"objective\": \"best-total\", \"rules\": [{ \"type\": \"same\", \"attribute\": \"x\", \"code\": \"same\" }] }")]
    [InlineData("{ \"objective\": \"best-total\", \"format\": \"ratio\" }")]
    public void JSON_that_is_no_policy_is_refused(string text)
    {
        Assert.False(PolicyJson.TryRead(text, null, out _, out ImmutableArray<DataProblem> problems));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void Nesting_beyond_reason_is_refused() =>
        Assert.False(PolicyJson.TryRead("{\"name\":" + new string('[', 5000), null, out _, out ImmutableArray<DataProblem> _));

    [Fact]
    public void A_byte_order_mark_is_no_problem() => Assert.NotNull(PolicyJson.Read("\uFEFF{ \"objective\": \"best-total\" }"));

    [Fact]
    public void Code_of_your_own_cannot_be_written_to_a_file()
    {
        MatchingPolicy policy = MatchingPolicy.Default with { Criteria = [Criterion.Custom("mood", (_, _) => 1m)] };
        Assert.Contains("mood", Assert.Throws<NotSupportedException>(() => PolicyJson.Write(policy)).Message, StringComparison.Ordinal);
    }
}
