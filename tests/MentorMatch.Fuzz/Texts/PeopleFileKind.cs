using System.Globalization;
using System.Text;
using MentorMatch.Fuzz.Formats;
using MentorMatch.Fuzz.Running;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;
using MentorMatch.Policies.Rules;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Texts;

/// <summary>Files of people, pins, bans, earlier matches, requests and mappings: <c>validate</c>, <c>match</c> and <c>verify</c> on what was written, damaged in most cases.</summary>
internal static class PeopleFileKind
{
    private static readonly string[] Names = ["Ada", "Chloé", "=1+1", "<b>", "O'Neil, \"Bo\"", "李", "-", "@me", "a\nb"];
    private static readonly string[] Formats =
    [
        "one-to-one",
        "ratio",
        "suggestions",
        "a-la-carte",
        "peers",
        "groups",
        "peer-groups",
        "teams",
    ];

    public static string Try(SplitMix64 random, int size)
    {
        using CommandTrial trial = new();
        Cohort cohort = Drawing.TwoSides(random, size);
        List<string> inputs = ["--people", trial.Write("people.csv", Damage.Of(random, CsvText.Of(random, People(random, cohort)), 0.5))];
        Add("--pins", "mentee,mentor");
        Add("--bans", "mentee,mentor");
        Add("--previous", "mentee,mentor,score");
        Add("--choices", "mentee,mentor,rank,slot");
        if (random.Next(4) == 0)
        {
            byte[] map = Encoding.UTF8.GetBytes("""{ "columns": { "level": "level", "skills": "wants" }, "ignore": ["manager"] }""");
            inputs.AddRange(["--map", trial.Write("map.json", Damage.Of(random, map))]);
        }

        if (random.NextBoolean())
        {
            byte[] policy = Encoding.UTF8.GetBytes(PolicyJson.Write(WithoutCode(Drawing.Policy(random))));
            inputs.AddRange(["--policy", trial.Write("policy.json", Damage.Of(random, policy, 0.1))]);
        }

        int valid = trial.Run(["validate", .. inputs, "--quiet"]);
        string format = inputs.Contains("--choices") ? "a-la-carte" : Formats[random.Next(Formats.Length)];
        inputs.AddRange(["--format", format]);
        string end = trial.RunAndVerify("match", inputs);
        FuzzFailureException.Unless(valid != 2 || end == CommandTrial.Refused, $"validate refuses what match takes");
        return end;

        void Add(string option, string header)
        {
            if (random.Next(4) == 0)
            {
                string name = $"{option[2..]}.csv";
                inputs.AddRange([
                    option,
                    trial.Write(name, Damage.Of(random, CsvText.Of(random, Pairs(random, cohort, header.Split(','))), 0.3)),
                ]);
            }
        }
    }

    /// <summary>A policy that a file can hold.</summary>
    public static MatchingPolicy WithoutCode(MatchingPolicy policy) =>
        policy with
        {
            Criteria = [.. policy.Criteria.Where(criterion => criterion is not CustomCriterion)],
            Rules = [.. policy.Rules.Where(rule => rule is not CustomRule)],
        };

    private static List<List<string>> People(SplitMix64 random, Cohort cohort)
    {
        List<List<string>> rows =
        [
            [
                "id",
                "name",
                "role",
                "level",
                "skills",
                "wants",
                "Department",
                "languages",
                "timezone",
                "manager",
                "capacity",
                "prefers",
                "avoids",
                "availability",
                "site",
                Drawing.Team,
            ],
        ];
        rows.AddRange(
            Drawing
                .Everybody(cohort)
                .Select(person => new List<string>
                {
                    person.Id,
                    random.NextBoolean() ? Names[random.Next(Names.Length)] : "",
                    person.Role.ToString().ToLowerInvariant(),
                    Text(person.Level),
                    string.Join(';', person.Skills),
                    string.Join(';', person.Wants),
                    string.Join(';', person.Attributes["department"]),
                    string.Join(';', person.Attributes["languages"]),
                    person.TimeZone?.Text ?? "",
                    person.ManagerId ?? "",
                    Text(person.Capacity),
                    string.Join(';', person.Prefers),
                    string.Join(';', person.Avoids),
                    person.Availability.IsKnown ? person.Availability.ToString() : "",
                    string.Join(';', person.Attributes["site"]),
                    string.Join(';', person.Attributes[Drawing.Team]),
                })
        );
        return rows;
    }

    private static List<List<string>> Pairs(SplitMix64 random, Cohort cohort, string[] header)
    {
        List<List<string>> rows =
        [
            [.. header],
        ];
        for (int row = random.Next(4); row > 0; row--)
        {
            List<string> cells =
            [
                cohort.Mentees[random.Next(cohort.Mentees.Length)].Id,
                cohort.Mentors[random.Next(cohort.Mentors.Length)].Id,
                Text(random.Next(0, 4)),
                random.NextBoolean() ? "Mon 9" : "",
            ];
            rows.Add([.. cells.Take(header.Length)]);
        }

        return rows;
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
