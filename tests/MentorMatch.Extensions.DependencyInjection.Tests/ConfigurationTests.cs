using System.Text;
using MentorMatch.Formats;
using MentorMatch.Hosted.Tests.Doubles;
using MentorMatch.Policies;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MentorMatch.Hosted.Tests;

/// <summary>Settings from configuration.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mentormatch-settings-").FullName;

    public static TheoryData<string> Policies() =>
        [
            File.ReadAllText(Path.Combine(Repository.Root, "samples", "MentorMatch.Console", "cohorts", "policy.json")),
            File.ReadAllText(Path.Combine(Repository.Root, "samples", "MentorMatch.Console", "cohorts", "quotas.json")),
            PolicyJson.Write(MatchingPolicy.Default),
            PolicyJson.Write(Everything),
            .. new[]
            {
                Format.OneToOne,
                Format.Groups(),
                Format.PeerGroups(),
                Format.Teams(),
                Format.Suggestions(maxPerCategory: 2),
                Format.ALaCarte(stable: true),
                Format.Peers(OddOneOut.Trio, repeatDiscount: 0.25m),
            }.Select(format => PolicyJson.Write(MatchingPolicy.Default with { Format = format })),
        ];

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_in_configuration_is_the_policy_of_the_file_with_the_same_members(string json)
    {
        MentorMatchOptions settings = Settings($$"""{ "MentorMatch": { "Policy": {{json}} } }""");

        Assert.Equal(PolicyJson.Read(json), settings.Policy);
    }

    [Fact]
    public void Keys_are_read_in_any_case_as_environment_variables_have_them()
    {
        MentorMatchOptions settings = Settings(
            new Dictionary<string, string?>
            {
                ["MentorMatch:POLICY:OBJECTIVE"] = "most-matches",
                ["MentorMatch:POLICY:CRITERIA:0:TYPE"] = "level-gap",
                ["MentorMatch:POLICY:CRITERIA:0:IDEAL"] = "2",
                ["MentorMatch:POLICY:CRITERIA:0:WEIGHT"] = "1.50",
                ["MentorMatch:FORMAT:TYPE"] = "ratio",
                ["MentorMatch:FORMAT:MAXMENTEES"] = "3",
                ["MentorMatch:TIMELIMIT"] = "00:00:30",
                ["MentorMatch:THREADS"] = "2",
                ["MentorMatch:MAXPEOPLE"] = "5000",
            }
        );

        Assert.Equal(
            new MatchingPolicy
            {
                Objective = Objective.MostMatches.Then(Objective.BestTotal),
                Criteria = [Criterion.LevelGap(ideal: 2).Weight(1.5m)],
            },
            settings.Policy
        );
        Assert.Equal(Format.Ratio(maxMentees: 3), settings.Format);
        Assert.Equal(TimeSpan.FromSeconds(30), settings.TimeLimit);
        Assert.Equal(2, settings.Threads);
        Assert.Equal(5000, settings.MaxPeople);
    }

    [Fact]
    public void Every_problem_is_listed_with_its_configuration_path()
    {
        string[] problems = Problems(
            """
            {
              "MentorMatch": {
                "Polcy": {},
                "Policy": {
                  "objective": "most-match",
                  "criteria": [
                    { "type": "skills", "weight": "heavy" },
                    { "type": "lvl-gap", "ideal": 2 },
                    { "type": "level-gap", "tolerence": 3 }
                  ],
                  "rules": "none"
                },
                "Format": { "type": "ratio", "maxMentees": 0 },
                "TimeLimit": "30",
                "Threads": 0,
                "MaxPeople": "many"
              }
            }
            """
        );

        Assert.Equal(
            [
                "MentorMatch:Format:maxMentees: maxMentees 0 is not from 1 to 1000.",
                "MentorMatch:MaxPeople: \"many\" is no whole number.",
                "MentorMatch:Polcy: there is no setting of this name. Maybe one of: Policy, PolicyFile, Format, TimeLimit, Threads, MaxPeople.",
                "MentorMatch:Policy:criteria:0:weight: criteria[0].weight is a string, not number.",
                "MentorMatch:Policy:criteria:1:type: criteria[1].type \"lvl-gap\" is unknown. Maybe \"level-gap\" was meant.",
                "MentorMatch:Policy:criteria:2: criteria[2] lacks the member \"ideal\". Maybe add \"ideal\".",
                "MentorMatch:Policy:criteria:2:tolerence: criteria[2] has no member \"tolerence\". Maybe \"tolerance\" was meant.",
                "MentorMatch:Policy:objective: objective \"most-match\" is unknown. Maybe \"most-matches\" was meant.",
                "MentorMatch:Policy:rules: rules is a string, not array.",
                "MentorMatch:Threads: 0 is not at least 1.",
                "MentorMatch:TimeLimit: \"30\" is no time. Maybe write 00:00:30 for 30 seconds.",
            ],
            problems.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Values_that_are_out_of_range_are_named_by_their_key()
    {
        string[] problems = Problems(
            """
            { "MentorMatch": { "TimeLimit": "-00:00:01", "Policy": {
              "objective": "best-total",
              "criteria": [{ "type": "skills", "weight": 2000 }, { "type": "different", "attributes": ["site", ""] }],
              "rules": [{ "type": "level-gap", "min": 3, "max": 1 }] } } }
            """
        );

        Assert.Contains(
            problems,
            text => text.StartsWith("MentorMatch:Policy:criteria:0:weight: weight 2000 is not", StringComparison.Ordinal)
        );
        Assert.Contains(problems, text => text.StartsWith("MentorMatch:Policy:criteria:1:attributes:1: ", StringComparison.Ordinal));
        Assert.Contains(problems, text => text.StartsWith("MentorMatch:Policy:rules:0", StringComparison.Ordinal));
        Assert.Contains(problems, text => text.StartsWith("MentorMatch:TimeLimit: -00:00:01 is not above 0", StringComparison.Ordinal));
        Assert.Equal(4, problems.Length);
    }

    [Fact]
    public void A_policy_made_in_code_is_checked_too()
    {
        string[] problems = Problems(services =>
            services.AddMentorMatch(settings =>
            {
                settings.Policy = MatchingPolicy.Default with { ScoreBands = 1000 };
                settings.Format = Format.Teams("department");
                settings.Policy = settings.Policy with { PrivateAttributes = ["department"] };
            })
        );

        Assert.Equal(2, problems.Length);
        Assert.StartsWith("MentorMatchOptions:Policy:scoreBands: scoreBands 1000 is not", problems[0], StringComparison.Ordinal);
        Assert.StartsWith("MentorMatchOptions:format: the format teams shows", problems[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_is_not_there_is_a_problem()
    {
        Assert.Equal(
            ["MentorMatch: there is no such section. Maybe its name is misspelt, or the file that holds it is not loaded."],
            Problems("""{ "MentorMatsch": { "PolicyFile": "policy.json" } }""")
        );
    }

    [Fact]
    public void A_section_without_a_policy_is_a_problem_unless_code_brings_one()
    {
        Assert.Equal(
            ["MentorMatch: there is no policy. Maybe add Policy or PolicyFile, or set one in code."],
            Problems("""{ "MentorMatch": { "Threads": 1 } }""")
        );

        IConfigurationSection section = Section("""{ "MentorMatch": { "Threads": 1 } }""");
        using ServiceProvider services = new ServiceCollection()
            .AddMentorMatch(section, settings => settings.Policy = Someone.Policy)
            .BuildServiceProvider();
        Assert.Same(Someone.Policy, services.GetRequiredService<IMatchmaker>().Policy);
    }

    [Fact]
    public void A_policy_file_is_read()
    {
        string file = Path.Combine(folder, "policy.json");
        File.WriteAllText(file, PolicyJson.Write(Everything));

        Assert.Equal(Everything, Settings(new Dictionary<string, string?> { ["MentorMatch:PolicyFile"] = file }).Policy);
    }

    [Fact]
    public void Problems_of_a_policy_file_name_file_and_line()
    {
        string file = Path.Combine(folder, "policy.json");
        File.WriteAllText(file, "{\n  \"objective\": \"best\"\n}\n");

        string problem = Assert.Single(Problems(new Dictionary<string, string?> { ["MentorMatch:PolicyFile"] = file }));

        Assert.StartsWith($"MentorMatch:PolicyFile: {file}:2: ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_file_that_is_not_there_is_named_in_full()
    {
        string problem = Assert.Single(Problems(new Dictionary<string, string?> { ["MentorMatch:PolicyFile"] = "no/such/policy.json" }));

        Assert.StartsWith(
            $"MentorMatch:PolicyFile: {Path.GetFullPath("no/such/policy.json")} cannot be read: ",
            problem,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Two_policies_are_one_too_many()
    {
        string problem = Assert.Single(
            Problems("""{ "MentorMatch": { "PolicyFile": "policy.json", "Policy": { "objective": "best-total" } } }""")
        );

        Assert.StartsWith("MentorMatch:PolicyFile: there is a policy besides", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_that_the_readme_shows_are_right()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "MentorMatch.Extensions.DependencyInjection", "README.md"));
        string json = readme.Split("```json")[1].Split("```")[0];

        MentorMatchOptions settings = Settings(json);

        Assert.Equal(2, settings.Policy!.Criteria.Length);
        Assert.Equal(Format.Ratio(maxMentees: 3), settings.Format);
        Assert.Equal((TimeSpan.FromMinutes(1), 20_000), (settings.TimeLimit, settings.MaxPeople));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A policy with every kind of criterion, rule and quota, and numbers with decimals.</summary>
    private static MatchingPolicy Everything { get; } =
        PolicyJson.Read(
            """
            {
              "name": "everything, “quoted” \\ and: colons",
              "objective": "most-matches",
              "scoreBands": 7,
              "criteria": [
                { "type": "skills", "weight": 2.125, "ifUnknown": 0.25 },
                { "type": "level-gap", "ideal": -2, "tolerance": 4 },
                { "type": "preferences" },
                { "type": "different", "attributes": ["site", "007"], "weight": 0.5 },
                { "type": "same", "attributes": ["true"], "name": "1e3" },
                { "type": "availability" },
                { "type": "wanted", "menteeAttribute": "a", "mentorAttribute": "b" }
              ],
              "rules": [
                { "type": "reporting-line" },
                { "type": "level-gap", "min": 1 },
                { "type": "different", "attribute": "team" },
                { "type": "same", "attribute": "language" },
                { "type": "required-skill", "skill": "C#" },
                { "type": "shared-hours", "hours": 1.5 },
                { "type": "time-zone", "hours": 3 },
                { "type": "not-again" },
                { "type": "minimum-score", "score": 0.1 }
              ],
              "quotas": [{ "type": "parity", "attribute": "site", "within": 0.2 }],
              "relatedSkills": [{ "skill": "C#", "other": "F#", "similarity": 0.75 }],
              "private": ["gender"],
              "format": { "type": "ratio", "maxMentees": 3 }
            }
            """
        );

    private static IConfigurationSection Section(string json) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build().GetSection("MentorMatch");

    private static IConfigurationSection Section(Dictionary<string, string?> keys) =>
        new ConfigurationBuilder().AddInMemoryCollection(keys).Build().GetSection("MentorMatch");

    private static MentorMatchOptions Settings(string json) => Settings(services => services.AddMentorMatch(Section(json)));

    private static MentorMatchOptions Settings(Dictionary<string, string?> keys) =>
        Settings(services => services.AddMentorMatch(Section(keys)));

    private static MentorMatchOptions Settings(Action<IServiceCollection> register)
    {
        ServiceCollection services = new();
        register(services);
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<MentorMatchOptions>>().Value;
    }

    private static string[] Problems(string json) => Problems(services => services.AddMentorMatch(Section(json)));

    private static string[] Problems(Dictionary<string, string?> keys) => Problems(services => services.AddMentorMatch(Section(keys)));

    private static string[] Problems(Action<IServiceCollection> register) =>
        [.. Assert.Throws<OptionsValidationException>(() => Settings(register)).Failures];
}
